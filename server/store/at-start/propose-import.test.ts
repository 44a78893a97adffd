import { describe, expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { aBody } from "#domain/test-builders.ts";
import { importContent } from "#server/store/at-start/import-content.ts";
import { loadSpec } from "#server/store/load-spec.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import { aRegister, bob, chair, changing } from "#server/store/proposals/test-builders.ts";
import { aTerm, noon } from "#server/store/test-builders.ts";
import { verify } from "#server/store/verify/verify.ts";

type File = Pick<AnyRecord, "kind" | "slug" | "body">;
type Register = Awaited<ReturnType<typeof aRegister>>;

const charter: File = { kind: "charter", slug: "group", body: aBody("charter") };
const kexec = aTerm("kexec", "What kexec means.");
const kho = aTerm("kho", "What kho means.");
const luo = (meaning: string) => aBody("term", { title: "LUO", meaning });
const files: readonly File[] = [charter, kexec, kho];
const edited: readonly File[] = [charter, aTerm("kexec", "From a file."), kho];
const exception = { rule: "unused-event", record: "machines/light", reason: "Known.", until: "2030-01-01" };

async function start({ database }: Register, records: readonly File[], exceptions = [] as (typeof exception)[]) {
  const spec = await loadSpec(database, await findNewestRevision(database));
  return importContent(database, spec, { records, exceptions }, noon);
}

/** The register after a proposal of people has gone all the way, eight days later. */
async function accept(register: Register, ...changes: Parameters<typeof changing>): Promise<void> {
  const id = await register.inLastCall(changing(...changes));
  register.pass(8);
  const accepted = await register.accept(id);
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure));
}

/** What a group does with a proposal that is open already. */
async function agreeOn(register: Register, id: number) {
  await register.step(id, { type: "take-position", position: "support" }, bob);
  await register.step(id, { type: "start-last-call" }, chair);
  register.pass(8);
  return register.accept(id);
}

async function toLines({ database }: Register): Promise<string[]> {
  const spec = await loadSpec(database, await findNewestRevision(database));
  return spec.records.term.map(({ slug, number, body }) => `${slug} ${number}: ${body.meaning}`);
}

const find = (register: Register, id: number) => register.proposals.find(id, undefined);
const agreed = { op: "update", kind: "term", slug: "kho", base: 1, body: aTerm("kho", "As agreed.").body } as const;

describe("a start over files that changed", () => {
  it("changes nothing by itself: it opens one proposal of the files, and no other at the next start", async () => {
    const register = await aRegister();
    const first = await start(register, edited);
    expect(first).toEqual({
      revision: 1,
      founded: false,
      message: "Changed in the files since they last came in: 1 updated.",
      heldBack: [],
      proposal: { id: 2, state: "open", isNews: true },
    });
    expect(await toLines(register)).toEqual(["kexec 1: What kexec means.", "kho 1: What kho means."]);
    expect(await find(register, 2)).toMatchObject({
      author: "content",
      content: { changes: [{ op: "update", slug: "kexec", base: 1 }] },
    });
    expect(await start(register, edited)).toEqual({ ...first, proposal: { ...first.proposal, isNews: false } });
    expect(await register.database.proposal.count()).toBe(2);
  });

  it("has them hold once people accepted them, and then has nothing more to say", async () => {
    const register = await aRegister();
    const { proposal } = await start(register, edited);
    expect(await agreeOn(register, proposal?.id ?? 0)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await toLines(register)).toEqual(["kexec 2: From a file.", "kho 1: What kho means."]);
    expect(await start(register, edited)).toMatchObject({ revision: 2, message: "nothing changed", heldBack: [] });
    expect(await verify(register.database)).toMatchObject({ ok: true });
  });

  it("keeps its proposal up with the files, and calls the group again on what it says now", async () => {
    const register = await aRegister();
    const { proposal } = await start(register, edited);
    const id = proposal?.id ?? 0;
    await register.step(id, { type: "take-position", position: "support" }, bob);
    await register.step(id, { type: "start-last-call" }, chair);
    const more = [...edited, { kind: "term" as const, slug: "luo", body: luo("New.") }];
    expect(await start(register, more)).toMatchObject({ proposal: { id, state: "open", isNews: true } });
    expect(await find(register, id)).toMatchObject({
      content: { changes: [{ slug: "kexec" }, { slug: "luo" }] },
      positions: [{ isOutdated: true }],
    });
    await register.step(id, { type: "request-changes", reason: "Say more." }, chair);
    expect(await start(register, more)).toMatchObject({ proposal: { state: "changes-requested", isNews: false } });
    expect(await start(register, edited)).toMatchObject({ proposal: { id, state: "open", isNews: true } });
  });

  it("withdraws its proposal when the files go back, and makes another when they change again", async () => {
    const register = await aRegister();
    await start(register, edited);
    expect(await start(register, files)).toMatchObject({ proposal: { id: 2, state: "withdrawn", isNews: true } });
    expect(await start(register, files)).not.toHaveProperty("proposal");
    expect(await start(register, edited)).toMatchObject({ proposal: { id: 3, state: "open", isNews: true } });
    expect(await verify(register.database)).toMatchObject({ ok: true });
  });

  it("does not ask again for what the group rejected, until the files say something else", async () => {
    const register = await aRegister();
    await start(register, edited);
    await register.step(2, { type: "reject", reason: "No." }, chair);
    expect(await start(register, edited)).toMatchObject({ proposal: { id: 2, state: "rejected", isNews: false } });
    const other = [charter, aTerm("kexec", "Otherwise."), kho];
    expect(await start(register, other)).toMatchObject({ proposal: { id: 3, state: "open", isNews: true } });
  });

  it("proposes changed exceptions too, which hold once they are accepted", async () => {
    const register = await aRegister();
    const loadExceptions = async (revision: number) => (await loadSpec(register.database, revision)).exceptions;
    expect(await start(register, files, [exception])).toMatchObject({
      message: "Changed in the files since they last came in: exceptions changed.",
      proposal: { id: 2, state: "open", isNews: true },
    });
    expect(await loadExceptions(1)).toEqual([]);
    expect(await start(register, files, [exception])).toMatchObject({ proposal: { id: 2, isNews: false } });
    expect(await agreeOn(register, 2)).toMatchObject({ ok: true });
    expect(await loadExceptions(2)).toEqual([exception]);
    expect(await verify(register.database)).toMatchObject({ ok: true });
    await accept(register, agreed);
    expect(await loadExceptions(3)).toEqual([exception]);
  });
});

