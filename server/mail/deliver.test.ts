import { createServer, type AddressInfo, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { expect, it, onTestFinished } from "vitest";
import type { Delivered } from "#domain/mail/sent-mail.ts";
import { openDelivery } from "#server/mail/deliver.ts";
import { toPost } from "#server/mail/to-eml.ts";

const mail = {
  bytes: "Subject: x\r\n\r\nHi everybody,\r\n.\r\n.. and From here\r\n\r\n-- \r\nx\r\n",
  envelope: { from: "register@example.org", to: "group@lists.example.org" },
};

const quick = { stepMs: 200, allMs: 1_000 };

async function aMailServer(options: SMTPServerOptions = {}) {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        mails.push(Buffer.concat(pieces).toString("latin1"));
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {}); // clients that go
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, mails };
}

/** Answers each line of the client by what it begins with; a function does something else. */
async function aScriptedServer(
  answers: Readonly<Record<string, string | ((socket: Socket) => void)>>,
): Promise<number> {
  const server = createServer((socket) => {
    let isMail = false;
    const answer = (key: string) => {
      const given = answers[key] ?? "250 fine";
      if (typeof given === "string") socket.write(`${given}\r\n`);
      else given(socket);
    };
    socket.on("error", () => {});
    socket.on("data", (data) => {
      for (const line of data.toString().split("\r\n").slice(0, -1)) {
        if (isMail && line !== ".") continue;
        if (isMail) answer("end");
        else if (line.startsWith("DATA")) {
          isMail = answers["DATA"] === undefined;
          if (isMail) socket.write("354 go on\r\n");
          else answer("DATA");
          if (isMail && answers["mail"] !== undefined) answer("mail");
        } else answer(line.slice(0, 4));
      }
    });
    socket.write(typeof answers["greeting"] === "string" ? `${answers["greeting"]}\r\n` : "220 here\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const deliverTo = (port: number, user = ""): Promise<Delivered> =>
  openDelivery(`smtp://${user}127.0.0.1:${port}`, quick)(mail);

it("hands a mail over byte for byte, to the one mailbox, and says what the mail server answered", async () => {
  const recipients: string[] = [];
  const { port, mails } = await aMailServer({
    onRcptTo: ({ address }, _session, done) => {
      recipients.push(address);
      done();
    },
  });
  expect(await deliverTo(port)).toMatchObject({ type: "sent", said: expect.stringMatching(/^250 /) as string });
  expect(mails).toEqual([mail.bytes]);
  expect(recipients).toEqual([mail.envelope.to]);
});

it("hands over what toPost writes, and the importer of mails is given the same bytes", async () => {
  const { port, mails } = await aMailServer();
  const post = await toPost(
    {
      subject: "Grüße",
      text: "6.12 → 6.13\n.\nFrom here\n",
      at: "2025-01-01T00:00:00Z",
      references: ["<1@example.org>"],
    },
    {
      from: "Register <register@example.org>",
      to: { name: "The list", address: "group@lists.example.org" },
      base: "https://register.example.org",
      at: "2025-02-01T12:00:00.000Z",
      sameAs: "what it says",
    },
  );
  expect(await openDelivery(`smtp://127.0.0.1:${port}`, quick)(post)).toMatchObject({ type: "sent" });
  expect(mails).toEqual([post.bytes]);
});

it.each([
  ["the sender", { MAIL: "550 not you" }, "takes no mail from the address of MAIL_FROM: 550 not you"],
  ["the mailbox", { RCPT: "550 no such list" }, "takes no mail for the mailbox of the list: 550 no such list"],
  ["to take a mail at all", { DATA: "451 later" }, "refused the mail: 451 later"],
  ["the mail", { end: "554 spam" }, "refused the mail: 554 spam"],
  ["everybody", { greeting: "554 go away" }, "refused: 554 go away"],
])("failed where the mail server refuses %s", async (_, answers, said) => {
  expect(await deliverTo(await aScriptedServer(answers))).toEqual({ type: "failed", said: `the mail server ${said}` });
});

it("failed where nobody listens, or nobody answers, in time", async () => {
  expect(await deliverTo(1)).toEqual({
    type: "failed",
    said: "the mail server could not be reached (ECONNREFUSED), and nothing was handed over",
  });
  expect(await deliverTo(await aScriptedServer({ EHLO: () => {} }))).toEqual({
    type: "failed",
    said: "the mail server did not answer in time, and nothing was handed over",
  });
  expect(await deliverTo(await aScriptedServer({ RCPT: (socket) => socket.destroy() }))).toMatchObject({
    type: "failed",
  });
});

it.each([
  [
    "the connection breaks before the mail server answers",
    (socket: Socket) => socket.destroy(),
    "the connection broke",
  ],
  ["the mail server says good-bye instead of an answer", (socket: Socket) => socket.end("421 bye"), "broke"],
  ["the mail server does not answer", () => {}, "did not answer in time"],
])("is unknown once it is handed over and %s", async (_, end, said) => {
  const delivered = await deliverTo(await aScriptedServer({ end }));
  expect(delivered).toMatchObject({ type: "unknown", said: expect.stringContaining(said) as string });
});

it("is unknown where the connection breaks in the middle of it", async () => {
  expect(await deliverTo(await aScriptedServer({ mail: (socket) => socket.destroy() }))).toMatchObject({
    type: "unknown",
  });
});

it("waits for all of it no longer than it may, however slowly the mail server goes on", async () => {
  const slowly = (socket: Socket): void => {
    const timer = setInterval(() => socket.write("250-still here\r\n"), 50);
    socket.once("close", () => clearInterval(timer));
  };
  const begun = performance.now();
  expect(await deliverTo(await aScriptedServer({ EHLO: slowly }))).toMatchObject({ type: "failed" });
  expect(performance.now() - begun).toBeLessThan(3_000);
});

it("says of a password that is wrong that it is, and never which it was, whatever the mail server repeats", async () => {
  const { port } = await aMailServer({
    authOptional: false,
    onAuth: ({ password }, _session, done) => done(new Error(`${password} is not it`)),
  });
  expect(await deliverTo(port, "register:s3cret%40word@")).toEqual({
    type: "failed",
    said: "the mail server refused the user name or the password of SMTP_URL (535)",
  });
  const talkative = await aScriptedServer({
    EHLO: "250 AUTH PLAIN",
    AUTH: "235 fine",
    RCPT: "550 you said s3cret@word, and in base64 czNjcmV0QHdvcmQ=",
  });
  const { said } = await deliverTo(talkative, "register:s3cret%40word@");
  expect(said).toContain("550 you said …, and in base64 …");
});
