import { describe, expect, it } from "vitest";
import { kinds } from "#domain/register/kinds.ts";
import { aRecord } from "#domain/test-builders.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { applyCommand } from "#forms/command.ts";
import { toCommand } from "#forms/to-command.ts";
import { toPartStart } from "#forms/chosen-records.ts";
import { parseRest } from "#forms/kept-rest.ts";
import { beginPart, findPart, isInPart, toKeptPart, withTypedPart } from "#forms/part.ts";
import { toTypedTree } from "#forms/parse-form.ts";
import { toProposalForm } from "#forms/sent-form.ts";
import { toTidyForm, toWrittenContent } from "#forms/proposal-form.ts";
import { toShape } from "#forms/shape.ts";
import { parseRecordText, recordTexts } from "#texts/record-text.ts";

const shape = toShape(kinds.machine.schema);
const body = {
  title: "Light",
  initial: "off",
  states: [
    { id: "off" },
    { id: "on", description: "It shines.", sources: [{ type: "url", url: "https://a.example" }] },
  ],
  events: [{ id: "press" }],
  transitions: [{ from: "off", event: "press", to: "on", kind: "forward" }],
  sources: [],
};

describe("the address of a part", () => {
  it.each([
    ["/states/on", "/states/1"],
    ["/states/1", "/states/1"],
    ["/states/-", "/states/2"],
    ["/transitions/off,press,on", "/transitions/0"],
    ["/states/on/sources/0/url", "/states/1/sources/0/url"],
    ["/title", "/title"],
    ["/describes/text", "/describes/text"],
    ["/rejections/-", "/rejections/0"],
  ])("%s leads to %s", (address, place) => {
    expect(findPart(shape, body, address)).toBe(place);
  });

  it.each([
    "",
    "/",
    "states",
    "/states/gone",
    "/states/2",
    "/nothing",
    "/title/x",
    "/states/on/-",
    "/__proto__",
    "/states/1e9",
  ])("%j leads nowhere", (address) => {
    expect(findPart(shape, body, address)).toBeUndefined();
  });

  it("is no longer than a path may be", () => {
    expect(findPart(shape, body, `/states/${"o".repeat(400)}`)).toBeUndefined();
  });
});

it("begins one more row empty, and leaves the body as it is for a row that is there", () => {
  expect(beginPart(shape, body, "/events/-")).toMatchObject({
    part: "/events/1",
    isNew: true,
    body: { events: [{ id: "press" }, {}] },
  });
  expect(beginPart(shape, body, "/events/press")).toEqual({ part: "/events/0", isNew: false, body });
});

describe("what is typed at a place", () => {
  const typed = (entries: Record<string, string>) => toTypedTree(entries);

  it("takes the place of what was there, and nothing else changes", () => {
    const filled = withTypedPart(shape, body, "/states/1", typed({ "/states/1/id": "lit" }));
    expect(filled).toMatchObject({ ...body, states: [{ id: "off" }, { id: "lit", sources: [] }] });
    expect(Object.keys(filled as object)).toEqual(Object.keys(body));
  });

  it("leaves a field out that was emptied, and adds one that was not there", () => {
    expect(withTypedPart(shape, body, "/initial", typed({ "/initial": "" }))).not.toHaveProperty("initial");
    expect(withTypedPart(shape, body, "/scope", typed({ "/scope": "per lamp" }))).toEqual({
      ...body,
      scope: "per lamp",
    });
  });

  it("makes no list of a length that somebody wrote into the form, and no field that a machine does not have", () => {
    expect(withTypedPart(shape, body, "/states/999999", typed({}))).toEqual(body);
    expect(withTypedPart(shape, body, "/nothing/at/all", typed({}))).toEqual(body);
  });
});

describe("the form of one part", () => {
  const record = aRecord("machine", "light") as AnyRecord;
  const sent = (entries: Record<string, string>) =>
    toProposalForm(
      {
        "/changes/0/kind": "machine",
        "/changes/0/op": "update",
        "/changes/0/slug": "light",
        "/changes/0/base": "3",
        "/changes/0/rest": JSON.stringify(body),
        ...entries,
      },
      parseRecordText,
    );

  it("sends a change of the whole record", () => {
    const form = sent({ "/changes/0/part": "/states/1", "/changes/0/body/states/1/id": "lit" });
    const written = toWrittenContent(form, parseRecordText);
    expect(written.ok && written.value.changes[0]).toEqual({
      ...{ op: "update", kind: "machine", slug: "light", base: 3 },
      body: {
        title: "Light",
        initial: "off",
        states: [{ id: "off" }, { id: "lit" }],
        events: body.events,
        transitions: [{ from: "off", event: "press", to: "lit", kind: "forward" }],
      },
    });
  });

  it("says what a state was called that is there, and leaves an id that cannot be to be refused", () => {
    const known = { "/changes/0/part": "/states/1", "/changes/0/known": "states/off states/on" };
    const bodyOf = (id: string) =>
      sent({ ...known, "/changes/0/body/states/1/id": id }).changes[0]?.body as typeof body;
    expect(bodyOf("lit").states[1]).toMatchObject({ id: "lit", formerly: ["on"] });
    expect(bodyOf("off").transitions).toEqual(body.transitions);
    expect(bodyOf("on").states[1]).toHaveProperty("formerly", []);
  });

  it("believes no rest that is not one", () => {
    for (const rest of ["", "[]", "{", `${'{"a":'.repeat(30)}1${"}".repeat(30)}`])
      expect(parseRest(rest)).toBeUndefined();
    expect(sent({ "/changes/0/part": "/states/1", "/changes/0/rest": "[" }).changes[0]).not.toHaveProperty("part");
  });

  it("shows the list once its row is removed, and all of the record where that is asked for", () => {
    const form = sent({ "/changes/0/part": "/states/1", "/changes/0/body/states/1/id": "on" });
    const removed = applyCommand(form, toCommand("remove:/changes/0/body/states/1")).form.changes[0];
    expect([removed?.part, (removed?.body as typeof body).states]).toEqual(["/states", [{ id: "off" }]]);
    expect(applyCommand(form, toCommand("whole:0")).form.changes[0]).not.toHaveProperty("part");
    expect(applyCommand(form, toCommand("text:0"), recordTexts).form.changes[0]).not.toHaveProperty("part");
  });

  it("shows the list where nothing was typed into its row, which is then none", () => {
    const form = sent({ "/changes/0/part": "/states/1", "/changes/0/body/states/1/id": "" });
    expect(toTidyForm(form).changes[0]?.part).toBe("/states");
    expect(toKeptPart("/title", body, body)).toBe("/title");
  });

  it("begins with a title that says what is changed", () => {
    const [state = ""] = (record.body as unknown as typeof body).states.map(({ id }) => id);
    expect(toPartStart(record, `/states/${state}`)?.title).toMatch(new RegExp(`^Change the state ${state} of `));
    expect(toPartStart(record, "/events/-")?.title).toMatch(/^Add an event to /);
    expect(toPartStart(record, "/states/gone")).toBeUndefined();
  });
});

it("knows what lies in the part that is shown", () => {
  expect(["/states/1", "/states/1/id", "/states/10", "/states"].map((path) => isInPart(path, "/states/1"))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(isInPart("/title", undefined)).toBe(true);
});
