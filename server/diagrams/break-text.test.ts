import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakText } from "#server/diagrams/break-text.ts";

describe("breakText", () => {
  it.each([
    { title: "keeps what fits in one line", text: "reboot_kexec", width: 28, lines: ["reboot_kexec"] },
    {
      title: "breaks a sentence at its blanks, into lines of even length",
      text: "can_finish of every file in the session agrees",
      width: 34,
      lines: ["can_finish of every file", "in the session agrees"],
    },
    {
      title: "breaks a name that is too long at its joints",
      text: "boot_with_incompatible_luo_subtree",
      width: 28,
      lines: ["boot_with_incompatible_", "luo_subtree"],
    },
    {
      title: "breaks a word without joints where it must",
      text: "abcdefghij",
      width: 4,
      lines: ["abcd", "efgh", "ij"],
    },
    {
      title: "begins no line with the dot between two words",
      text: "handed_over · retrieved · retrieved · restored",
      width: 28,
      lines: ["handed_over · retrieved ·", "retrieved · restored"],
    },
    { title: "has one empty line for an empty text", text: "", width: 4, lines: [""] },
  ])("$title", ({ text, width, lines }) => {
    expect(breakText(text, width)).toEqual(lines);
  });

  it("never loses or adds anything but blanks, and never makes a line too long", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 3, max: 30 }), (text, width) => {
        const lines = breakText(text, width);
        expect(lines.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
        expect(Math.max(...lines.map((line) => line.trimStart().length))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
