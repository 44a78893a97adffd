import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import {
  addressSchema,
  elementIdSchema,
  line,
  prose,
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
    ["an empty line", line(), "", "must not be empty"],
    ["a blank line", line(), "  ", "only blanks"],
    ["a line break in one line", line(), "a\nb", "write it as one line"],
    ["a NUL", prose(), "a\0b", "control character"],
    ["a control character in one line", line(), "a\u0007b", "control character"],
    ["half of a surrogate pair in one line", line(), "a\uD800", "UTF-8 cannot write"],
    ["half of a surrogate pair in a longer text", prose(), "\uDFFF\n", "UTF-8 cannot write"],
    ["a character that nobody sees, where somebody speaks", visible(line()), "a\u200Bb", "U+200B, which nobody sees"],
    ["a right-to-left override", prose(), "a\u202Eb", "bidirectional override"],
    ["a line over the limit", line(), "x".repeat(limits.line + 1), `at most ${limits.line}`],
    ["a number for a text", line(), 7, "must be one line"],
  ])("refuses %s and says what would be right", (_title, schema, value, message) => {
    expect(messageOf(schema, value)).toContain(message);
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

  it.each(["PST8", "+01:00", "Mars/Olympus", ""])("cannot be %j, which does not say when clocks change", (zone) => {
    expect(messageOf(timeZoneSchema, zone)).toContain("IANA time zone");
  });
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
