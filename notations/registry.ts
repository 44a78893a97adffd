/**
 * The notations of machines, each with all that is said of it. To add one is to add its folder and a row here: detection
 * and the way in, routes, the list on a machine's page, the words of the import form, the tables of docs/notations.md and
 * tests follow. Of two endings of one address the longer one comes first.
 */
import type { Machine } from "#domain/machine/schema.ts";
import { ok } from "#domain/result.ts";
import { cHeaderLeavesOut, toCHeader } from "#notations/c-header/write.ts";
import { readDot } from "#notations/dot/read.ts";
import { dotLeavesOut, toDot } from "#notations/dot/write.ts";
import { readMermaid } from "#notations/mermaid/read.ts";
import { mermaidLeavesOut, toMermaid } from "#notations/mermaid/write.ts";
import { readPlantUml } from "#notations/plantuml/read.ts";
import { plantUmlLeavesOut, toPlantUml } from "#notations/plantuml/write.ts";
import { promelaLeavesOut, toPromela } from "#notations/promela/write.ts";
import { rvDotLeavesOut, toRvDot, toRvFileName } from "#notations/rv-dot/write.ts";
import { readScxml } from "#notations/scxml/read.ts";
import { scxmlLeavesOut, toScxml } from "#notations/scxml/write.ts";
import type { Sketch } from "#notations/sketch/sketch.ts";
import { toWalksText, walksLeaveOut } from "#notations/walks/write.ts";
import type { Fact } from "#notations/writing/left-out.ts";
import type { Heading, Written } from "#notations/writing/written.ts";
import { readXState } from "#notations/xstate/read.ts";
import { toXState, xstateLeavesOut } from "#notations/xstate/write.ts";

export interface Notation {
  /** Of its address and of its files. */
  readonly ending: string;
  readonly title: string;
  readonly writing?: Writing;
  readonly reading?: Reading;
}

export interface Writing {
  /** What one gets, in a sentence: "as a Mermaid state diagram". */
  readonly label: string;
  readonly mediaType: string;
  /** Left out of a drawing, which takes a renderer. */
  readonly write?: (machine: Machine, heading: Heading) => Written;
  /** Where its programs want one name for the file. */
  readonly toFileName?: (heading: Heading) => string;
  readonly leavesOut?: readonly Fact[];
  readonly refusedFacts?: readonly Fact[];
  /** With what else it refuses, for people. */
  readonly refuses?: string;
}

export interface Reading {
  /** Its place where all that can be read are named. */
  readonly place: number;
  /** As people call a text in it. */
  readonly name: string;
  /** How a text is told to be in it: by its first line, else by any line, else by what may stand in a piece of one. */
  readonly signs: Readonly<Partial<Record<"opening" | "line" | "fragment", RegExp>>>;
  readonly read: (text: string) => Sketch;
  /** What of it becomes part of a machine, and what is reported because a machine has no place for it. */
  readonly reads: string;
  readonly reports: string;
}

const PLAIN = "text/plain; charset=utf-8";
const DOT = "text/vnd.graphviz; charset=utf-8";

