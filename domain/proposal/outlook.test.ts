import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { listCausedErrors, toKeptContent, toOutlook } from "#domain/proposal/outlook.ts";
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import type { Spec } from "#domain/spec.ts";
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
    for (const error of errors) expect(error).toMatch(/^machines\/lamp\//);
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

describe("the content that is kept", () => {
  it("holds each body as its kind reads it", () => {
    const { notes: _, ...sparse } = aBody("machine");
    const kept = toKeptContent(
      spec,
      content(
        { op: "create", kind: "machine", slug: "lamp", body: sparse },
        { op: "retire", kind: "term", slug: "kexec", base: 1 },
      ),
    );
    expect(kept).toMatchObject({ ok: true, value: { changes: [{ body: { notes: [] } }, { op: "retire" }] } });
  });

  it("may be written against a version that has moved on, which is merged later", () => {
    expect(toKeptContent(spec, content(light({}, 1))).ok).toBe(true);
  });

  it("is refused where a body is not one of its kind, or a record is not there", () => {
    expect(
      toKeptContent(
        spec,
        content(light({}, 1), { op: "update", kind: "term", slug: "kexec", base: 1, body: { title: 7 } }),
      ),
    ).toMatchObject({
      ok: false,
      failure: expect.arrayContaining([
        { path: "/changes/1/body/title", message: expect.any(String) as string },
      ]) as unknown,
    });
    expect(toKeptContent(spec, content({ op: "retire", kind: "term", slug: "kho", base: 1 }))).toMatchObject({
      ok: false,
      failure: [{ path: "/changes/0/slug" }],
    });
  });
});