describe("what the tables of the register refuse to anybody", () => {
  const decision = (status: "acknowledged" | "agreed"): File => ({
    kind: "decision",
    slug: "go",
    body: aBody("decision", { status }),
  });
  const aGroup = () => aRegister(["kexec", "kho"], undefined, [decision("acknowledged")]);

  it("is held back and named, and does not hold up the rest: a status that is raised in a file", async () => {
    const register = await aGroup();
    const records = [...edited, decision("agreed")];
    const started = await start(register, records);
    expect(started.heldBack).toEqual([
      {
        kind: "decision",
        slug: "go",
        file: "changed",
        imported: 1,
        current: 1,
        refusals: [expect.stringContaining("a decision does not go from acknowledged to agreed")],
      },
    ]);
    const proposed = await find(register, started.proposal?.id ?? 0);
    expect(proposed?.content.changes.map(({ slug }) => slug)).toEqual(["kexec"]);
  });

  it("is held back: a new file that starts as agreed", async () => {
    const register = await aRegister();
    const { heldBack, proposal } = await start(register, [...files, decision("agreed")]);
    expect(heldBack).toMatchObject([
      { slug: "go", current: undefined, refusals: [expect.stringContaining("does not start as agreed")] },
    ]);
    expect(proposal).toBeUndefined();
  });

  it("is held back: a file of a record that was retired", async () => {
    const register = await aRegister();
    await start(register, [charter, kexec]);
    expect(await agreeOn(register, 2)).toMatchObject({ ok: true });
    const { heldBack, proposal } = await start(register, [charter, kexec, aTerm("kho", "Back.")]);
    expect(heldBack).toMatchObject([{ slug: "kho", refusals: [expect.stringContaining("it was retired")] }]);
    expect(proposal).toBeUndefined();
  });

  it("is held back: another original under the name of a meeting", async () => {
    const meeting = (text: string): File => ({
      kind: "meeting",
      slug: "2025-01-27",
      body: aBody("meeting", { original: toOriginal(text) }),
    });
    const register = await aRegister(["kexec", "kho"], undefined, [meeting("Agreed.")]);
    const { heldBack } = await start(register, [...files, meeting("Not agreed.")]);
    expect(heldBack).toMatchObject([
      { slug: "2025-01-27", refusals: [expect.stringMatching(/^original has another text.*never changes/)] },
    ]);
  });
});

