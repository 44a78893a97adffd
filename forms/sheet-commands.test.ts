import { describe, expect, it } from "vitest";
import { undoPaste, applyCommand } from "#forms/command.ts";
import { toCommand } from "#forms/to-command.ts";
import { toFormNode } from "#forms/form-tree.ts";
import { toNodeValue } from "#forms/node-value.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { toProposalForm } from "#forms/sent-form.ts";
import { emptyForm, toTidyForm } from "#forms/proposal-form.ts";
import { toShape } from "#forms/shape.ts";
import { machineSchema } from "#domain/machine/schema.ts";
import { parseRecordText } from "#texts/record-text.ts";

const states = "/changes/0/body/states";
const aForm = (body: unknown, view?: ProposalForm["changes"][number]["view"]): ProposalForm => ({
  ...emptyForm,
  changes: [{ op: "update", kind: "machine", slug: "m", base: 1, body, ...(view && { view }) }],
});
const press = (form: ProposalForm, word: string, entries: Record<string, string> = {}) =>
  applyCommand(form, toCommand(word, entries));
const change = ({ changes }: ProposalForm) => changes[0];
const three = { states: [{ id: "a" }, { id: "b" }, { id: "c" }] };

it("copies the chosen row below it, under an id that is free, and chooses the copy", () => {
  const { form, at } = press(aForm(three), `duplicate:${states}/*`, { [`${states}/~row`]: "1" });
  expect(change(form)).toMatchObject({
    body: { states: [{ id: "a" }, { id: "b" }, { id: "b-2" }, { id: "c" }] },
    view: { chosen: ["/states/2"] },
  });
  expect(at).toBe(`${states}/2`);
  expect(press(aForm(three), `duplicate:${states}/7`).form.changes[0]?.body).toEqual(three);
});

it("says that no row is chosen where none is, and does nothing", () => {
  const pressed = press(aForm(three), `remove:${states}/*`);
  expect([pressed.form, pressed.issues?.[0]?.message]).toEqual([
    aForm(three),
    expect.stringContaining("no row is chosen"),
  ]);
  expect(toCommand("remove:/changes/0/*")).toEqual({ type: "save" });
});

it("shows all the fields of a row, and goes on showing them wherever the row is moved", () => {
  const shown = press(aForm(three), `details:${states}/2`).form;
  expect(change(shown)?.view?.open).toEqual(["/states/2"]);
  expect(change(press(shown, `up:${states}/2`).form)?.view).toEqual({ chosen: ["/states/1"], open: ["/states/1"] });
  expect(change(press(shown, `remove:${states}/0`).form)?.view?.open).toEqual(["/states/1"]);
  expect(change(press(shown, `duplicate:${states}/0`).form)?.view?.open).toEqual(["/states/3"]);
  expect(change(press(shown, `details:${states}/2`).form)?.view?.open).toEqual([]);
});

it("shows all the fields of a row where somebody goes on at one that has no column", () => {
  const { form } = press(aForm(three), `renamed:${states}:old>b`);
  expect(change(form)?.view?.open).toEqual(["/states/1"]);
  expect(change(press(aForm(three), `add:${states}:`).form)?.view).toEqual({ chosen: ["/states/3"], open: [] });
});

it("reads which rows are chosen and shown from the form, and what the others do not show from what goes along", () => {
  const form = toProposalForm(
    {
      "/changes/0/kind": "machine",
      [`${states}/~row`]: "1",
      [`${states}/0/id`]: "a",
      [`${states}/0/~rest`]: JSON.stringify({ label: "A", id: "not this one", unknown: 1 }),
      [`${states}/1/id`]: "b",
      [`${states}/1/label`]: "B",
      [`${states}/1/~open`]: "true",
    },
    parseRecordText,
  );
  expect(change(form)?.view).toEqual({ chosen: ["/states/1"], open: ["/states/1"] });
  expect(toTidyForm(form).changes[0]).toMatchObject({ body: { states: [{ label: "A" }, { id: "b", label: "B" }] } });
  expect(toTidyForm(form).changes[0]).not.toHaveProperty("view");
});

