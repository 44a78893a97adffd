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
