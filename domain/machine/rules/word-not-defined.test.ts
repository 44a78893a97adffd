import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { wordNotDefined } from "#domain/machine/rules/word-not-defined.ts";
import { aRecord } from "#domain/test-builders.ts";

const saying = (summary: string) => aRecord("machine", "m", { summary });

it("reports a name in code style that is no state, event, term or format", () => {
  expect(linesOf(wordNotDefined, [saying("From `offf` or `LIVEUPDATE_STATE_UPDATED`.")])).toEqual([
    "machines/m /summary `offf` is defined nowhere; did you mean `off`?",
    "machines/m /summary `LIVEUPDATE_STATE_UPDATED` is defined nowhere; define it, or write it without code style",
  ]);
});

it("knows states and their labels, events, terms, formats, and states of other machines", () => {
  const records = [
    aRecord("machine", "m", {
      summary: "`off` `OFF` `press` `Kexec` `kho-v1` `elsewhere`, and not names: `reboot()` `/dev/x` `-EINVAL`",
      states: [{ id: "off", label: "OFF" }, { id: "on" }],
    }),
    aRecord("machine", "other", { states: [{ id: "elsewhere" }], transitions: [], initial: "elsewhere" }),
    aRecord("term", "kexec"),
    aRecord("component", "kho", { formats: [{ format: "kho-v1" }] }),
  ];
  expect(linesOf(wordNotDefined, records)).toEqual([]);
});

it.each([
  {
    title: "a label of an event",
    records: [
      aRecord("machine", "m", {
        summary: "`Pressed`",
        events: [{ id: "press", raisedBy: "operator", label: "Pressed" }],
      }),
    ],
  },
  {
    title: "a part, and what it calls an event",
    records: [
      aRecord("machine", "m", {
        summary: "`left` `turn`",
        initial: undefined,
        states: [],
        events: [],
        transitions: [],
        composes: [
          { id: "left", machine: "n", events: [{ event: "press", as: "turn" }] },
          { id: "right", machine: "n" },
        ],
      }),
    ],
  },
  {
    title: "a property",
    records: [
      aRecord("machine", "m", {
        summary: "`lit`",
        properties: [{ id: "lit", text: "It is on.", formula: "EF on", standing: "proposed" }],
      }),
    ],
  },
  {
    title: "a synonym of a term, and its slug",
    records: [saying("`Handover` `kho`"), aRecord("term", "kho", { title: "x", synonyms: ["Handover"] })],
  },
  {
    title: "a component by any of its names",
    records: [
      saying("`luo` `Orchestrator` `LUO2`"),
      aRecord("component", "luo", { title: "Orchestrator", otherNames: ["LUO2"] }),
    ],
  },
  {
    title: "another machine, and its events",
    records: [
      saying("`other` `shine`"),
      aRecord("machine", "other", { events: [{ id: "shine", raisedBy: "operator" }], transitions: [] }),
    ],
  },
  {
    title: "a name of the register in any case",
    records: [saying("`KEXEC` `kexec`"), aRecord("term", "x", { title: "Kexec" })],
  },
])("knows $title", ({ records }) => {
  expect(linesOf(wordNotDefined, records)).toEqual([]);
});
