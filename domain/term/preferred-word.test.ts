import { expect, it } from "vitest";
import { toTermIndex } from "#domain/term/link.ts";
import { listPreferredWords } from "#domain/term/preferred-word.ts";
import { replaceWord } from "#domain/term/quoted.ts";
import { aRecord } from "#domain/test-builders.ts";

const terms = toTermIndex([
  aRecord("term", "outgoing", { title: "Outgoing kernel", deprecated: ["old kernel"] }),
  aRecord("term", "pair", { title: "Upgrade pair (of kernels)", synonyms: ["version pair", "upgrade-pair"] }),
  aRecord("term", "kho", { title: "KHO", synonyms: ["Kexec Handover"], deprecated: ["handover thing"] }),
  aRecord("term", "freeze", { title: "Freeze", synonyms: ["frozen"] }),
  aRecord("term", "rollback", { title: "Rollback", synonyms: ["roll back", "downgrade", "RBK"] }),
  aRecord("term", "both", { title: "Incoming, outgoing", synonyms: ["incoming"] }),
  aRecord("term", "box", { title: "Box", synonyms: ["crate"], standing: "superseded" }),
]);
const find = (text: string, own?: string) =>
  listPreferredWords(terms, text, own).map(
    ({ written, word, isDeprecated }) => `${written} = ${word}${isDeprecated ? ", no more" : ""}`,
  );

it.each([
  ["a name that is used no more", "The old kernel ends.", ["old kernel = outgoing kernel, no more"]],
  ["the same at the beginning of a sentence", "Old kernels end.", ["Old kernels = Outgoing kernels, no more"]],
  [
    "each spelling once",
    "old kernel, old kernel, old kernels",
    ["old kernel = outgoing kernel, no more", "old kernels = outgoing kernels, no more"],
  ],
  [
    "a name beside the title, also where the title came first",
    "An upgrade pair, or version pair.",
    ["version pair = upgrade pair"],
  ],
  ["an acronym as it is written", "a handover thing", ["handover thing = KHO, no more"]],
  ["another word for the same", "a downgrade", ["downgrade = rollback"]],
])("offers the word of the glossary for %s", (_what, text, offered) => {
  expect(find(text)).toEqual(offered);
});

it.each([
  ["the preferred word", "The outgoing kernel."],
  ["another form or spelling of it", "It is frozen; roll back; upgrade-pair."],
  ["an acronym, and what one stands for", "RBK, Kexec Handover"],
  ["a term that is superseded, or whose title is no word", "crate, incoming"],
  ["a quotation", 'He said "the old kernel" and “an old kernel”.\n\n> old kernel\n'],
  ["code and addresses", "`old kernel` and\n```\nold kernel\n```\n[x](/old-kernel) https://a.example/old"],
])("offers nothing for %s", (_what, text) => {
  expect(find(text)).toEqual([]);
});

it("lets the term itself say all its names", () => {
  expect(find("Once the old kernel.", "outgoing")).toEqual([]);
});

it("replaces a word wherever it is the author's own", () => {
  expect(
    replaceWord('An old kernel, "the old kernel", old kernels, bold kernel.', "old kernel", "outgoing kernel"),
  ).toBe('An outgoing kernel, "the old kernel", old kernels, bold kernel.');
  expect(replaceWord("a+b (c)", "a+b (c)", "x")).toBe("x");
});

it("reads a hostile text in a moment", () => {
  for (const sign of ["“", '"', "`", "](", "„", "« ", "https:"]) {
    const text = sign.repeat(20_000 / sign.length);
    const start = performance.now();
    find(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});
