import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { listTouched, withChanges } from "#domain/proposal/apply-changes.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toContentHash, type Json } from "#domain/register/record/canonical.ts";
import { listLinks } from "#domain/register/links.ts";
import { findRecord } from "#domain/register/spec.ts";
import { aBody, aMeetingWithNote, aRecord, aSpec } from "#domain/test-builders.ts";

const spec = aSpec(
  [
    aRecord("charter", "group"),
    aRecord("machine", "light", {}, { number: 2 }),
    aRecord("machine", "gone", {}, { retired: true }),
    aRecord("term", "kexec", { related: ["machines/light"] }),
  ],
  { revision: 5 },
);
const signature = { author: "ada", message: "Nobody knew.", proposal: "7", at: "2025-02-10T08:00:00.000Z" };
const lamp = aBody("machine", { title: "Lamp" });
const update: ProposedChange = { op: "update", kind: "machine", slug: "light", base: 2, body: lamp };

const refusalOf = (...changes: readonly ProposedChange[]) => {
  const result = withChanges(spec, changes, signature);
  if (result.ok) throw new Error("it was taken");
  return result.failure;
};
const issuesOf = (...changes: readonly ProposedChange[]) =>
  refusalOf(...changes).issues.map(({ path, message }) => `${path} ${message}`);