it("renames an element everywhere, or says at the field why not", () => {
  const body = { ...three, initial: "b" };
  const name = (text: string) =>
    press(aForm(body), `rename:${states}/*`, { [`${states}/~row`]: "1", [`${states}/~name`]: text });
  expect(change(name(" d ").form)?.body).toMatchObject({
    initial: "d",
    states: [{ id: "a" }, { id: "d" }, { id: "c" }],
  });
  expect(name("a").issues?.[0]?.path).toBe(`${states}/~name`);
  expect(toCommand(`rename:/changes/0/body/states/0/sources/*`)).toEqual({ type: "save" });
});

describe("pasting", () => {
  const paste = (list: string, text: string, at = "") =>
    press(aForm(three), `paste:/changes/0/body/${list}:id,label`, {
      [`/changes/0/body/${list}/~paste`]: text,
      [`/changes/0/body/${list}/~at`]: at,
    });

  it("adds rows at the end, or fills them from a cell on", () => {
    expect(change(paste("states", "d\te").form)?.body).toEqual({ states: [...three.states, { id: "d", label: "e" }] });
    expect(change(paste("states", "d\te", "0,label").form)?.body).toMatchObject({
      states: [{ id: "a", label: "d" }, {}, {}],
    });
  });

  it("names the lines of Mermaid that are no transition, and takes the others", () => {
    const { form, notes } = paste("states", 'state "Stop" as s\na --> d : go\nnote right of a');
    expect(notes?.[0]).toMatchObject({
      path: "/changes/0/body/states/~paste",
      message:
        'holds 2 lines that are no transition and were not taken: line 1, `state "Stop" as s`; line 3, `note right of a`',
    });
    expect(
      form.read?.findings.map(({ line }) => line),
      "for who has no JavaScript",
    ).toEqual([1, 3]);
    expect(paste("states", "stateDiagram-v2\na --> d : go").notes).toBeUndefined();
  });

  it("can be taken back, and leaves what was typed elsewhere meanwhile", () => {
    const before = aForm(three);
    const { form } = paste("states", "a --> d : go\nnote right of a");
    const undone = undoPaste({ ...form, title: "Typed since" }, { path: "/changes/0/body/states" }, before);
    expect(undone).toEqual({ ...before, title: "Typed since" });
  });

  it("makes transitions of lines of Mermaid, whichever list they are pasted into", () => {
    const { form, at } = paste("states", "a --> d : go");
    expect(change(form)?.body).toMatchObject({ events: [{ id: "go" }], transitions: [{ from: "a", to: "d" }] });
    expect(at).toBe("/changes/0/body/transitions/0");
  });

  it.each([
    ["", "is empty"],
    ["x".repeat(500_001), "is longer than 500000 characters"],
    ["a\n".repeat(2_000), "makes more than 2000 rows"],
    ["a-->b\n".repeat(2_001), "makes more than 2000 transitions"],
  ])("of %.10j is refused in words", (text, message) => {
    const { form, issues } = paste("states", text);
    expect([form, issues?.[0]?.message]).toEqual([aForm(three), expect.stringContaining(message)]);
  });

  it("starts no list at a place that somebody wrote into the form", () => {
    const { form } = paste("states", "d", "999999,id");
    expect((change(form)?.body as typeof three).states).toHaveLength(4);
  });
});

it("gives back the value that the fields of a row show", () => {
  const body = {
    title: "t",
    states: [{ id: "a", blackout: true, sources: [{ type: "url", url: "u" }] }],
    supersedes: ["x"],
  };
  const node = toFormNode(toShape(machineSchema), body, { path: "", label: "", isOptional: false });
  expect(toNodeValue(node)).toMatchObject(body);
});
