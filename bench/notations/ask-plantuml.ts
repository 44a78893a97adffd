/**
 * What PlantUML itself understands of texts, as its export to SCXML says it, one run for all of them. That export
 * knows no composite states: their names and nesting are taken from the picture, their ways out are not to be had.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import type { Sketch } from "#notations/sketch/sketch.ts";
import { squeeze, toLabel, type Facts } from "./judge.ts";

/** It runs for seconds, in which what the second compiler of the JVM makes never pays. */
export const plantUmlEnvironment = {
  ...process.env,
  JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
};

/** In the order of the texts; undefined for one that it refuses. */
export function askPlantUml(
  texts: readonly string[],
  { isDrawn }: { readonly isDrawn: boolean },
): readonly (Facts | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), "concordance-plantuml-"));
  const run = (args: readonly string[], input = ""): string => {
    const env = { ...process.env, ...plantUmlEnvironment };
    const { stdout, error } = spawnSync("plantuml", args, {
      cwd: folder,
      input,
      env,
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    if (error) throw error;
    return stdout;
  };
  try {
    const kinds = readKinds(run(["-syntax"], texts.join("\n")));
    if (kinds.length !== texts.length) throw new Error(`PlantUML knows ${kinds.length} of ${texts.length} texts`);
    const known = texts.flatMap((_, index) => (kinds[index] === "STATE" ? [index] : []));
    for (const index of known) writeFileSync(join(folder, `t${index}.puml`), texts[index] ?? "");
    run(["-tscxml", ...known.map((index) => `t${index}.puml`)]);
    if (isDrawn) run(["-tsvg", ...known.map((index) => `t${index}.puml`)]);
    return texts.map((_, index) => {
      if (kinds[index] !== "STATE") return undefined;
      const facts = readScxml(readFileSync(join(folder, `t${index}.scxml`), "utf8"));
      const drawn = isDrawn ? readDrawing(readFileSync(join(folder, `t${index}.svg`), "utf8")) : [];
      return new Set([...facts, ...drawn]);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of each diagram its kind and a line, or `ERROR` with two. */
function readKinds(said: string): readonly string[] {
  const kinds: string[] = [];
  const lines = said.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (!/^[A-Z]+$/.test(line)) continue;
    kinds.push(line);
    at += line === "ERROR" ? 2 : line === "OTHER" ? 0 : 1;
  }
  return kinds;
}

function readScxml(text: string): Facts {
  const facts = new Set<string>();
  let from = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "state") from = String(attributes["id"]);
    if (name !== "transition") return;
    const to = String(attributes["target"]);
    // A circle is called by the composite state that it is in; no state of ours begins like this.
    if (from.startsWith("start")) facts.add(`${to.startsWith("end") ? "[*]" : to} : begins`);
    else if (to.startsWith("end")) facts.add(`${from} : ends`);
    else facts.add(`${from} | ${to} : is a way ${squeeze(String(attributes["event"] ?? ""))}`);
  });
  parser.write(text).close();
  return facts;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly fill: string;
}

/** The smallest first. */
const listAround = (boxes: readonly Box[], { x, y, right, bottom }: Omit<Box, "fill">): readonly Box[] =>
  boxes
    .filter((other) => other.x <= x && other.y <= y && other.right >= right && other.bottom >= bottom)
    .sort((a, b) => toSize(a) - toSize(b));

const toSize = ({ x, y, right, bottom }: Box): number => (right - x) * (bottom - y);

/** A name stands in the smallest box around it, unless that is the white one that a composite state has within. */
function readDrawing(text: string): readonly string[] {
  const boxes: Box[] = [];
  const words: { readonly x: number; readonly y: number; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const number = (key: string) => Number(attributes[key]);
    if (name === "rect")
      boxes.push({
        x: number("x"),
        y: number("y"),
        right: number("x") + number("width"),
        bottom: number("y") + number("height"),
        fill: String(attributes["fill"]),
      });
    if (name === "text") words.push({ x: number("x"), y: number("y"), text: "" });
  });
  parser.on("text", (said) => {
    const last = words.at(-1);
    if (last) last.text += said.trim();
  });
  parser.write(text).close();
  const named = new Map<Box, string>();
  for (const word of words) {
    const [box] = listAround(boxes, { ...word, right: word.x, bottom: word.y });
    if (word.text !== "" && box && box.fill !== "#FFFFFF" && !named.has(box)) named.set(box, word.text);
  }
  return [...named].map(([box, name]) => {
    const [parent] = listAround([...named.keys()], box).filter((other) => other !== box);
    return `${name} | ${parent ? (named.get(parent) ?? "") : ""} : is in`;
  });
}

/** What of a sketch that export can say. */
export function plantUmlFacts({ states, transitions, initials }: Sketch, theirs: Facts): Facts {
  const nameOf = (key: string | undefined): string => {
    const state = key === undefined ? undefined : states.get(key);
    return state?.label ?? state?.key ?? "";
  };
  const composite = new Set([...states.values()].map(({ place }) => place.parent));
  const isEnd = (key: string) => key.startsWith("[*]");
  const placed = new Set([...theirs].filter((fact) => fact.endsWith(" : is in")).map((fact) => fact.split(" | ")[0]));
  const facts = new Set<string>();
  for (const { key, kind, place } of states.values()) {
    if (kind === "final" && !isEnd(key) && !composite.has(key)) facts.add(`${nameOf(key)} : ends`);
    if (placed.has(nameOf(key))) facts.add(`${nameOf(key)} | ${nameOf(place.parent)} : is in`);
  }
  for (const way of transitions) {
    const { from, to } = way;
    if (composite.has(from)) continue;
    facts.add(isEnd(to) ? `${nameOf(from)} : ends` : `${nameOf(from)} | ${nameOf(to)} : is a way ${toLabel(way)}`);
  }
  for (const { to } of initials) facts.add(`${nameOf(to)} : begins`);
  return facts;
}
