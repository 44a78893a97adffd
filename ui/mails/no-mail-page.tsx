import { ClosedPage } from "#ui/account/link-page.tsx";

/** Why nothing can be sent from here. */
export const noMailReasons = {
  "no-server": "This server has no mail server to send with: whoever operates it sets SMTP_URL and MAIL_FROM.",
  "no-mailbox":
    "The charter names no mailbox of the list, so nobody knows where mails to it go. Propose a change of the charter that says it.",
  "no-such-mail": "No mail of this number was sent from here.",
  nothing:
    "There is nothing here that can be sent: it is not in the register, was retired, or not everybody may see it.",
} as const;

export const NoMailPage = ({ reason }: { readonly reason: keyof typeof noMailReasons }) => (
  <ClosedPage
    title={reason === "no-such-mail" ? "There is no such mail" : "Nothing can be sent to the list"}
    text={noMailReasons[reason]}
    isSignedIn
  />
);
