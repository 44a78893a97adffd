import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import {
  listCausedErrors,
  listOutlookErrors,
  toReadContent,
  toStoredContent,
  toOutlook,
} from "#domain/proposal/outlook.ts";
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import type { Spec } from "#domain/register/spec.ts";
import { aComposition, machineRecord } from "#domain/machine/property/test-builders.ts";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";

const signature = { author: "ada", message: "Nobody knew.", proposal: "7", at: "2025-02-10T08:00:00.000Z" };
const check = (spec: Spec) => runChecks(spec, { today: "2025-02-10" });
const content = (...changes: readonly ProposedChange[]): ProposalContent => ({
  title: "t",
  message: "m",
  changes: [...changes],
});
const spec = aSpec([
  aRecord("charter", "group"),
  aRecord("machine", "light", { initial: "of" }, { number: 2 }),
  aRecord("term", "kexec"),
]);
const light = (fields: Parameters<typeof aBody<"machine">>[1], base = 2): ProposedChange => ({
  op: "update",
  kind: "machine",
  slug: "light",
  base,
  body: aBody("machine", fields),
});

describe("the outlook of a proposal", () => {
  it("names the errors it causes, and not those that were there before", () => {
    const lamp: ProposedChange = {
      op: "create",
      kind: "machine",
      slug: "lamp",
      body: aBody("machine", { initial: "x" }),
    };
    const outlook = toOutlook(spec, content(lamp), signature, check);
    if (!outlook.ok) throw new Error("it was refused");
    expect(outlook.value.next.records.machine.map(({ slug }) => slug)).toEqual(["lamp", "light"]);
    const errors = listCausedErrors(outlook.value);
    expect(errors).not.toEqual([]);
    for (const error of errors) expect(error).toMatch(/^machines\/lamp, /);
  });

  it("names what it mends", () => {
    const outlook = toOutlook(spec, content(light({})), signature, check);
    if (!outlook.ok) throw new Error("it was refused");
    expect(listCausedErrors(outlook.value)).toEqual([]);
    expect(outlook.value.mended.map(({ record, level }) => [record, level])).toContainEqual([
      "machines/light",
      "error",
    ]);
  });

  it("is none where the changes cannot be applied", () => {
    expect(toOutlook(spec, content(light({}, 1)), signature, check)).toMatchObject({
      ok: false,
      failure: { stale: [{ base: 1, current: 2 }] },
    });
  });
});

describe("what keeps a proposal from being accepted", () => {
  it("is every error it causes and every change that cannot be applied, and no warning", () => {
    const finding = { rule: "r", record: "machines/lamp", path: "/initial", message: "is no state" };
    expect(
      listOutlookErrors({
        caused: [
          { ...finding, level: "error" },
          { ...finding, level: "warning" },
        ],
        issues: [{ path: "/changes/0/slug", message: "is taken" }],
      }),
    ).toEqual(["machines/lamp, initial: is no state", "/changes/0/slug is taken"]);
  });
});

describe("the exceptions of a proposal", () => {
  const exception = (rule: string) => ({ rule, record: "machines/light", reason: "Not yet.", until: "2025-03-01" });
  const before = aSpec([aRecord("machine", "light", {}, { number: 2 })], { exceptions: [exception("stuck")] });
  const nextOf = (proposal: ProposalContent) => {
    const outlook = toOutlook(before, proposal, signature, check);
    if (!outlook.ok) throw new Error("it was refused");
    return outlook.value.next;
  };

  it("hold from there on, beside the changed records, and those of before stay where it proposes none", () => {
    const change = content(light({ title: "Lamp" }));
    expect(nextOf(change).exceptions).toEqual([exception("stuck")]);
    const next = nextOf({ ...change, exceptions: [exception("lost")] });
    expect(next).toMatchObject({ revision: 2, at: signature.at, exceptions: [exception("lost")] });
    expect(next.records.machine.map(({ slug, number }) => [slug, number])).toEqual([["light", 3]]);
  });
});

