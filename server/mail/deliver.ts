/**
 * Hands the bytes of a mail to the operator's mail server, and says what came of it: it took them, it did not, or nobody
 * knows. The last is so from when the bytes begin to go until the server has answered, which is why this speaks with the
 * connection itself: a transport of nodemailer reports a connection that breaks before and after alike.
 */
import { PassThrough } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import type { Delivered } from "#domain/mail/sent-mail.ts";
import { toFailure, toShown } from "#server/mail/failure-words.ts";
import type { PostedMail } from "#server/mail/to-eml.ts";

export type Deliver = (mail: Pick<PostedMail, "bytes" | "envelope">) => Promise<Delivered>;

export interface Patience {
  /** For each answer of the mail server. */
  readonly stepMs: number;
  /** For all of it: less than the page that waits for it has. */
  readonly allMs: number;
}

const patience: Patience = { stepMs: 15_000, allMs: 40_000 };

export function openDelivery(server: string, { stepMs, allMs }: Patience = patience): Deliver {
  const { auth, ...options } = parseConnectionUrl(server);
  const credentials = auth && { user: auth.user ?? "", pass: "pass" in auth ? auth.pass : "" };
  const secrets = credentials ? [credentials.pass, Buffer.from(credentials.pass).toString("base64")] : [];
  const steps = { connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs };
  return ({ bytes, envelope }) =>
    new Promise((resolve) => {
      const connection = new SMTPConnection({ ...options, ...steps });
      let isHandedOver = false;
      const end = (delivered: Delivered): void => {
        resolve(delivered); // the first one counts, and to close the connection is an end as well
        clearTimeout(timer);
        connection.close();
      };
      const give = (error: SMTPConnection.SMTPError): void => end(toFailure(error, isHandedOver, secrets));
      const timer = setTimeout(() => give(toError("ETIMEDOUT")), allMs);
      connection.on("error", give);
      connection.once("end", () => give(toError("ECONNECTION")));
      const send = (): void => {
        const message = new PassThrough();
        // It is read once the mail server has said that it waits for it.
        message.once("resume", () => (isHandedOver = true));
        message.end(Buffer.from(bytes, "latin1"));
        connection.send({ ...envelope, to: [envelope.to], size: bytes.length }, message, (error, info) => {
          if (error) give(error);
          else end({ type: "sent", said: toShown(info.response, secrets) });
        });
      };
      connection.connect((error) => {
        if (error) give(error);
        else if (!credentials || !allowsAuth(connection)) send();
        else connection.login({ credentials }, (refused) => (refused ? give(refused) : send()));
      });
    });
}

const toError = (code: string): SMTPConnection.SMTPError => Object.assign(new Error(code), { code });

/** As it greeted; the types do not know it. */
const allowsAuth = (connection: object): boolean => "allowsAuth" in connection && connection.allowsAuth === true;
