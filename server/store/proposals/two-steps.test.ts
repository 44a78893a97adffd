import { describe, expect, it } from "vitest";
import type { Decision } from "#domain/decision/schema.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { aBody, aMeetingWithNote, aPassage } from "#domain/test-builders.ts";
import { aRegister, bob, chair, changing, otherChair } from "#server/store/proposals/test-builders.ts";

const note = "It was agreed.";
const { kind, slug, body: meeting } = aMeetingWithNote(note);

const aDecision = (status: Decision["status"], fields: Partial<Decision> = {}) =>
  aBody("decision", { status, meeting: slug, sources: [aPassage(note, note)], ...fields });

const entering = (status: Decision["status"]): ProposedChange => ({
  op: "create",
  kind: "decision",
  slug: "late",
  body: aDecision(status),
});

const moved = (status: Decision["status"], base: number, fields: Partial<Decision> = {}): ProposedChange => ({
  op: "update",
  kind: "decision",
  slug: "late",
  base,
  body: aDecision(status, fields),
});

/** A register where a decision has been agreed in a call, in revision 2. */
async function aProvisionalDecision() {
  const register = await aRegister([], undefined, [{ kind, slug, body: meeting }]);
  const id = await register.inLastCall(changing(entering("provisional")));
  register.pass(8);
  expect(await register.accept(id)).toMatchObject({ ok: true });
  return register;
}

const errorsOf = async (
  { proposals }: Pick<Awaited<ReturnType<typeof aRegister>>, "proposals">,
  change: ProposedChange,
) => {
  const outlook = await proposals.outlook(changing(change), "ada");
  if (!outlook.ok) throw new Error(JSON.stringify(outlook.failure));
  return outlook.value.caused.filter(({ rule }) => rule.endsWith("-status-move")).map(({ message }) => message);
};

describe("a decision that was agreed in a call", () => {
  it("does not enter the register as agreed: it starts as provisional", async () => {
    const register = await aRegister([], undefined, [{ kind, slug, body: meeting }]);
    expect(await errorsOf(register, entering("agreed"))).toEqual([expect.stringContaining("does not start as agreed")]);
    const { id } = await register.submit(changing(entering("agreed")));
    const step = { type: "start-last-call" } as const;
    expect(await register.proposals.step({ id, step, actor: chair })).toMatchObject({
      ok: false,
      failure: { type: "obstacles", messages: [expect.stringContaining("does not start as agreed") as string] },
    });
  });

  it("is confirmed once its window has passed, while the last call on that may run", async () => {
    const { pass, inLastCall, accept, database } = await aProvisionalDecision();
    const id = await inLastCall(changing(moved("agreed", 1)));
    pass(6);
    expect(await accept(id)).toMatchObject({ ok: false, failure: { type: "obstacles" } });
    pass(1);
    expect(await accept(id)).toMatchObject({ ok: true, value: { state: "accepted", revision: 3 } });
    const version = await database.version.findFirstOrThrow({ where: { slug: "late" }, orderBy: { number: "desc" } });
    expect(JSON.parse(version.body)).toMatchObject({ status: "agreed" });
  });

  it("is not confirmed while a concern about it is open in another proposal, or somebody proposes to dispute it", async () => {
    const register = await aProvisionalDecision();
    const { submit, step, pass, inLastCall, accept } = register;
    const id = await inLastCall(changing(moved("agreed", 1)));
    const reason = { text: "It breaks what we ship.", sources: [] };
    const other = await submit({ ...changing(moved("disputed", 1, { reason })), title: "Too early" }, bob);
    const concern = { id: "c3", name: "Nobody tested it", text: "Nobody did.", clears: "A test." };
    await step(other.id, { type: "raise-concern", concern }, otherChair);
    pass(8);
    expect(await accept(id)).toMatchObject({
      ok: false,
      failure: {
        messages: [
          expect.stringContaining('"Too early" about it is open') as string,
          expect.stringContaining('"Nobody tested it" about it is open') as string,
        ],
      },
    });
    await step(other.id, { type: "withdraw", reason: "It was tested." }, bob);
    expect(await accept(id)).toMatchObject({ ok: true });
  });

  it("becomes disputed by an objection that says why, and is not confirmed from there", async () => {
    const register = await aProvisionalDecision();
    const { inLastCall, pass, accept } = register;
    expect(await errorsOf(register, moved("disputed", 1))).toEqual([expect.stringContaining("must say why")]);
    const reason = { text: "It breaks what we ship.", sources: [] };
    const id = await inLastCall(changing(moved("disputed", 1, { reason })));
    pass(8);
    expect(await accept(id)).toMatchObject({ ok: true });
    expect(await errorsOf(register, moved("agreed", 2, { reason }))).toEqual([
      expect.stringContaining("does not go from disputed to agreed"),
    ]);
  });
});
