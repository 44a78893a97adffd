/** Machines that every notation is tried on: small ones, and one with all that is hard to write. */
import type { Machine } from "#domain/machine/schema.ts";
import { aBody } from "#domain/test-builders.ts";
import type { Written } from "#notations/writing/written.ts";

type MachineFields = Parameters<typeof aBody<"machine">>[1];

/** A light that is only ever switched on, with the fields given laid over it. */
export const aMachine = (parts: object): Machine =>
  aBody("machine", {
    events: [{ id: "press", raisedBy: "operator" }],
    transitions: [{ from: "off", event: "press", to: "on", kind: "forward" }],
    ...(parts as MachineFields), // its schema says whether they are
  });

/** Composites two deep, inherited events, and one that is taken nearer. */
export const nested = aMachine({
  title: "Nested",
  initial: "idle",
  states: [
    { id: "idle" },
    { id: "live" },
    { id: "copy", parent: "live", label: "pre copy" },
    { id: "first", parent: "copy" },
    { id: "again", parent: "copy", blackout: true },
    { id: "stop-copy", parent: "live" },
    { id: "broken", kind: "error" },
    { id: "end", kind: "final" },
  ],
  events: [{ id: "begin", label: "begin (all)", raisedBy: "userspace" }],
  transitions: [
    { from: "idle", event: "begin", to: "first", kind: "forward" },
    { from: "first", event: "dirty", to: "again", kind: "forward" },
    { from: "again", event: "dirty", to: "again", kind: "forward" },
    { from: "copy", event: "stop", to: "stop-copy", kind: "forward" },
    { from: "live", event: "cancel", to: "idle", kind: "rollback" },
    { from: "again", event: "cancel", to: "first", kind: "rollback" },
    { from: "live", event: "panic", to: "broken", kind: "failure" },
    { from: "stop-copy", event: "done-it", to: "end", kind: "forward" },
  ],
});

/** What a schema refuses is in it too: a writer does not rely on somebody else having looked. */
const NASTY = [
  `a "b" 'c' \\ d`,
  "*/ /* // ]]> --> <!-- <script>",
  "?" + "?/ ??= %s %n $x ${y} #{z} @q",
  "line\nbreak\ttab",
  "\u202Eevil\u2066 \u200Fmark \u{1F600} \uD800 ü 漢",
  "&amp; &#34; \\N \\l \\",
  "**b** __u__ ~~s~~ [[link]] <b>h</b> !include x",
  "[guard] / effect : semicolon; --- ==",
];

const nasty = (index: number): string => NASTY[index % NASTY.length] ?? "";

const hostileIds = ["constructor", "toString", "end", "state", "note", "int", "STOP-COPY", "STOP_COPY", "stop_copy"];

const plain = aMachine({
  initial: "constructor",
  states: hostileIds.map((id, index) => ({ id, kind: index === 2 ? "final" : "normal" })),
  events: hostileIds.map((id) => ({ id: `hasOwnProperty-${id}`, raisedBy: "unknown" })),
  transitions: hostileIds.flatMap((from, index) =>
    from === "end"
      ? []
      : [0, 1].map((way) => ({
          from,
          event: `hasOwnProperty-${from}`,
          to: hostileIds[(index + 1 + way) % hostileIds.length],
          kind: "failure",
          ...(way === 0 ? { guard: "x" } : {}),
        })),
  ),
});

export const hostile: Machine = {
  ...plain,
  title: nasty(0) + nasty(1),
  states: plain.states.map((state, index) => ({ ...state, label: nasty(index), description: nasty(index + 1) })),
  events: plain.events.map((event, index) => ({ ...event, label: nasty(index + 2) })),
  transitions: plain.transitions.map((transition, index) => ({
    ...transition,
    ...(transition.guard === undefined ? {} : { guard: nasty(index) }),
    effect: nasty(index + 3),
    note: nasty(index + 4),
  })),
};

export const heading = { slug: "light", version: 3 };

export function requireText(written: Written): string {
  if (!written.ok) throw new Error(written.failure);
  return written.value;
}

/** As lists of one kind can be compared: without order, but with how often each is there. */
export const sorted = (lines: Iterable<string>): readonly string[] => [...lines].sort();
