import { expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import type { KindName } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";
import { findStanding } from "#server/register/decision-standing.ts";
import { findPresent } from "#server/store/proposals/context.ts";
import { listVersions as listVersionsOf } from "#server/store/records.ts";
import { aRegister, changing, updated } from "#server/store/proposals/test-builders.ts";

const now = () => "2025-02-20T08:00:00.000Z";

async function aDecision() {
  const decision = { kind: "decision", slug: "keep", body: aBody("decision") } as const;
  const made = await aRegister(["kexec"], undefined, [decision]);
  const spec = await findPresent(made.context);
  const record = findRecord(spec, "decision", "keep");
  if (!record) throw new Error("it was not imported");
  const listVersions = <Kind extends KindName>(kind: Kind, slug: string) => listVersionsOf(made.database, kind, slug);
  const register = { proposals: made.proposals, now, listVersions };
  return { ...made, register, spec, record };
}

it("names what is held against it in proposals before the group, and in no others", async () => {
  const { submit, register, spec, record } = await aDecision();
  await submit(changing(updated("kexec", "Sooner.")));
  const body = aBody("decision", { title: "Keep both", status: "disputed", reason: { text: "Not so." } });
  const content = changing({ op: "update", kind: "decision", slug: "keep", base: 1, body });
  await submit({ ...content, title: "Object to it" });
  const standing = await findStanding(register, { spec, pinned: false }, record);
  expect(standing?.concerns).toEqual(["Object to it"]);
  expect(standing?.since).toBe(record.at);
});

it("says nothing of what is retired, or on a page that looks back", async () => {
  const { register, spec, record } = await aDecision();
  const stand = (pinned: boolean, retired: boolean) => findStanding(register, { spec, pinned }, { ...record, retired });
  expect([await stand(true, false), await stand(false, true)]).toEqual([undefined, undefined]);
});
