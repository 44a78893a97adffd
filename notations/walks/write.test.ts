import { describe, expect, it } from "vitest";
import { fail, ok } from "#domain/result.ts";
import { aBody } from "#domain/test-builders.ts";
import { toWalksText } from "#notations/walks/write.ts";

describe("the walks of a machine as text", () => {
  it("say each walk in one line, and what no walk can take", () => {
    const door = aBody("machine", {
      initial: "shut",
      states: [{ id: "shut" }, { id: "open" }, { id: "broken" }, { id: "gone" }],
      transitions: [
        { from: "shut", event: "push", to: "open", kind: "forward" },
        { from: "open", event: "pull", to: "shut", kind: "rollback" },
        { from: "shut", event: "kick", to: "broken", kind: "failure" },
        { from: "gone", event: "push", to: "open", kind: "forward" },
      ],
    });
    expect(toWalksText(door, { slug: "door", version: 1 })).toEqual(
      ok(
        [
          "machines/door, version 1: one walk takes every transition that can be reached",
          "Not in this text: who raises events, events without a transition, kinds of transitions.",
          "",
          "1. shut --push--> open --pull--> shut --kick--> broken",
          "not taken, as nothing leads to it: gone --push--> open",
          "",
        ].join("\n"),
      ),
    );
  });

  it("are refused where there are more steps than anybody runs", () => {
    const states = Array.from({ length: 201 }, (_, index) => ({ id: `s${index}` }));
    const [outer, ...inner] = states;
    const many = aBody("machine", {
      initial: "s1",
      states: [outer!, ...inner.map((state) => ({ ...state, parent: "s0" }))],
      transitions: Array.from({ length: 101 }, (_, index) => ({
        from: "s0",
        event: `e${index}`,
        to: "s1",
        kind: "forward" as const,
      })),
    });
    expect(toWalksText(many, { slug: "many", version: 1 })).toEqual(
      fail("taking every transition needs 20200 steps; at most 100000 are written"),
    );
  });
});
