import { expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { aSource } from "#domain/pair/test-builders.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { answerMatrix } from "#ui/pairs/asked-matrix.ts";
import { toAnswerWords, toNarrowedWords, toSilentWords } from "#ui/pairs/narrowed-words.ts";
import { toPageContext } from "#ui/page-context.ts";

const today = "2025-02-01";
const sources = [aSource];
const spec = aSpec([
  aRecord("kernel", "6.12", { version: "6.12", rank: 12, arch: "x86_64" }),
  aRecord("kernel", "6.13", { version: "6.13", rank: 13, arch: "x86_64" }),
  aRecord("kernel", "6.14", { version: "6.14", rank: 14, arch: "arm64" }),
  aRecord("kernel", "6.15", { version: "6.15", rank: 15 }),
  aRecord("component", "kho"),
  aRecord("component", "luo"),
  aRecord("pair", "a", {
    from: "6.12",
    to: "6.13",
    components: ["kho"],
    guarantor: { by: "upstream", sources },
    closedBy: [{ feature: "IOMMUFD", text: "So it is." }],
  }),
  aRecord("pair", "b", { from: "6.12", to: "6.14", standing: "not-intended" }),
  aRecord("pair", "c", { from: "6.15", to: "6.12", components: ["luo"], guarantor: { by: "nobody", sources } }),
]);

function wordsOf(asked: object) {
  const context = toPageContext(spec, {
    ...runChecks(spec, { today }),
    newest: 1,
    today,
    pinned: false,
    accounts: new Map(),
    openProposals: 0,
    waitingOnVisitor: [],
  });
  const nothing = {
    components: [],
    features: [],
    arch: "",
    guarantor: "",
    standing: "",
    downstream: "",
    misread: undefined,
  };
  const matrix = answerMatrix(context, { ...nothing, ...asked }, "");
  if ("refusal" in matrix) throw new Error(JSON.stringify(matrix.refusal));
  return {
    narrowed: toNarrowedWords(matrix, spec).join(" "),
    answers: toAnswerWords(matrix.question, spec).join(" "),
    silent: toSilentWords(matrix),
  };
}

it("says how many are shown, and of those left out which differ and of which nobody knows", () => {
  expect(wordsOf({ arch: "x86_64" }).narrowed).toBe(
    "1 of 3 pairs on record is shown. Left out: 1 has a kernel that is not of x86_64; 1 has a kernel whose architecture is unknown. 2 of 4 kernels are shown: 1 is not of x86_64; 1 names no architecture.",
  );
  expect(wordsOf({ components: ["kho"] }).narrowed).toBe(
    "1 of 3 pairs on record is shown. Left out: 1 does not name kho; 1 names no component.",
  );
  expect(wordsOf({ components: ["kho", "luo"], guarantor: "upstream", standing: "discussed" }).narrowed).toBe(
    "0 of 3 pairs on record are shown. Left out: 2 do not name all of kho, luo; 1 names no component; 1 has another guarantor than upstream; 1 names no guarantor; 1 is not declared discussed.",
  );
  expect(wordsOf({ guarantor: "unknown", arch: "unknown" }).narrowed).toBe(
    "0 of 3 pairs on record are shown. Left out: 3 have a kernel whose architecture is known; 2 have a guarantor, or say that nobody is one. 1 of 4 kernels is shown: 3 name an architecture.",
  );
  expect(wordsOf({ features: ["iommufd"] }).narrowed).toBe("3 of 3 pairs on record are shown.");
});

it("says what answers are about, and that no answer is a yes with a feature that no pair speaks of", () => {
  expect(wordsOf({ arch: "x86_64" }).answers).toBe("");
  expect(wordsOf({ components: ["kho"], features: ["iommufd"] }).answers).toBe(
    "Beside what was declared stands the answer for kho with iommufd switched on: yes, no or unknown.",
  );
  expect(wordsOf({ features: ["hugetlb"] }).answers).toBe(
    "Beside what was declared stands the answer with hugetlb switched on: yes, no or unknown. Nothing is on record of “hugetlb”, so no answer is a yes; on record: IOMMUFD.",
  );
});

it("says of how many nothing is on record, apart from those that are left out", () => {
  expect(wordsOf({}).silent).toBe(
    "Of 6 combinations of these 4 kernels 3 have nothing on record in either direction, which is unknown.",
  );
  expect(wordsOf({ standing: "not-intended" }).silent).toBe(
    "Of 6 combinations of these 4 kernels 3 have nothing on record in either direction, which is unknown; 2 have something that is left out.",
  );
  expect(wordsOf({ arch: "x86_64" }).silent).toBe("");
});