describe("an agreed property", () => {
  const property = (standing: "proposed" | "agreed") => ({ id: "off-again", formula: "AG EF off", standing });
  const stuck = { transitions: [{ from: "off", event: "press", to: "on", kind: "forward" as const }] };
  const both = aComposition(
    { x: ["lamp"], y: ["bell"] },
    {
      properties: [{ id: "off-again", formula: "AG EF x.off", standing: "agreed", sources: [] }],
    },
  );
  const register = (body: Parameters<typeof aBody<"machine">>[1]) =>
    aSpec([
      aRecord("charter", "group"),
      aRecord("machine", "lamp", body),
      aRecord("machine", "bell", {}),
      machineRecord("both", both),
    ]);
  const errorsOf = (before: Parameters<typeof register>[0], after: Parameters<typeof register>[0]) => {
    const change: ProposedChange = {
      op: "update",
      kind: "machine",
      slug: "lamp",
      base: 1,
      body: aBody("machine", after),
    };
    const outlook = toOutlook(register(before), content(change), signature, check);
    if (!outlook.ok) throw new Error("it was refused");
    return listCausedErrors(outlook.value)
      .map((error) => error.split(" ").slice(0, 7).join(" "))
      .filter((error) => error.includes(", properties no. "));
  };

  it("holds up a change that breaks it, in the machine and in what is made of it", () => {
    expect(errorsOf({ properties: [property("agreed")] }, { properties: [property("agreed")], ...stuck })).toEqual([
      "machines/both, properties no. 1, formula: property `off-again`",
      "machines/lamp, properties no. 1, formula: property `off-again`",
    ]);
    expect(errorsOf({ properties: [property("proposed")] }, { ...stuck, properties: [property("proposed")] })).toEqual([
      "machines/both, properties no. 1, formula: property `off-again`",
    ]);
  });

  it("does not become agreed while it fails", () => {
    const failing = { ...stuck, properties: [property("proposed")] };
    expect(errorsOf(failing, { ...failing, properties: [property("agreed")] })).toEqual([
      "machines/lamp, properties no. 1, formula: property `off-again`",
    ]);
  });

  it("that failed before holds nothing up, even where it now fails after another step", () => {
    const failing = { ...stuck, properties: [property("agreed")] };
    const push = { from: "off", event: "push", to: "on", kind: "forward" as const };
    const events = [
      { id: "push", raisedBy: "operator" as const },
      { id: "press", raisedBy: "operator" as const },
    ];
    expect(errorsOf(failing, { ...failing, events, transitions: [push, ...stuck.transitions] })).toEqual([]);
  });
});

describe("the content that is kept", () => {
  it("holds each body as its kind reads it", () => {
    const { notes: _, ...sparse } = aBody("machine");
    const kept = toStoredContent(
      spec,
      content(
        { op: "create", kind: "machine", slug: "lamp", body: sparse },
        { op: "retire", kind: "term", slug: "kexec", base: 1 },
      ),
    );
    expect(kept).toMatchObject({ ok: true, value: { changes: [{ body: { notes: [] } }, { op: "retire" }] } });
  });

  it("may be written against a version that has moved on, which is merged later", () => {
    expect(toStoredContent(spec, content(light({}, 1))).ok).toBe(true);
  });

  it("is refused where a body is not one of its kind, or a record is not there", () => {
    expect(
      toStoredContent(
        spec,
        content(light({}, 1), { op: "update", kind: "term", slug: "kexec", base: 1, body: { title: 7 } }),
      ),
    ).toMatchObject({
      ok: false,
      failure: expect.arrayContaining([
        { path: "/changes/1/body/title", message: expect.any(String) as string },
      ]) as unknown,
    });
    expect(toStoredContent(spec, content({ op: "retire", kind: "term", slug: "kho", base: 1 }))).toMatchObject({
      ok: false,
      failure: [{ path: "/changes/0/slug" }],
    });
  });
});

it("reads what is kept as its kind does, and leaves a body that is none, and a retirement, as they are", () => {
  const target = { op: "create", kind: "term", slug: "kho" } as const;
  const changes: ProposedChange[] = [
    { ...target, body: { title: "KHO", meaning: "Keeps memory.", standing: "draft" } },
    { ...target, body: { title: 1 } },
    { op: "retire", kind: "term", slug: "kexec", base: 1 },
  ];
  const read = toReadContent({ title: "T", message: "M", changes }).changes;
  expect(read[0]).toMatchObject({ body: { synonyms: [], sources: [] } });
  expect(read.slice(1)).toEqual(changes.slice(1));
});