describe("the register with a proposal's changes", () => {
  it("is the next revision with a new version of each, and leaves the old register as it was", () => {
    const result = withChanges(
      spec,
      [
        update,
        {
          op: "create",
          kind: "term",
          slug: "lamp",
          body: { title: "Lamp", meaning: "Gives light.", standing: "draft" },
        },
        { op: "retire", kind: "term", slug: "kexec", base: 1 },
      ],
      signature,
    );
    if (!result.ok) throw new Error("it was refused");
    const { next } = result.value;
    expect(next).toMatchObject({ revision: 6, at: signature.at });
    expect(findRecord(next, "machine", "light")).toEqual({
      ...signature,
      kind: "machine",
      slug: "light",
      number: 3,
      retired: false,
      revision: 6,
      hash: toContentHash(lamp as unknown as Json),
      body: lamp,
    });
    expect(next.records.term.map(({ slug, number }) => [slug, number])).toEqual([["lamp", 1]]);
    expect(findRecord(next, "term", "lamp")?.body.related).toEqual([]);
    expect(findRecord(next, "term", "kexec")).toMatchObject({ retired: true, number: 2, body: { title: "Kexec" } });
    expect(findRecord(spec, "machine", "light")?.number).toBe(2);
    expect(spec.records.term).toHaveLength(1);
  });

  it("cannot be made over a base that has moved, which is told apart so that it can be merged", () => {
    expect(refusalOf({ ...update, base: 1 })).toMatchObject({
      issues: [
        {
          path: "/changes/0/base",
          message: "was written against version 1 of `machines/light`, which is at version 2 by now; merge the two",
        },
      ],
      stale: [{ change: 0, kind: "machine", slug: "light", base: 1, current: 2 }],
    });
  });

  it.each<[string, ProposedChange, string]>([
    [
      "a version that is not there yet",
      { ...update, base: 3 },
      "/changes/0/base is version 3, but `machines/light` has 2 so far; name the one it was written against",
    ],
    [
      "a record that is there already",
      { op: "create", kind: "machine", slug: "light", body: lamp },
      "/changes/0/slug there is a record `machines/light` already; change that one, or choose another address",
    ],
    [
      "the address of a retired record",
      { op: "create", kind: "machine", slug: "gone", body: lamp },
      "/changes/0/slug `machines/gone` was retired and keeps its address with its history; choose another",
    ],
    [
      "a change to a retired record",
      { ...update, slug: "gone", base: 1 },
      "/changes/0/slug `machines/gone` was retired with version 1; nothing more changes it",
    ],
    [
      "a record that is nowhere",
      { op: "retire", kind: "machine", slug: "dark", base: 1 },
      "/changes/0/slug there is no record `machines/dark`; create it, or name one that is there",
    ],
    [
      "a machine at an address that reads as another machine in a notation",
      { op: "create", kind: "machine", slug: "light.h", body: lamp },
      "/changes/0/slug would read as another machine in a notation, as `luo-session.h` does; let a digit follow each dot, as in `kho-6.16`, or write a dash",
    ],
    [
      "a second charter",
      { op: "create", kind: "charter", slug: "other", body: aBody("charter") },
      "/changes/0/slug a register has exactly one charter, `charter/group`; change that one",
    ],
    [
      "the charter that is there already",
      { op: "create", kind: "charter", slug: "group", body: aBody("charter") },
      "/changes/0/slug there is a record `charter/group` already; change that one, or choose another address",
    ],
    [
      "the end of the charter",
      { op: "retire", kind: "charter", slug: "group", base: 1 },
      "/changes/0/op a register has exactly one charter; change it instead of retiring it",
    ],
    [
      "an update that changes nothing",
      { ...update, body: aBody("machine") },
      "/changes/0/body says what version 2 of `machines/light` says already; change something, or leave it out",
    ],
  ])("refuses %s and says what would be right", (_title, change, line) => {
    expect(issuesOf(change)).toEqual([line]);
  });

  it("takes versions into the address of a machine, and whatever has one already", () => {
    expect(withChanges(spec, [{ op: "create", kind: "machine", slug: "light-6.16", body: lamp }], signature).ok).toBe(
      true,
    );
    const old = aSpec([aRecord("charter", "group"), aRecord("machine", "light.h", {}, { number: 2 })], { revision: 5 });
    expect(withChanges(old, [{ ...update, slug: "light.h" }], signature).ok).toBe(true);
  });

  it("keeps the original of a note, whatever hash is stated for another text and whoever quotes it", () => {
    const kept = aMeetingWithNote("Zoë agreed.");
    const before = aSpec([kept]);
    const change = (original: object | undefined) =>
      withChanges(
        before,
        [{ op: "update", kind: "meeting", slug: kept.slug, base: 1, body: { ...kept.body, title: "Other", original } }],
        signature,
      );
    const linesOf = (result: ReturnType<typeof change>) =>
      result.ok ? [] : result.failure.issues.map(({ path, message }) => `${path} ${message}`);
    expect(linesOf(change(kept.body.original))).toEqual([]);
    expect(linesOf(change(toOriginal("Zoë objected.")))).toEqual([
      expect.stringMatching(/^\/changes\/0\/body\/original has another text, .*never changes/),
    ]);
    expect(linesOf(change({ ...toOriginal("Zoë agreed."), text: "Zoë objected." }))[0]).toMatch(
      /^\/changes\/0\/body\/original\/sha256 is not the hash of the text/,
    );
    expect(linesOf(change(undefined))[0]).toContain("original is left out");
  });

  it("keeps the mail that a note was read from", () => {
    const received = toReceived("message/rfc822", new TextEncoder().encode("Subject: x\n\nZoë agreed."));
    const kept = aRecord("meeting", "2025-01-27", { original: toOriginal("Zoë agreed."), received });
    const { received: _, ...without } = kept.body;
    const change = { op: "update", kind: "meeting", slug: kept.slug, base: 1, body: without } as const;
    const made = withChanges(aSpec([kept]), [change], signature);
    expect(made.ok ? [] : made.failure.issues).toMatchObject([
      { path: "/changes/0/body/received", message: expect.stringContaining("never changes") as unknown },
    ]);
  });

  it("gives the bodies back as they were read, also where a record has moved on meanwhile", () => {
    const typed = { ...update, body: Object.fromEntries(Object.entries(lamp).reverse()) };
    const applied = withChanges(spec, [typed], signature);
    expect(applied.ok && JSON.stringify(applied.value.read)).toBe(JSON.stringify([update]));
    const stale = { ...typed, base: 1 };
    expect(JSON.stringify(refusalOf(stale).read)).toBe(JSON.stringify([{ ...update, base: 1 }]));
  });

  it("names one fault more than an answer lists and looks no further, but every base that has moved", () => {
    const slugs = Array.from({ length: limits.issues + 5 }, (_, index) => `t${index}`);
    const gone = slugs.map((slug): ProposedChange => ({ op: "retire", kind: "term", slug, base: 1 }));
    expect(refusalOf(...gone).issues).toHaveLength(limits.issues + 1);
    const moved = aSpec(slugs.map((slug) => aRecord("term", slug, {}, { number: 2 })));
    const result = withChanges(moved, gone, signature);
    expect(result.ok ? [] : result.failure.stale).toHaveLength(slugs.length);
  });

  it("takes for moved only a base that is older than the record, and says nothing else of it", () => {
    expect(refusalOf({ ...update, base: 3 }).stale).toEqual([]);
    expect(refusalOf({ ...update, slug: "gone", base: 1 }).stale).toEqual([]);
    expect(issuesOf({ ...update, base: 1, body: aBody("machine") })).toEqual([
      expect.stringContaining("/changes/0/base was written against version 1"),
    ]);
  });

  it("may begin with its charter, and take in a note", () => {
    const first: readonly ProposedChange[] = [
      { op: "create", kind: "charter", slug: "group", body: aBody("charter") },
      { op: "create", kind: "meeting", slug: "2025-01-27", body: aMeetingWithNote("Agreed.").body },
    ];
    expect(withChanges(aSpec(), first, signature).ok).toBe(true);
  });

  it("reads each body by its kind, and reports every issue of all of them at once", () => {
    expect(
      issuesOf(
        { ...update, base: 1, body: { ...lamp, title: "" } },
        { op: "create", kind: "term", slug: "lamp", body: null },
        { op: "retire", kind: "machine", slug: "light", base: 2 },
      ),
    ).toEqual([
      expect.stringContaining("/changes/0/base was written against version 1"),
      expect.stringContaining("/changes/0/body/title must not be empty"),
      expect.stringContaining("/changes/0/body/title must not be only blanks"),
      expect.stringContaining("/changes/1/body "),
      "/changes/2 changes `machines/light` a second time; put both into change 1",
    ]);
  });
});

it("lists the records that refer to the changed ones, not the changed ones themselves", () => {
  const links = listLinks(spec);
  expect(listTouched(links, [update])).toEqual([
    { record: "terms/kexec", links: [{ from: "terms/kexec", path: "/related/0", to: "machines/light" }] },
  ]);
  expect(listTouched(links, [update, { op: "retire", kind: "term", slug: "kexec", base: 1 }])).toEqual([]);
  const twice = listLinks(aSpec([aRecord("term", "a", { related: ["machines/light", "machines/gone"] })]));
  expect(listTouched(twice, [update, { ...update, slug: "gone" }])[0]?.links).toHaveLength(2);
});
