import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { unusedEvent } from "#domain/machine/rules/unused-event.ts";
import { aRecord } from "#domain/test-builders.ts";

const transitions = [{ from: "off", event: "press", to: "on", kind: "forward" }] as const;

it("reports an event that nothing takes or refuses", () => {
  expect(linesOf(unusedEvent, [aRecord("machine", "m", { transitions: [...transitions] })])).toEqual([
    "machines/m /events/1 event `release` is taken or refused in no state; add what it does, or remove it",
  ]);
});

it("is content with an event that is only ever refused", () => {
  const rejections = [{ state: "off", event: "release", result: "-EINVAL" }];
  expect(linesOf(unusedEvent, [aRecord("machine", "m", { transitions: [...transitions], rejections })])).toEqual([]);
});
