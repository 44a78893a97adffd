import { expect, it } from "vitest";
import { listAbout, listBeside, listMoved } from "#domain/proposal/about.ts";
import { aContent, aProposal, submitted } from "#domain/proposal/test-builders.ts";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";

const onLight = { ...aProposal(submitted), id: 1 };
const twin = { ...aProposal(submitted), id: 2 };
const change = { op: "create", kind: "term", slug: "kho", body: aBody("term") } as const;
const onTerm = { ...aProposal(submitted), id: 3, content: { ...aContent(), changes: [change] } };

it("finds the proposals about a record, also about one that is not there yet", () => {
  const all = [onLight, onTerm];
  expect(listAbout(all, "machines/light")).toEqual([onLight]);
  expect(listAbout(all, "terms/kho")).toEqual([onTerm]);
  expect(listAbout(all, "terms/kexec")).toEqual([]);
});

it("finds the others that change a record of this one, and not itself", () => {
  expect(listBeside([onLight, twin, onTerm], onLight)).toEqual([twin]);
});

it("finds the records that changed after a proposal was written, and one that took the address of a new one", () => {
  const light = aRecord("machine", "light");
  const newer = { ...light, number: 2 };
  const kho = aRecord("term", "kho");
  expect(listMoved(onLight.content, aSpec([light]))).toEqual([]);
  expect(listMoved(onLight.content, aSpec([newer]))).toEqual([newer]);
  expect(listMoved(onTerm.content, aSpec([light]))).toEqual([]);
  expect(listMoved(onTerm.content, aSpec([kho]))).toEqual([kho]);
});
