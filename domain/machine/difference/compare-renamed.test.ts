import { describe, expect, it } from "vitest";
import { compareMachines } from "#domain/machine/difference/compare-machines.ts";
import { aMachine } from "#domain/machine/test-builders.ts";

const rows = "idle freeze frozen; frozen thaw idle; frozen kexec done";
const base = aMachine(rows);
const said = ({ differences }: ReturnType<typeof compareMachines>) =>
  differences.map(({ element, op, name, rule }) => `${element} ${op} ${name}: ${rule}`);
const aRefusal = (state: string) => ({ state, event: "freeze", result: "-EINVAL" });
const agreed = (formula: string) => ({ id: "back", formula, standing: "agreed" });

describe("a renaming that the record says", () => {
  const renamed = aMachine("idle freeze cold; cold thaw idle; cold kexec done", {
    states: [{ id: "idle" }, { id: "cold", formerly: ["frozen"] }, { id: "done" }],
    rejections: [aRefusal("cold")],
    pointOfNoReturn: "cold",
    properties: [agreed("AG(cold->EF idle)")],
  });
  const before = aMachine(rows, {
    rejections: [aRefusal("frozen")],
    pointOfNoReturn: "frozen",
    properties: [agreed("AG(frozen->EF idle)")],
  });

  it("is that and nothing else, and breaks by name only", () => {
    const compared = compareMachines(before, renamed);
    expect(said(compared)).toEqual(["state renamed cold: state-renamed"]);
    expect(compared).toMatchObject({ class: "breaking", isBreakingByNameOnly: true, renames: [] });
    expect(compared.sequences).toEqual({ kept: { type: "all" }, known: { type: "all" } });
  });

  it("is one also where a rejection still has the old name, which is a slip and no second state", () => {
    const slip = { ...renamed, rejections: [aRefusal("frozen")] } as typeof renamed;
    const told = said(compareMachines(before, slip));
    expect(told).toContain("state renamed cold: state-renamed");
    expect(told.join()).not.toContain("split");
  });

  it("holds for events as well", () => {
    const events = [{ id: "suspend", raisedBy: "userspace", formerly: ["freeze"] }, ...base.events.slice(1)];
    const after = aMachine(rows.replace("freeze", "suspend"), { events });
    expect(said(compareMachines(base, after))).toEqual(["event renamed suspend: event-renamed"]);
  });

  it("lets one state become several, where each does what the one did", () => {
    const split = [{ id: "idle" }, { id: "frozen" }, { id: "frozen_dirty", formerly: ["frozen"] }, { id: "done" }];
    const both = `${rows}\nfrozen_dirty thaw idle\nfrozen_dirty kexec done\nfrozen dirty frozen_dirty`;
    expect(said(compareMachines(base, aMachine(both, { states: split })))).toEqual([
      "state renamed frozen: state-split",
      "state renamed frozen_dirty: state-split",
      "event added dirty: event-added",
      "transition added frozen dirty frozen_dirty: event-handled",
    ]);
    const less = aMachine(`${rows}\nfrozen_dirty thaw idle\nfrozen dirty frozen_dirty`, { states: split });
    expect(said(compareMachines(base, less))).toContain("transition removed frozen kexec done: event-unhandled");
  });

  it("lets several states become one, where it does what each of them did", () => {
    const two = aMachine("idle freeze cold; idle park parked; cold thaw idle; parked thaw idle");
    const states = [{ id: "idle" }, { id: "still", formerly: ["cold", "parked"] }];
    const compared = compareMachines(two, aMachine("idle freeze still; idle park still; still thaw idle", { states }));
    expect(said(compared)).toEqual(["state renamed still: state-merged"]);
    expect(compared.isBreakingByNameOnly).toBe(true);
  });

  it("is not all that breaks where anything else does, and breaks nothing where nothing changed", () => {
    const states = [{ id: "idle" }, { id: "cold", formerly: ["frozen"] }, { id: "done" }];
    const elsewhere = aMachine("idle freeze cold; cold thaw done; cold kexec done", { states });
    expect(compareMachines(base, elsewhere)).toMatchObject({ class: "breaking", isBreakingByNameOnly: false });
    expect(compareMachines(base, base).isBreakingByNameOnly).toBe(false);
  });
});
