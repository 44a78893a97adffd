import { expect, it } from "vitest";
import { listEvents } from "#domain/machine/events.ts";
import { aBody } from "#domain/test-builders.ts";

it("lists an event once, those first that are declared, whether or not a transition takes them", () => {
  const transition = (event: string) => ({ from: "off", event, to: "on", kind: "forward" as const });
  const machine = aBody("machine", {
    events: [
      { id: "poll", raisedBy: "kernel" },
      { id: "press", raisedBy: "operator" },
    ],
    transitions: [transition("jump"), transition("press"), transition("jump")],
  });
  expect(listEvents(machine)).toEqual(["poll", "press", "jump"]);
});