describe("a standing, which no table says how to move", () => {
  const property = { id: "lit", text: "It can be on.", formula: "EF on", standing: "proposed" } as const;
  const light = (standing: "draft" | "agreed", of: "proposed" | "agreed"): File => ({
    kind: "machine",
    slug: "light",
    body: aBody("machine", { standing, properties: [{ ...property, standing: of }] }),
  });
  const pair = (standing: "discussed" | "supported"): File => ({
    kind: "pair",
    slug: "6.12-to-6.13",
    body: aBody("pair", { standing }),
  });
  const before = [light("draft", "proposed"), pair("discussed")];

  it.each([
    {
      what: "a property of a machine",
      raised: [light("draft", "agreed"), pair("discussed")],
      mayGoOn: true,
      says: "last-call",
    },
    {
      what: "a machine",
      raised: [light("agreed", "proposed"), pair("discussed")],
      mayGoOn: false,
      says: "no agreed decision lists",
    },
    {
      what: "a pair",
      raised: [light("draft", "proposed"), pair("supported")],
      mayGoOn: false,
      says: "names no decision",
    },
  ])(
    "of $what is raised by a file as by a person: proposed at once, and kept from acceptance by the same errors",
    async ({ raised, mayGoOn, says }) => {
      const register = await aRegister(["kexec", "kho"], undefined, before);
      const started = await start(register, [...files, ...raised]);
      expect(started).toMatchObject({ heldBack: [], proposal: { id: 2, state: "open" } });
      const content = (await find(register, 2))?.content;
      if (!content) throw new Error("the files proposed nothing");

      const persons = await aRegister(["kexec", "kho"], undefined, before);
      expect(await persons.submit(content)).toMatchObject({ id: 2, state: "open" });

      const call = ({ proposals }: Register) =>
        proposals.step({ id: 2, step: { type: "start-last-call" }, actor: chair });
      const [ofFiles, ofPerson] = [await call(register), await call(persons)];
      expect([ofFiles.ok, ofPerson.ok]).toEqual([mayGoOn, mayGoOn]);
      expect(ofFiles.ok || ofFiles.failure).toEqual(ofPerson.ok || ofPerson.failure);
      expect(JSON.stringify(ofFiles)).toContain(says);
    },
  );
});

describe("a start after people changed the register", () => {
  it("leaves alone what was accepted where the file says what it said before", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    expect(await start(register, files)).toMatchObject({ message: "nothing changed", revision: 2, heldBack: [] });
    expect(await toLines(register)).toEqual(["kexec 1: What kexec means.", "kho 2: As agreed."]);
  });

  it("proposes what changed in other files, and holds back a file that changed beside an accepted change", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    const both = [charter, aTerm("kexec", "From a file."), aTerm("kho", "From a file.")];
    const held = { kind: "term", slug: "kho", file: "changed", imported: 1, current: 2 };
    const started = await start(register, both);
    expect(started.heldBack).toEqual([held]);
    expect(await agreeOn(register, started.proposal?.id ?? 0)).toMatchObject({ ok: true });
    expect(await toLines(register)).toEqual(["kexec 2: From a file.", "kho 2: As agreed."]);
    expect(await start(register, both)).toMatchObject({ message: "nothing changed", heldBack: [held] });
  });

  it("has nothing to say about a file that says what was accepted", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    const caughtUp = [charter, kexec, aTerm("kho", "As agreed.")];
    expect(await start(register, caughtUp)).toMatchObject({ message: "nothing changed", heldBack: [] });
  });

  it("does not propose to retire a record that was made in the register, and is in no file", async () => {
    const register = await aRegister();
    await accept(register, { op: "create", kind: "term", slug: "luo", body: luo("New.") });
    expect(await start(register, files)).toMatchObject({ message: "nothing changed", heldBack: [] });
  });

  it("holds back a file for a record that was made in the register and says something else", async () => {
    const register = await aRegister();
    await accept(register, { op: "create", kind: "term", slug: "luo", body: luo("New.") });
    expect((await start(register, [...files, { kind: "term", slug: "luo", body: luo("Other.") }])).heldBack).toEqual([
      { kind: "term", slug: "luo", file: "changed", imported: undefined, current: 1 },
    ]);
  });

  it("does not propose to bring back what was retired by people while its file still lies there", async () => {
    const register = await aRegister();
    await accept(register, { op: "retire", kind: "term", slug: "kho", base: 1 });
    expect(await start(register, files)).toMatchObject({ message: "nothing changed", heldBack: [] });
  });

  it("proposes to retire a record whose file is gone only where nobody changed it since", async () => {
    const register = await aRegister();
    await accept(register, agreed);
    expect(await start(register, [charter])).toMatchObject({
      message: "Changed in the files since they last came in: 1 retired.",
      heldBack: [{ kind: "term", slug: "kho", file: "removed", imported: 1, current: 2 }],
    });
  });
});
