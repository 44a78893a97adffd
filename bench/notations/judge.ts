/** Whether a reader and the field's own program understand a text alike, and if not, whether the reader says so. */
import { readMachine, type ReadText } from "#notations/read-machine.ts";
import type { ReadFinding, Sketch } from "#notations/sketch/sketch.ts";

/** What a text says, one line for each thing, in words that all notations share. */
export type Facts = ReadonlySet<string>;

/** What a program makes of a text; undefined where it refuses it. */
export type Oracle = (text: string) => Facts | undefined | Promise<Facts | undefined>;

export interface Verdict {
  readonly kind: "equal" | "told" | "silent" | "refused";
  readonly ms: number;
  /** What is read otherwise and not told. */
  readonly silent: readonly string[];
}

/** Said of every draft, so that it tells of no difference. */
const GENERAL: ReadonlySet<string> = new Set(["draft", "event", "composition", "id", "transition without an event"]);
/** Left out because it says how a picture looks. */
const LOOKS: ReadonlySet<string> = new Set(
  "comment directive classDef style class click direction scale hide look skinparam title header footer show caption".split(
    " ",
  ),
);

export interface Reader {
  readonly sketch: (text: string) => Sketch;
  readonly oracle: Oracle;
  /** Of a sketch those that the program can say, too. */
  readonly facts: (sketch: Sketch, theirs: Facts) => Facts;
}

export async function judge({ sketch, oracle, facts }: Reader, text: string): Promise<Verdict> {
  const began = performance.now();
  const read = readMachine(text);
  const ms = performance.now() - began;
  const theirs = await oracle(text);
  const told = read.findings.filter(({ construct }) => !GENERAL.has(construct));
  if (!theirs) return judgeRefused(read, told, ms);
  if (read.drafts.length === 0) return { kind: "refused", ms, silent: [] };
  const ours = facts(sketch(text), theirs);
  const different = [
    ...[...theirs].filter((fact) => !ours.has(fact)).map((fact) => ({ fact, line: `theirs: ${fact}` })),
    ...[...ours].filter((fact) => !theirs.has(fact)).map((fact) => ({ fact, line: `ours: ${fact}` })),
  ];
  const lines = text.split("\n");
  const silent = different.filter(({ fact }) => !told.some((finding) => tells(finding, fact, lines)));
  const kind = different.length === 0 ? "equal" : silent.length === 0 ? "told" : "silent";
  return { kind, ms, silent: silent.map(({ line }) => line) };
}

/** The program refuses the text: so do we, or we say of which line we made nothing, or something. */
function judgeRefused({ drafts }: ReadText, told: readonly ReadFinding[], ms: number): Verdict {
  if (drafts.length === 0) return { kind: "refused", ms, silent: [] };
  const isTold = told.some(({ construct }) => !LOOKS.has(construct));
  return { kind: isTold ? "told" : "silent", ms, silent: isTold ? [] : ["the program refuses the text"] };
}

/** A fact has its names first; a finding tells of it if it has one of them, or stands at a line that has. */
function tells(finding: ReadFinding, fact: string, lines: readonly string[]): boolean {
  const names = namesOf(fact);
  const words = [...(finding.message.match(/`[^`]*`/g) ?? []), finding.text ?? ""].join(" ");
  const line = finding.line === undefined ? "" : (lines[finding.line - 1] ?? "");
  // What looks like a divider and is none, or the reverse, moves all that follows to another region.
  if (fact.includes(" : is in region ") && finding.construct === "not understood" && words.includes("--")) return true;
  return names.some((name) => hasWord(words, name) || hasWord(line, name));
}

const namesOf = (fact: string): readonly string[] => {
  const [names = ""] = fact.split(" : ", 1);
  return names.split(" | ").filter((name) => name !== "");
};

function hasWord(text: string, word: string): boolean {
  const isPart = (one: string, two: string) => /^\w$/.test(one) && /^\w$/.test(two);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!isPart(text.charAt(at - 1), word.charAt(0)) && !isPart(word.charAt(word.length - 1), text.charAt(end)))
      return true;
  }
  return false;
}

export const squeeze = (text: string): string => text.replaceAll(/[\s\u00A0]+/g, "");

/** What stands at an arrow, without its sign. */
export const toLabel = ({ event = "", guard, effect }: Sketch["transitions"][number]): string =>
  squeeze(`${event}${guard === undefined ? "" : `[${guard}]`}${effect === undefined ? "" : `/${effect}`}`);

/** What a reader has understood; a state at an end is what the circle is in the text. */
export function diagramFacts({ states, transitions, initials }: Sketch): Facts {
  const isEnd = (key: string) => key.startsWith("[*]");
  const real = [...states.values()].filter(({ key }) => !isEnd(key));
  const facts = new Set<string>();
  for (const { key, place, kind, blackout, label, description } of real) {
    facts.add(`${key} | ${place.parent ?? ""} : is in region ${place.region}`);
    if (kind === "error") facts.add(`${key} : is an error`);
    if (blackout) facts.add(`${key} : is a blackout`);
    if (kind === "final") facts.add(`${key} : ends`);
    const said = squeeze([label ?? "", description ?? ""].join(""));
    if (said !== "") facts.add(`${key} : says ${said}`);
  }
  for (const way of transitions) {
    const { from, to, kind } = way;
    const sign = kind === "rollback" ? "↶" : kind === "failure" ? "⚠" : "";
    if (isEnd(to)) facts.add(`${from} : ends`);
    else facts.add(`${from} | ${to} : is a way ${sign}${toLabel(way)}`);
  }
  for (const { place, to } of initials) facts.add(`${to} : begins ${place.parent ?? ""}`);
  return facts;
}
