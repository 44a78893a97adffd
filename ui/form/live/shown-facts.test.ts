import { expect, it } from "vitest";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { toPreviewFacts, toShownFinding, toShownIssue, toShownTexts, withDrawings } from "#ui/form/live/shown-facts.ts";
import type { ChangeForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";
import { toPageContext } from "#ui/page-context.ts";

const meaning = "What it **was**.";
const spec = aSpec([aRecord("term", "kho", { meaning })]);
const context = toPageContext(spec, {
  findings: [],
  excepted: [],
  newest: 1,
  today: "2025-02-01",
  pinned: false,
  accounts: new Map(),
  openProposals: 0,
  waitingOnVisitor: [],
});
const kho = (fields: Partial<ChangeForm>): ChangeForm => ({
  op: "update",
  kind: "term",
  slug: "kho",
  body: {},
  ...fields,
});
const form = (...changes: readonly ChangeForm[]) => ({ ...emptyForm, message: "Nobody knew.", changes: [...changes] });
const finding = { rule: "r", level: "error", record: "terms/kho", path: "/meaning", message: "see `x`" } as const;

it("shows the long texts that are new or changed, the reason first", () => {
  const texts = toShownTexts(form(kho({ body: { meaning: "What it *is*." } })), context);
  expect(texts.map(({ label }) => label)).toEqual(["Why", "Meaning"]);
  expect(texts[1]?.html).toContain("<em>is</em>");
  expect(toShownTexts(form(kho({ body: { meaning } })), context)).toHaveLength(1);
});

it("leads from a finding to its field in the form, to the text of a record that is shown as text, or nowhere", () => {
  const hrefOf = (change: ChangeForm) => toShownFinding(form(change), finding, context).href;
  expect(hrefOf(kho({}))).toBe("#/changes/0/body/meaning");
  expect(hrefOf(kho({ text: "meaning: x" }))).toBe("#/changes/0/text");
  expect(hrefOf(kho({ slug: "kexec" }))).toBeUndefined();
});

it("says in words where a finding is: in the record that is typed, or in another one by its title", () => {
  const placeOf = (change: ChangeForm) => toShownFinding(form(change), finding, context).place;
  expect(placeOf(kho({}))).toBe("Meaning");
  expect(placeOf(kho({ slug: "kexec" }))).toBe("Kexec: Meaning");
});

it("shows an issue of a record that is shown as text at its text", () => {
  const issue = { path: "/changes/0/body/meaning", message: "is empty" };
  expect(toShownIssue(form(kho({})), issue)).toEqual(issue);
  expect(toShownIssue(form(kho({ text: "x" })), issue)).toEqual({
    path: "/changes/0/text",
    message: "Meaning is empty",
  });
});

it("leads from a drawing to the fields of its machine, unless the machine is shown as text", () => {
  const changes = [kho({}), kho({ kind: "machine", slug: "light" }), kho({ kind: "machine", slug: "lamp", text: "x" })];
  const machines = ["light", "lamp"].map((slug, at) => ({ index: at + 1, slug, title: slug, meaning: undefined }));
  const facts = toPreviewFacts(form(...changes), { issues: [], machines }, context);
  expect(facts.drawings.map(({ body }) => body)).toEqual(["/changes/1/body", undefined]);
  expect(withDrawings(facts, ["<svg/>", null]).drawings.map(({ svg }) => svg)).toEqual(["<svg/>", null]);
});
