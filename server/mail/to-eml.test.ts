import PostalMime from "postal-mime";
import { expect, it } from "vitest";
import type { Mail } from "#exports/mail/mail.ts";
import { toEml } from "#server/mail/to-eml.ts";

const base = "https://register.example.org";
const aMail = (fields: Partial<Mail> = {}): Mail => ({
  subject: "Live Update: agenda",
  text: "Hi everybody,\n\n - KHO [1]\n\n[1] https://register.example.org/topics/kho\n",
  at: "2025-02-01T08:00:00.000Z",
  references: [],
  ...fields,
});
const name = "Live Update";

it("is read by a mail program as it was written", async () => {
  const references = ["<0@example.org>", "<1@example.org>"];
  const mail = aMail({
    subject: "Ünï → 会议 ".repeat(8).trim(),
    text: "Größe: 6.12 → 6.13 💩\nFrom here\n.\n\n-- \nx\n",
    references,
  });
  const read = await PostalMime.parse(await toEml(mail, { name: "Grüße, “Group”", base }));
  expect(read).toMatchObject({
    subject: mail.subject,
    text: mail.text,
    date: mail.at,
    from: { name: "Grüße, “Group”", address: "register@register.example.org" },
    inReplyTo: "<1@example.org>",
    references: "<0@example.org> <1@example.org>",
  });
});

it.each([
  { of: "ASCII", text: "Hi everybody,\n\n - KHO\rand more\r\n" },
  { of: "long lines in any letters", text: `${"ä".repeat(50)} → `.repeat(20) },
])("has lines that end in CRLF, of at most 78 octets of ASCII each: $of", async ({ text }) => {
  const eml = await toEml(aMail({ text, subject: "ä ".repeat(90) }), { name, base });
  expect(eml).not.toMatch(/[^\r]\n|\r[^\n]|[^\x00-\x7f]/);
  for (const line of eml.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
});

it("lets nobody put a header in by what they typed", async () => {
  const mail = aMail({ subject: "x\r\nBcc: eve@example.org", text: "\r\n\r\nBcc: eve@example.org\n" });
  const { headers } = await PostalMime.parse(await toEml(mail, { name: 'a"\r\nCc: eve@example.org', base }));
  expect(headers.map(({ key }) => key)).not.toContain("bcc");
  expect(headers.map(({ key }) => key)).not.toContain("cc");
});

it("is the same bytes each time, and another mail has another Message-ID", async () => {
  const [once, again, other] = await Promise.all(
    [aMail(), aMail(), aMail({ text: "Other.\n" })].map((mail) => toEml(mail, { name, base })),
  );
  expect(again).toBe(once);
  const ids = await Promise.all([once ?? "", other ?? ""].map(async (eml) => (await PostalMime.parse(eml)).messageId));
  expect(new Set(ids).size).toBe(2);
});

it.each([
  ["http://127.0.0.1:3000", "register@[127.0.0.1]"],
  ["http://[::1]:3000", "register@[ipv6:::1]"],
  ["http://localhost:3000", "register@localhost"],
])("comes from the host of %s", async (at, address) => {
  expect(await toEml(aMail(), { name, base: at })).toContain(`<${address}>`);
});
