import { describe, expect, it } from "vitest";
import { toMermaidLabel, toOneLine } from "#notations/mermaid/label.ts";

describe("toMermaidLabel", () => {
  it.each([
    { title: "leaves a name in capitals readable", text: "SESSION_PRESERVE_FD", label: "SESSION_PRESERVE_FD" },
    { title: "leaves a call and a guard readable", text: "ioctl(x, 0) [a = b]", label: "ioctl(x, 0) [a = b]" },
    { title: "leaves other scripts readable", text: "Ядро 内核 é ↶", label: "Ядро 内核 é ↶" },
    { title: "writes what ends a statement as a code", text: "a;b", label: "a#59;b" },
    { title: "writes what would be a style as codes", text: "a:::b", label: "a#58;#58;#58;b" },
    { title: "writes emphasis as codes", text: "_x_ *y*", label: "#95;x#95; #42;y#42;" },
    { title: "writes a code as the text of a code", text: "#59;", label: "#35;59#59;" },
    { title: "writes markup as codes", text: "<br/>", label: "#60;br/#62;" },
    {
      title: "breaks up the statement that would make its line vanish",
      text: "direction LR",
      label: "direction#32;LR",
    },
    { title: "keeps a list from starting", text: "1. one", label: "1#46; one" },
    { title: "keeps a link from forming", text: "[a](b)", label: "[a]#40;b)" },
    { title: "makes one line of several", text: " a\n\n b ", label: "a b" },
    { title: "shows a control character as a code", text: "a\u0007b", label: "a#7;b" },
  ])("$title", ({ text, label }) => {
    expect(toMermaidLabel(text)).toBe(label);
  });

  it("replaces half a character by the sign for one that is missing", () => {
    expect(toOneLine("a\ud800b")).toBe("a\ufffdb");
  });
});
