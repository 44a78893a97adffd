import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import {
  addressSchema,
  elementIdSchema,
  line,
  listOf,
  mailboxSchema,
  oneOf,
  prose,
  sentence,
  slugSchema,
  timeSchema,
  timeZoneSchema,
  visible,
} from "#domain/text.ts";

const messageOf = (
  schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } | undefined } },
  value: unknown,
) => schema.safeParse(value).error?.issues[0]?.message;

describe("a text", () => {
  it.each([
    [
      "an empty line",
      () => line(),
      "",
      "must not be empty: write one line, or leave the field out where it is optional",
    ],
    ["a blank line", () => line(), "  ", "must not be only blanks: write one line"],
    ["a blank sentence", () => sentence(), " ", "must not be only blanks: write a sentence"],
    ["a line break in one line", () => line(), "a\nb", "has a line break or a tab; write it as one line"],
    ["a NUL", () => prose(), "a\0b", "holds a control character or a bidirectional override; remove it"],
    ["a control character in one line", () => line(), "a\u0007b", "control character"],
    ["half of a surrogate pair in one line", () => line(), "a\uD800", "UTF-8 cannot write"],
    ["half of a surrogate pair in a longer text", () => prose(), "\uDFFF\n", "UTF-8 cannot write"],
    [
      "characters that nobody sees, where somebody speaks",
      () => visible(line()),
      "a\u200Bb\u00AD",
      "holds U+200B, U+00AD, which nobody sees; remove it",
    ],
    ["a right-to-left override", () => prose(), "a\u202Eb", "bidirectional override"],
    [
      "a line over the limit",
      () => line(),
      "x".repeat(limits.line + 1),
      `has ${limits.line + 1} characters; at most ${limits.line} fit here`,
    ],
    ["a number for a text", () => prose(), 7, "must be a text, as text"],
  ])("refuses %s and says what would be right", (_title, aSchema, value, message) => {
    expect(messageOf(aSchema(), value)).toContain(message);
  });

  it("that is too long is not read any further", () => {
    expect(line().safeParse("\0".repeat(limits.line + 1)).error?.issues).toHaveLength(1);
  });

  it("keeps line breaks and tabs in longer texts", () => {
    expect(prose().parse("one\n\n\ttwo\n")).toBe("one\n\n\ttwo\n");
  });

  it("takes line ends of other systems for what they are", () => {
    expect(prose().parse("one\r\ntwo\r\n")).toBe("one\ntwo\n");
    expect(messageOf(prose(), "one\rtwo")).toContain("control character");
  });

  it("keeps letters of every script", () => {
    expect(line().parse("Ядро 内核 kernel ↶")).toBe("Ядро 内核 kernel ↶");
  });
});

describe("a slug", () => {
  it.each(["luo-session", "6.12", "kho-finalize-6.16", "7.2-rc4", "2025-01-27"])("can be %s", (slug) => {
    expect(slugSchema.parse(slug)).toBe(slug);
  });

  it.each(["LUO", "a--b", "-a", "a-", "a_b", "../a", "a/b", "", "x".repeat(161)])("cannot be %j", (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(false);
  });
});

describe("a time zone", () => {
  it("can be any IANA zone", () => {
    expect(timeZoneSchema.parse("America/Los_Angeles")).toBe("America/Los_Angeles");
    expect(timeZoneSchema.parse("UTC")).toBe("UTC");
  });

  it.each(["PST8", "EST", "+01:00", "Mars/Olympus", ""])(
    "cannot be %j, which does not say when clocks change",
    (zone) => {
      expect(messageOf(timeZoneSchema, zone)).toContain("IANA time zone");
    },
  );
});

it("lets somebody say what everybody sees", () => {
  expect(visible(line()).parse("KHO ↶")).toBe("KHO ↶");
});

it("says which words there are, where another one stands", () => {
  expect(messageOf(oneOf(["open", "done"]), "closed")).toBe("must be one of open, done");
});

it("takes a list that is left out for an empty one, and refuses what is none or too long", () => {
  expect(listOf(line(), 1).parse(undefined)).toEqual([]);
  expect(messageOf(listOf(line(), 1), "a")).toBe("must be a list");
  expect(messageOf(listOf(line(), 1), ["a", "b"])).toBe("holds more than 1 entries");
});

it("refuses an hour that no day has", () => {
  expect(timeSchema.safeParse("24:00").success).toBe(false);
  expect(timeSchema.parse("23:59")).toBe("23:59");
});

it("refuses an address that is not of the web", () => {
  expect(messageOf(addressSchema, "javascript:alert(1)")).toContain("http or https");
  expect(addressSchema.parse("https://lore.kernel.org/x@y")).toBe("https://lore.kernel.org/x@y");
});

it("names a state by letters, digits, dash and underscore only", () => {
  expect(elementIdSchema.parse("STOP_COPY")).toBe("STOP_COPY");
  expect(elementIdSchema.safeParse("set_state(STOP)").success).toBe(false);
});

describe("a mailbox", () => {
  it.each(["linux-mm@kvack.org", "kexec@lists.infradead.org", "a.b+c_d=e@mail.example.org", `${"a".repeat(64)}@x.org`])(
    "is one plain address: %s",
    (address) => {
      expect(mailboxSchema.parse(address)).toBe(address);
    },
  );

  it.each([
    "Group <group@example.org>",
    "<group@example.org>",
    '"group"@example.org',
    "group@example.org, eve@example.org",
    "group@example.org eve@example.org",
    "group@example.org\r\nBcc: eve@example.org",
    "group@example.org\n",
    " group@example.org",
    "group(eve@example.org)@example.org",
    "eve@example.org@example.org",
    "a..b@example.org",
    ".a@example.org",
    "-oQ@example.org",
    "group@localhost",
    "group@[127.0.0.1]",
    "group@-example.org",
    "group@example.org.",
    "grüße@example.org",
    "",
    `${"a".repeat(65)}@x.org`,
  ])("is nothing that a mail program may read as more or as less: %j", (text) => {
    expect(messageOf(mailboxSchema, text)).toContain("must be one plain address, such as group@lists.example.org");
  });

  it("has no more characters than an address can have", () => {
    expect(messageOf(mailboxSchema, `a@${"b.".repeat(130)}org`)).toContain("is longer than the 254 characters");
  });
});
