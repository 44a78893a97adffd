import { expect, it } from "vitest";
import { listOutlookErrors } from "#domain/proposal/outlook.ts";
import { listLinks } from "#domain/register/links.ts";
import { aBody } from "#domain/test-builders.ts";
import { findOutlook, findTypedOutlook } from "#server/proposals/find-outlook.ts";
import { findPresent } from "#server/store/proposals/context.ts";
import { aRegister, changing, updated } from "#server/store/proposals/test-builders.ts";

const machine = { kind: "machine", slug: "light", body: aBody("machine") } as const;
const kho = { kind: "term", slug: "on", body: aBody("term", { title: "on", related: ["machines/light"] }) } as const;

async function aLight() {
  const register = await aRegister(["kexec"], undefined, [machine, kho]);
  const links = listLinks(await findPresent(register.context));
  return { ...register, links };
}

it("names what the checks would newly report, and the records that refer to the changed ones", async () => {
  const { submit, proposals, links } = await aLight();
  const body = aBody("machine", { initial: "dim" });
  const proposal = await submit(changing({ op: "update", kind: "machine", slug: "light", base: 1, body }));
  const outlook = await findOutlook(proposals, proposal, links);
  expect(outlook.issues).toEqual([]);
  expect(outlook.caused.some(({ record }) => record === "machines/light")).toBe(true);
  expect(outlook.touched.map(({ record }) => record)).toEqual(["terms/on"]);
  expect(listOutlookErrors(outlook).join()).toContain("dim");
});

it("says why the changes cannot be applied where the register has moved on", async () => {
  const { submit, proposals, inLastCall, accept, pass, links } = await aLight();
  const late = await submit(changing(updated("kexec", "Late.")));
  const first = await inLastCall(changing(updated("kexec", "First.")));
  pass(8);
  expect((await accept(first)).ok).toBe(true);
  const outlook = await findOutlook(proposals, late, links);
  expect(outlook).toMatchObject({ caused: [], mended: [], issues: [{ path: "/changes/0/base" }] });
  expect(listOutlookErrors(outlook).join()).toContain("/changes/0/base was written against version 1");
});

it("says of what is being written what it would do, also while its title and an address are missing", async () => {
  const { proposals } = await aLight();
  const create = { op: "create", kind: "machine", slug: "", body: aBody("machine", { initial: "dim" }) };
  const outlook = await findTypedOutlook(proposals, { changes: [create] }, "ada");
  expect(outlook.issues.map(({ path }) => path)).toEqual(expect.arrayContaining(["/title", "/changes/0/slug"]));
  expect(outlook.findings?.caused.map(({ record }) => record)).toContain("machines/without-address-0");
});

it("has nothing to foresee while a body is not one of its kind", async () => {
  const { proposals } = await aLight();
  const create = { op: "create", kind: "term", slug: "dim", body: {} };
  const outlook = await findTypedOutlook(proposals, { changes: [create] }, "ada");
  expect(outlook.findings).toBeUndefined();
  expect(outlook.issues.map(({ path }) => path)).toContain("/changes/0/body/title");
});
