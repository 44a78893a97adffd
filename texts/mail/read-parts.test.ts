import { expect, it } from "vitest";
import { toBytes } from "#texts/mail/byte-lines.ts";
import { chooseText } from "#texts/mail/choose-text.ts";
import { isMail } from "#texts/mail/read-head.ts";
import { readParts, type MailPart } from "#texts/mail/read-parts.ts";

const read = (mail: string) => {
  const bytes = toBytes(mail);
  const { root, findings } = readParts(bytes);
  const bodyOf = ({ from, to }: MailPart) => new TextDecoder().decode(bytes.subarray(from, to));
  const { text, further } = chooseText(root);
  return {
    root,
    findings,
    text: text && bodyOf(text.part),
    instead: text?.instead && bodyOf(text.instead),
    further: further.map(bodyOf),
  };
};

const part = (type: string, body: string, more = "") => `Content-Type: ${type}\n${more}\n${body}\n`;
const parts = (boundary: string, ...inside: string[]) =>
  `${inside.map((one) => `--${boundary}\n${one}`).join("")}--${boundary}--\n`;
const multi = (subtype: string, boundary: string, ...inside: string[]) =>
  part(`multipart/${subtype}; boundary="${boundary}"`, parts(boundary, ...inside));

it("takes plain text before HTML where both say the same, and keeps neither as something further", () => {
  const mail = multi("alternative", "a", part("text/html", "<p>x</p>"), part("text/plain", "x"));
  expect(read(mail)).toMatchObject({ text: "x", instead: "<p>x</p>", further: [] });
  const related = multi("related", "b", part("text/html", "<p>y</p>"), part("image/png", "..."));
  expect(read(multi("alternative", "a", part("text/plain", "y"), related))).toMatchObject({
    text: "y",
    instead: "<p>y</p>",
    further: ["..."],
  });
});

it("takes the HTML where there is nothing else", () => {
  expect(read(multi("alternative", "a", part("text/html", "<p>x</p>")))).toMatchObject({ text: "<p>x</p>" });
});

it("takes the first text that is not attached, and what else there is as further", () => {
  const attached = "Content-Disposition: attachment\n";
  const mail = multi(
    "mixed",
    "a",
    part("text/plain", "old", attached),
    part("text/plain", "new"),
    part("text/plain", "footer"),
  );
  expect(read(mail)).toMatchObject({ text: "new", further: ["footer", "old"] });
});

it("ends a part where one around it goes on, and takes no line for a border that only begins like one", () => {
  const inner = part("multipart/mixed; boundary=in", `--in\n\nfirst\n--inner\n--in -\n`);
  const mail = part("multipart/mixed; boundary=out", `--out\n${inner}--out\n\nsecond\n--out--  \nafter\n`);
  expect(read(mail)).toMatchObject({ text: "first\n--inner\n--in -\n", further: ["second"] });
});

it("reads a mail whose last border is missing to its end", () => {
  expect(read(part("multipart/mixed; boundary=a", "--a\n\nall of it\n"))).toMatchObject({ text: "all of it\n\n" });
});

it("reads a part whose head does not end before the next one as a part without a body", () => {
  expect(read(part("multipart/mixed; boundary=a", "--a\nSubject: x\n--a\n\ntext\n--a--"))).toMatchObject({
    text: "",
    further: ["text"],
  });
});

it("shows what says that it has parts, but not where they begin, as one text", () => {
  expect(read(part("multipart/mixed", "--a\n\ntext"))).toMatchObject({ text: "--a\n\ntext\n" });
});

it("says of parts that are too deep or too many that they are not read, and reads the others", () => {
  const nested = (depth: number): string =>
    depth === 0 ? part("text/plain", "deep") : multi("mixed", `b${depth}`, nested(depth - 1));
  expect(read(nested(19))).toMatchObject({ text: "deep", findings: [] });
  expect(read(nested(1_000)).findings).toMatchObject([{ level: "warning", message: /more than 20 deep/ }].map(like));
  const many = multi("mixed", "a", ...Array.from({ length: 1_200 }, (_, number) => part("text/plain", `${number}`)));
  expect(read(many)).toMatchObject({
    text: "0",
    findings: [{ message: expect.stringMatching(/more than 1000 parts/) as unknown }],
  });
  expect(read(many).further).toHaveLength(998);
});

const like = ({ level, message }: { level: string; message: RegExp }) => ({
  level,
  message: expect.stringMatching(message) as unknown,
});

it.each([
  ["Subject: x\nFrom: y\n\ntext", true],
  ["\n\nSubject: x\r\nDate: y\r\n\tfolded\r\n\r\ntext", true],
  ["Subject: x\nDate: y\nWe met on Monday.\n", false],
  ["Topic: x\nScribe: y\n\nRESOLVED: z", false],
  ["Subject: only one field of a mail\n\ntext", false],
  ["", false],
])("tells a mail from a note by its head: %j", (text, is) => {
  expect(isMail(toBytes(text))).toBe(is);
});
