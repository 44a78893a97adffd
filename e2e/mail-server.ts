/** A mail server of a story's own: speaks SMTP, keeps what it gets. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** Answers the `address` for SMTP_URL. */
export async function startMailServer() {
  /** Whole mails, as they came, oldest first. */
  const mails: string[] = [];
  let refusal: string | undefined;
  let isSilent = false;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    // Whoever says a password is let in.
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refusal === undefined ? undefined : new Error(refusal)),
    onData: (stream, _session, done) => {
      let mail = "";
      stream.setEncoding("utf8");
      stream.on("data", (chunk: string) => (mail += chunk));
      stream.on("end", () => {
        mails.push(mail);
        if (!isSilent) done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo; // it listens on a port
  return {
    address: `smtp://127.0.0.1:${port}`,
    mails,
    /** Takes no mail from now on, for the reason given; any again where there is none. */
    refuseWith: (reason: string | undefined) => void (refusal = reason),
    /** Takes whole mails from now on and answers nothing. */
    fallSilent: () => void (isSilent = true),
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** The first address in a mail. Mail breaks long lines with `=`, and writes `=` as `=3D`. */
export const findLinkIn = (mail: string): string =>
  /https?:\S+/.exec(mail.replace(/=\r?\n/g, "").replaceAll("=3D", "="))?.[0] ?? "";
