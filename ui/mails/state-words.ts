/** How far a mail to the list has come, in the words of its pages. */
import type { MailState } from "#domain/mail/sent-mail.ts";

export const stateWords: Readonly<Record<MailState, { readonly short: string; readonly sentence: string }>> = {
  sent: { short: "sent", sentence: "The mail server took it." },
  failed: { short: "not sent", sentence: "It was not sent, and nothing of it is lost: it can be sent again." },
  unknown: {
    short: "not known",
    sentence:
      "Nobody knows whether it was sent. Look whether the list has a mail with this Message-ID before you send it again.",
  },
  sending: { short: "being sent", sentence: "It is being sent just now; ask again in a moment." },
};

/** Of one that nobody noted anything of afterwards. */
export const NO_OUTCOME = "the server ended before it noted what came of it";
