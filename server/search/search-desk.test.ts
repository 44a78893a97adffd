import { expect, it } from "vitest";
import { openSearchDesk } from "#server/search/search-desk.ts";
import { readChanged } from "#server/store/load-spec.ts";
import { listUnshown, openSaid } from "#server/store/proposals/find-said.ts";
import { aBody } from "#domain/test-builders.ts";
import { ada, aRegister, bob, chair, changing, updated } from "#server/store/proposals/test-builders.ts";

/** Over a real register; `reads` says from which revision to which it was read. */
async function aDesk(most = 1) {
  const register = await aRegister();
  const { database } = register;
  const reads: string[] = [];
  const desk = openSearchDesk({
    readChanged: (revision, known, kind) => {
      if (kind === "term") reads.push(`${known} to ${revision}`);
      return readChanged(database, revision, known, kind);
    },
    findSaid: openSaid(database),
    listUnshown: (author) => listUnshown(database, author),
    most,
  });
  async function ask(text: string, revision: number, viewer?: string) {
    const found = await desk.search({
      revision,
      withProposals: most === 1,
      asked: { text, limit: 5, ...(viewer && { viewer }) },
    });
    if (!found.ok) throw new Error(JSON.stringify(found));
    const { groups, drafts } = found.value;
    return {
      ids: groups.flatMap(({ hits }) => hits.map(({ id }) => id)),
      drafts: drafts?.map(({ title }) => title.text),
    };
  }
  async function accept(slug: string, meaning: string) {
    const id = await register.inLastCall(changing(updated(slug, meaning)));
    register.pass(8);
    const accepted = await register.accept(id);
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure));
  }
  return { ...register, desk, ask, reads, accept };
}

it("follows from revision to revision, there and back, and reads what changed alone", async () => {
  const { ask, accept, reads } = await aDesk(2);
  expect((await ask("kind:term means", 1)).ids).toEqual(["terms/kexec", "terms/kho"]);
  await accept("kho", "Keeps pages.");
  await accept("kexec", "Jumps.");
  expect((await ask("pages", 3)).ids).toEqual(["terms/kho"]);
  expect((await ask("pages", 2)).ids).toEqual(["terms/kho"]);
  expect((await ask("kind:term means", 2)).ids).toEqual(["terms/kexec"]);
  expect((await ask("pages", 1)).ids).toEqual([]);
  expect((await ask("pages", 2)).ids).toEqual(["terms/kho"]);
  // Two are kept; whichever was asked longest ago goes on.
  expect(reads).toEqual(["0 to 1", "0 to 3", "1 to 2", "3 to 1"]);
});

it("knows where a term stands at each revision that is asked about", async () => {
  const { desk, inLastCall, pass, step } = await aDesk(2);
  const body = aBody("term", { title: "KHO", meaning: "Pages stay over kexec." });
  const id = await inLastCall(changing({ op: "update", kind: "term", slug: "kho", base: 1, body }));
  pass(8);
  await step(id, { type: "accept" }, chair);
  const findUses = async (revision: number) => {
    const { hits } = await desk.findUses({
      revision,
      withProposals: false,
      uses: { slug: "kexec", limit: 5, passed: 0 },
    });
    return hits.flatMap(({ id, places }) => places.map(({ text }) => `${id}: ${text}`));
  };
  expect(await findUses(2)).toContain("terms/kho: Pages stay over kexec.");
  expect(await findUses(1)).not.toContain("terms/kho: Pages stay over kexec.");
});

it("knows what everybody may see of proposals as soon as it is said, and of a draft only for its author", async () => {
  const { ask, proposals, submit, step } = await aDesk();
  expect((await ask("lanterns", 1)).ids).toEqual([]);
  const drafted = await proposals.draft({
    content: { ...changing(updated("kho", "Better.")), title: "About lanterns" },
    actor: ada,
    isSubmitted: false,
  });
  const { id } = await submit(changing(updated("kexec", "Quicker.")));
  await step(id, { type: "comment", text: "Like lanterns in fog." }, bob);
  expect(await ask("lanterns", 1)).toEqual({ ids: [`proposals/${id}`], drafts: undefined });
  expect(await ask("lanterns", 1, bob.id)).toEqual({ ids: [`proposals/${id}`], drafts: [] });
  expect(await ask("lanterns", 1, ada.id)).toEqual({ ids: [`proposals/${id}`], drafts: ["About lanterns"] });
  expect((await ask("by:bob", 1)).ids).toEqual([`proposals/${id}`]);
  expect(drafted.ok).toBe(true);
  await step(id, { type: "reject", reason: "No lanterns." }, chair);
  expect((await ask("kind:proposal status:rejected lanterns", 1)).ids).toEqual([`proposals/${id}`]);
});

it("has an index ready where nothing is asked, and refuses what cannot be searched for", async () => {
  const { desk, ask } = await aDesk();
  expect(await ask("", 1)).toEqual({ ids: [], drafts: undefined });
  expect(await desk.search({ revision: 1, withProposals: true, asked: { text: "kind:x", limit: 5 } })).toMatchObject({
    failure: { type: "bad-parameter" },
  });
});
