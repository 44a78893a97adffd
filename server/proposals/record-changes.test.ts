import { expect, it } from "vitest";
import type { KindName } from "#domain/register/reference.ts";
import { aBody } from "#domain/test-builders.ts";
import { findRebase } from "#server/proposals/find-rebase.ts";
import { findRecordChanges } from "#server/proposals/record-changes.ts";
import { findPresent } from "#server/store/proposals/context.ts";
import { aRegister, changing, created, updated } from "#server/store/proposals/test-builders.ts";
import { listVersions } from "#server/store/records.ts";

async function open(slugs?: readonly string[]) {
  const made = await aRegister(slugs);
  const register = {
    work: made.work,
    listVersions: <Kind extends KindName>(kind: Kind, slug: string) => listVersions(made.database, kind, slug),
    drawDifference: () => Promise.resolve({ ok: true, value: { svg: "<svg/>", width: 1, height: 1 } } as const),
  };
  return { ...made, register, spec: await findPresent(made.context) };
}

it("shows a change field by field, and a new record without its empty lists", async () => {
  const { submit, register, spec } = await open();
  const proposal = await submit(changing(updated("kexec", "Sooner."), created("kho-image")));
  const [change, made] = (await findRecordChanges(register, spec, proposal, undefined)).changes;
  expect(change).toMatchObject({ record: "terms/kexec", difference: { changes: [{ path: "/meaning" }] } });
  expect(made?.title).toBe("kho-image");
  expect(made?.difference?.changes.map(({ after }) => after)).not.toContainEqual([]);
});

it("draws a machine that is new, and nothing else that is", async () => {
  const { submit, register, spec } = await open();
  const body = aBody("machine");
  const proposal = await submit(changing({ op: "create", kind: "machine", slug: "light", body }, created("kho-image")));
  const drawings = (await findRecordChanges(register, spec, proposal, undefined)).changes.map(({ drawing }) => drawing);
  expect(drawings).toEqual([{ isDifference: false, svg: "<svg/>" }, undefined]);
});

it("shows of a large proposal the record that is asked for", async () => {
  const slugs = Array.from({ length: 21 }, (_, n) => `term-${n}`);
  const { submit, register, spec } = await open(slugs);
  const proposal = await submit(changing(...slugs.map((slug) => updated(slug, "Sooner."))));
  const shown = (await findRecordChanges(register, spec, proposal, "terms/term-3")).changes.filter(
    (one) => one.difference,
  );
  expect(shown.map(({ record }) => record)).toEqual(["terms/term-3"]);
});

it("finds nothing to merge until a record has moved on", async () => {
  const { submit, register, inLastCall, accept, pass } = await open();
  const late = await submit(changing(updated("kexec", "Late.")));
  expect(await findRebase(register, late)).toBeUndefined();
  const first = await inLastCall(changing(updated("kexec", "First.")));
  pass(8);
  await accept(first);
  expect((await findRebase(register, late))?.changes).toMatchObject([
    { record: "terms/kexec", base: 1, current: 2, conflicts: [{ label: "meaning" }] },
  ]);
});
