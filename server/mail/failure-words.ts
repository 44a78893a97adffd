/** What a mail server did not take, in a sentence for chairs: what the answer says of the operator's password is left out. */
import type { SMTPError } from "nodemailer/lib/smtp-connection/index.js";
import type { Delivered } from "#domain/mail/sent-mail.ts";

/** As much of an answer as is kept. */
const LONGEST = 300;

export function toShown(answer: string | undefined, secrets: readonly string[]): string {
  const hidden = secrets.reduce((text, secret) => (secret === "" ? text : text.replaceAll(secret, "…")), answer ?? "");
  return hidden
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}

/** `isHandedOver`: bytes of the mail have gone, so that it may have been taken whatever was heard of it. */
export function toFailure(error: SMTPError, isHandedOver: boolean, secrets: readonly string[]): Delivered {
  const { responseCode = 0 } = error;
  // Another number says nothing (RFC 5321, 4.2).
  const isAnswer = responseCode >= 400 && responseCode < 600;
  // Only what is said to the mail itself says that it was not taken.
  if (isHandedOver && !(isAnswer && error.command === "DATA"))
    return {
      type: "unknown",
      said: `the mail was handed over, and then ${error.code === "ETIMEDOUT" ? "the mail server did not answer in time" : "the connection broke"}, before it said whether it took it`,
    };
  if (error.code === "EAUTH")
    return {
      type: "failed",
      said: `the mail server refused the user name or the password of SMTP_URL${isAnswer ? ` (${error.responseCode})` : ""}`,
    };
  if (!isAnswer) return { type: "failed", said: toUnansweredWords(error) };
  const refused = refusals.get(error.command ?? "") ?? "the mail server refused";
  return { type: "failed", said: `${refused}: ${toShown(error.response, secrets)}` };
}

const refusals: ReadonlyMap<string, string> = new Map([
  ["MAIL FROM", "the mail server takes no mail from the address of MAIL_FROM"],
  ["RCPT TO", "the mail server takes no mail for the mailbox of the list"],
  ["DATA", "the mail server refused the mail"],
]);

function toUnansweredWords({ code, message }: SMTPError): string {
  switch (code) {
    case "ETIMEDOUT":
      return "the mail server did not answer in time, and nothing was handed over";
    case "ETLS":
      return "no protected connection to the mail server could be made";
    case "EMESSAGE":
      return "the mail is larger than the mail server takes";
    default: {
      // The name that the system gives it, which says where to look.
      const name = /\b(?!ESOCKET|ECONNECTION|EDNS)E[A-Z]{4,}\b/.exec(message)?.[0];
      return `the mail server could not be reached${name === undefined ? "" : ` (${name})`}, and nothing was handed over`;
    }
  }
}
