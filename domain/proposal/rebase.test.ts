import { describe, expect, it } from "vitest";
import { isChoiceName, rebase, toChoiceName } from "#domain/proposal/rebase.ts";
import type { ProposalContent, ProposedChange } from "#domain/proposal/schema.ts";
import type { Version } from "#domain/register/record/record.ts";
import { aBody, aRecord } from "#domain/test-builders.ts";

const version = (number: number, fields: Parameters<typeof aBody<"machine">>[1]): Version =>
  aRecord("machine", "light", fields, { number }) as Version;

const aContent = (...changes: ProposedChange[]): ProposalContent => ({ title: "Light", message: "Why.", changes });
const update = (fields: Parameters<typeof aBody<"machine">>[1]): ProposedChange => ({
  op: "update",
  kind: "machine",
  slug: "light",
  base: 1,
  body: aBody("machine", fields),
});

const base = version(1, { title: "Light", summary: "Off and on." });

describe("a proposal on a record that has moved on", () => {
  it("keeps both where each side changed another field", () => {
    const current = version(2, { title: "Lamp", summary: "Off and on." });
    const { content, changes } = rebase(aContent(update({ summary: "On and off." })), [{ base, current }], new Map());
    expect(changes).toEqual([{ record: "machines/light", base: 1, current: 2, conflicts: [] }]);
    expect(content.changes[0]).toMatchObject({ base: 2, body: { title: "Lamp", summary: "On and off." } });
  });

  it("asks where both changed the same field, and takes the side that is chosen", () => {
    const current = version(2, { title: "Lamp" });
    const proposed = aContent(update({ title: "Torch" }));
    const asked = rebase(proposed, [{ base, current }], new Map());
    const [conflict] = asked.changes[0]?.conflicts ?? [];
    expect(conflict).toMatchObject({ label: "title", ours: "Torch", theirs: "Lamp" });
    const name = toChoiceName("machines/light", conflict?.id ?? "");
    expect(isChoiceName(name)).toBe(true);
    const chosen = rebase(proposed, [{ base, current }], new Map([[name, "ours"]]));
    expect(chosen.changes[0]?.conflicts).toEqual([]);
    expect(chosen.content.changes[0]).toMatchObject({ body: { title: "Torch" } });
    const elsewhere = toChoiceName("machines/dark", conflict?.id ?? "");
    expect(rebase(proposed, [{ base, current }], new Map([[elsewhere, "ours"]])).changes).toEqual(asked.changes);
  });

  it("retires the newest version where it meant to retire an older one", () => {
    const retire = { op: "retire", kind: "machine", slug: "light", base: 1 } as const;
    const { content, changes } = rebase(aContent(retire), [{ base, current: version(2, {}) }], new Map());
    expect(content.changes).toEqual([{ ...retire, base: 2 }]);
    expect(changes).toEqual([{ record: "machines/light", base: 1, current: 2, conflicts: [] }]);
  });

  it("leaves a new record as it is, also where one stands at its address by now", () => {
    const create = { op: "create", kind: "machine", slug: "light", body: aBody("machine", { title: "New" }) } as const;
    const rebased = rebase(aContent(create), [{ base, current: version(2, {}) }], new Map());
    expect(rebased).toEqual({ content: aContent(create), changes: [] });
  });

  it("leaves out what the register says by now, as long as something else is left", () => {
    const current = version(2, { title: "Torch" });
    const create = { op: "create", kind: "machine", slug: "dark", body: aBody("machine") } as const;
    const { content } = rebase(aContent(update({ title: "Torch" }), create), [{ base, current }], new Map());
    expect(content.changes).toEqual([create]);
    const both = rebase(
      aContent(update({ title: "Light", summary: "Clearer." }), create),
      [{ base, current }],
      new Map(),
    );
    expect(both.content.changes).toHaveLength(2);
    expect(rebase(aContent(update({ title: "Torch" })), [{ base, current }], new Map()).content.changes).toHaveLength(
      1,
    );
  });
});
