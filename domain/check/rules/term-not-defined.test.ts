import { expect, it } from "vitest";
import { termNotDefined } from "#domain/check/rules/term-not-defined.ts";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";

const kexec = aRecord("term", "kexec", { synonyms: ["kernel jump"] });
const saying = (question: string) => aRecord("topic", "t", { question });

it("reports a bracketed name that is no term, and the term that was probably meant", () => {
  expect(linesOf(termNotDefined, [kexec, saying("After [[Kexek]], [[fdbox]]?")])).toEqual([
    "topics/t /question [[Kexek]] names no term; did you mean [[Kexec]]?",
    "topics/t /question [[fdbox]] names no term; add it, or write the word without brackets",
  ]);
});

it("knows a term by title in any case, synonym and slug, and lets a plain word be", () => {
  expect(linesOf(termNotDefined, [kexec, saying("[[kexec]] [[Kernel jump]] [[kexec|jump]] fdbox [x]")])).toEqual([]);
  expect(linesOf(termNotDefined, [aRecord("term", "jump"), saying("[[ jump ]]")])).toEqual([]);
});