export const notations: readonly Notation[] = [
  {
    ending: "mmd",
    title: "Mermaid",
    writing: {
      label: "as a Mermaid state diagram",
      // Registered is application/vnd.mermaid, which browsers save to disk; most who follow the link want to read it.
      mediaType: PLAIN,
      write: (machine, heading) => ok(toMermaid(machine, heading)),
      leavesOut: mermaidLeavesOut,
    },
    reading: {
      place: 1,
      name: "Mermaid stateDiagram",
      signs: { line: /^stateDiagram(?:-v2)?\b/i },
      read: readMermaid,
      reads:
        "`-v2` too: states, labels, composite states, regions, `event [guard] / effect`, classes `final`, `error`, `blackout`",
      reports:
        "notes, history, fork, join, choice, actions of states, deferred events, styles, links, directives, lines that Mermaid refuses (other arrows, several names on a line), what it takes otherwise than it looks (`;` behind a label, `state a` alone, classes inside of composites)",
    },
  },
  {
    ending: "svg",
    title: "SVG",
    writing: {
      label: "drawn, with its own colours for light and dark",
      mediaType: "image/svg+xml",
      refuses: "compositions of more than 60 combinations or 200 steps",
    },
  },
  {
    ending: "rv.dot",
    title: "Kernel monitor",
    writing: {
      label: "in the DOT dialect from which the kernel makes runtime verification monitors",
      mediaType: DOT,
      write: toRvDot,
      toFileName: toRvFileName,
      leavesOut: rvDotLeavesOut,
      refusedFacts: ["guards"],
      refuses:
        "broken machines; guards; effects that set a clock, as `reset(clk)`; two ways for one event; machines without transitions; names over 31 characters, of a state and an event at once, or that C has",
    },
  },
  {
    ending: "dot",
    title: "Graphviz DOT",
    writing: {
      label: "as a Graphviz graph",
      mediaType: DOT,
      write: toDot,
      leavesOut: dotLeavesOut,
      refuses: "broken machines",
    },
    reading: {
      place: 4,
      name: "Graphviz DOT",
      signs: { line: /^(?:strict\s+)?(?:di)?graph(?:\s+(?:"[^"]*"|[\w.]+))?\s*(?:\{|$)/i },
      read: readDot,
      reads:
        "also that of the kernel's monitors: nodes, clusters (as composite states), edges, groups, several events on one edge, defaults, conditions and resets of clocks, `ltail` and `lhead` (from and to composite states)",
      reports:
        "looks, ports, edges that are not drawn, `dir`, labels at the ends of edges, records, marked states that have exits, what clocks ask of a state, the one edge of a strict graph",
    },
  },
  {
    ending: "scxml",
    title: "SCXML",
    writing: {
      label: "as State Chart XML 1.0, its guards as variables",
      mediaType: "application/scxml+xml",
      write: toScxml,
      leavesOut: scxmlLeavesOut,
      refuses:
        "broken machines; two ways for one event with one guard or none; final states that are left or hold others; the event `done` where a composite state has an end",
    },
    reading: {
      place: 2,
      name: "SCXML",
      signs: { opening: /^</ },
      read: readScxml,
      reads:
        "version 1.0: states, `initial` (also across regions, and a history's default), `parallel`, `final`, `event`, `cond`, `target`",
      reports:
        "executable content, `invoke`, `history`, data, several targets, `*`, events of which one takes the other (`foo`, `foo.bar`), events that the processor raises, `In()`, transitions among which the order of the text decides, other encodings",
    },
  },
  {
    ending: "xstate.json",
    title: "XState",
    writing: {
      label: "as the configuration of an XState 5 machine, its guards by name",
      mediaType: "application/json",
      write: toXState,
      leavesOut: xstateLeavesOut,
      refuses:
        "broken machines; two ways for one event with one guard or none; final states that are left or hold others",
    },
    reading: {
      place: 3,
      name: "XState JSON",
      signs: { opening: /^\{/ },
      read: readXState,
      reads:
        "versions 4 and 5, what a machine is made of or serialised as: states, targets of every form, guards, names of actions (as effects), `always`, `after`, `onDone` and what is invoked (as events), transitions of the machine itself (from a state around the others)",
      reports:
        "entry and exit actions, `invoke`, context, history, parameters, wildcards, forbidden events, members that stand twice, lists of which the order decides, ids that versions 4 and 5 take differently; empty members are no loss",
    },
  },
  {
    ending: "puml",
    title: "PlantUML",
    writing: {
      label: "as a PlantUML state diagram",
      mediaType: PLAIN,
      write: toPlantUml,
      leavesOut: plantUmlLeavesOut,
      refuses: "broken machines",
    },
    reading: {
      place: 5,
      name: "PlantUML state diagram",
      signs: {
        line: /^@startuml\b/i,
        // Where others make pictures of it, as in a wiki, the text of PlantUML comes without `@startuml`.
        fragment: /^\[\*\]\s*<?[-.]|>\s*\[\*\]|^state\s+(?:"|[\w.]+\s*(?:\{|<<|:|$))/,
      },
      read: readPlantUml,
      reads:
        "as Mermaid, arrows in both directions and of every style, texts at states as descriptions, `state a begin` to `end state`",
      reports:
        "as Mermaid, and stereotypes, the preprocessor with all between `!if` and `!endif`, hidden arrows, links, paths such as `A::B`, arrows that PlantUML refuses; `A.X` is `X` inside of `A` where the text has `A`",
    },
  },
  {
    ending: "h",
    title: "C header",
    writing: {
      label: "as a C and C++ header: enumerations, names and a table of transitions",
      mediaType: PLAIN,
      write: toCHeader,
      leavesOut: cHeaderLeavesOut,
      refuses: "broken machines; machines without transitions",
    },
  },
  {
    ending: "pml",
    title: "Promela",
    writing: {
      label: "as a model for SPIN, with the properties that linear logic can say",
      mediaType: PLAIN,
      write: toPromela,
      leavesOut: promelaLeavesOut,
      refuses: "broken machines",
    },
  },
  {
    ending: "walks.txt",
    title: "Walks",
    writing: {
      label: "as walks that together take every transition, one to a line",
      mediaType: PLAIN,
      write: toWalksText,
      leavesOut: walksLeaveOut,
      refuses: "more than 100,000 steps",
    },
  },
];

export const writings = notations.flatMap(({ ending, title, writing }) =>
  writing === undefined ? [] : { ending, title, ...writing },
);

export const readings = notations
  .flatMap(({ ending, reading }) => (reading === undefined ? [] : { ending, ...reading }))
  .sort((a, b) => a.place - b.place);
