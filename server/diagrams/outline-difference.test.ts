import { beforeAll, describe, expect, it } from "vitest";
import type { MachineEvent } from "#domain/machine/schema.ts";
import { parseSvg } from "#server/diagrams/dom.ts";
import type { OutlineRow } from "#server/diagrams/outline.ts";
import { toDifferenceOutline } from "#server/diagrams/outline-difference.ts";
import { openRenderer, type Render } from "#server/diagrams/renderer.ts";
import {
  aChangedMachine,
  aHostileMachine,
  aMachineOfComposites,
  aMachineOfLoops,
  aPlainMachine,
} from "#server/diagrams/test-builders.ts";

const difference = toDifferenceOutline(aChangedMachine, aPlainMachine.body);
const rows: readonly OutlineRow[] = difference.arrows.flatMap((arrow) => arrow.rows);

const toMarks = (elements: readonly { readonly title: string; readonly mark?: string }[]) =>
  elements.map(({ title, mark }) => `${mark ?? "same"} | ${title}`);

describe("the outline of a difference", () => {
  it("holds the states of both bodies, and says in mark and title what became of each", () => {
    expect(toMarks(difference.states)).toEqual([
      "changed | Changed (description): frozen (blackout): Nothing runs.",
      "same | idle",
      "added | Added: thawing",
      "same | done (final)",
      "removed | Removed: leaked (error)",
    ]);
  });

  it("holds the transitions of both bodies", () => {
    expect(toMarks(rows)).toEqual([
      "same | idle → frozen: freeze",
      "added | Added: frozen → thawing: ↶ unfreeze",
      "added | Added: thawing → idle: ↶ resume",
      "changed | Changed (guard): frozen → done: kexec [every file agrees]",
      "removed | Removed: frozen → idle: ↶ unfreeze",
      "removed | Removed: frozen → leaked: ⚠ panic",
    ]);
  });

  it("tells those who cannot see it what changed, and that it starts elsewhere", () => {
    expect(difference.description).toBe(
      "added state thawing; added transition frozen unfreeze thawing; added transition thawing resume idle; " +
        "removed state leaked; removed transition frozen unfreeze idle; removed transition frozen panic leaked; " +
        "changed state frozen; changed transition frozen kexec done.",
    );
    expect(difference.startedElsewhere).toBe("Changed: it starts in frozen, before in idle");
  });

  it("marks the transitions of an event that is called something else", () => {
    const event: MachineEvent = { id: "freeze", label: "Freeze!", raisedBy: "kernel", formerly: [], sources: [] };
    const named = toDifferenceOutline(
      { ...aPlainMachine, body: { ...aPlainMachine.body, events: [event] } },
      { ...aPlainMachine.body, events: [{ ...event, label: "Freeze" }] },
    );
    const marked = named.arrows.flatMap((arrow) => arrow.rows).filter(({ mark }) => mark);
    expect(toMarks(marked)).toEqual(["changed | Changed (event): idle → frozen: Freeze!"]);
  });

  it("draws once what goes by another name, and keeps apart a gone state whose name another one has now", () => {
    const { body } = aPlainMachine;
    const renamed = {
      ...body,
      states: body.states.flatMap((one) => {
        if (one.id === "leaked") return [];
        return one.id === "frozen" ? [{ ...one, id: "leaked", formerly: ["frozen"] }] : [one];
      }),
      events: [{ id: "halt", raisedBy: "kernel" as const, formerly: ["freeze"], sources: [] }],
      transitions: body.transitions.flatMap((one) => {
        if (one.event === "panic") return [];
        const from = one.from === "frozen" ? "leaked" : one.from;
        return one.event === "freeze" ? [{ ...one, event: "halt", to: "leaked" }] : [{ ...one, from }];
      }),
    };
    const outline = toDifferenceOutline({ ...aPlainMachine, body: renamed }, body);
    expect(toMarks(outline.states)).toEqual([
      "same | idle",
      "renamed | Renamed (was frozen): leaked (blackout)",
      "same | done (final)",
      "removed | Removed: leaked (error)",
    ]);
    expect(outline.states[1]?.lines).toEqual(["leaked", "was frozen"]);
    expect(toMarks(outline.arrows.flatMap((arrow) => arrow.rows))).toEqual([
      "renamed | Renamed (was freeze): idle → leaked: halt",
      "same | leaked → idle: ↶ unfreeze",
      "same | leaked → done: kexec [every file of every session that is open agrees]",
      "removed | Removed: leaked → leaked (gone): ⚠ panic",
    ]);
    expect(outline.description).toContain("renamed state leaked (was frozen)");
    const panic = outline.arrows.find(({ rows: [row] }) => row?.mark === "removed");
    expect([panic?.from, panic?.to]).toEqual([1, 3]);
  });

  it("says so where nothing changed, and names no more than a dozen of many changes", () => {
    const { description } = toDifferenceOutline(aPlainMachine, aPlainMachine.body);
    expect(description).toBe("No state and no transition is added, removed, renamed or changed.");
    expect(toDifferenceOutline(aMachineOfLoops, aPlainMachine.body).description).toMatch(/; and 10 more\.$/);
  });
});

describe("the drawing of a difference", () => {
  let render: Render;
  beforeAll(async () => {
    render = await openRenderer();
  }, 60_000);

  it("is the one that was looked at", async () => {
    const { svg } = await render(difference, "difference");
    await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot("golden/plain.difference.svg");
  }, 30_000);

  it("marks each change with a sign, and links nowhere", async () => {
    const drawn = parseSvg((await render(difference, "difference")).svg);
    const count = (selector: string) => drawn.querySelectorAll(selector).length;
    expect(count(".state.mark-added .sign.difference")).toBe(1);
    expect(count(".state.mark-removed .sign.difference")).toBe(1);
    expect(count(".state.mark-changed .sign.difference")).toBe(1);
    expect(count(".state.mark-changed .around")).toBe(1);
    expect(count(".transition.mark-added .casing")).toBe(2);
    expect(count(".transition.mark-removed .sign.difference")).toBe(2);
    expect(count(".start.mark-changed title")).toBe(1);
    expect(count("a")).toBe(0);
  });

  it("keeps inside its composite a state that is gone", async () => {
    const { body } = aMachineOfComposites;
    const after = { ...body, states: body.states.filter(({ id }) => id !== "boot") };
    const outline = toDifferenceOutline({ ...aMachineOfComposites, body: after }, body);
    const gone = outline.states.find(({ id }) => id === "boot");
    expect(gone).toMatchObject({ mark: "removed", parent: after.states.findIndex(({ id }) => id === "kexec") });
    const drawn = parseSvg((await render(outline, "difference")).svg);
    expect(drawn.querySelectorAll(".state")).toHaveLength(body.states.length);
  });

  it("shows hostile names of new and gone elements as text and as nothing else", async () => {
    for (const [after, before] of [
      [aHostileMachine, aPlainMachine],
      [aPlainMachine, aHostileMachine],
    ] as const) {
      const drawn = parseSvg((await render(toDifferenceOutline(after, before.body), "difference")).svg);
      const names = new Set(Array.from(drawn.querySelectorAll("*"), ({ localName }) => localName));
      expect([...names].sort()).toEqual(["circle", "desc", "g", "path", "rect", "text", "title"]);
      const text = Array.from(drawn.querySelectorAll("text"), (line) => line.textContent).join(" ");
      expect(text).toContain("<script>alert(1)</script>");
    }
  });
});
