/** What is kept of the elements of an SCXML text until all of them are read, and which attributes are understood. */
import type { SaxesTagNS } from "saxes";
import { reportNote, type Place, type Sketch, type SketchInitial } from "#notations/sketch/sketch.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

export const scxmlNamespace = "http://www.w3.org/2005/07/scxml";
/** Of attributes in which our own writer keeps what SCXML has no word for. */
const OURS = "urn:concordance:machine";

export interface ScxmlTransition {
  readonly tag: SaxesTagNS;
  readonly line: number;
  /** The state or the history that it leaves. */
  readonly from: string | undefined;
  readonly inside: string;
  readonly place: Place;
}

export interface ScxmlHistory {
  readonly of: string | undefined;
  /** Where it leads as long as there is nothing to remember. */
  first: string;
}

export interface ScxmlReading {
  readonly sketch: Sketch;
  readonly transitions: ScxmlTransition[];
  /** Ids of histories, with the state that each is of: undefined for the machine itself. */
  readonly histories: Map<string, ScxmlHistory>;
  readonly parallels: Set<string>;
  /** What the text says of where it begins. */
  readonly initials: SketchInitial[];
  /** Of each region the state that it is. */
  readonly regions: SketchInitial[];
  /** The first state in each state: where it begins if it does not say. */
  readonly firsts: Map<string | undefined, SketchInitial>;
  /** Variables that stand for the guards of our own writer. */
  readonly guards: Map<string, string>;
}

export const findAttribute = (
  { attributes }: SaxesTagNS,
  name: string,
  whose: "scxml" | "ours" = "scxml",
): string | undefined =>
  Object.values(attributes).find(({ local, uri }) => local === name && uri === (whose === "ours" ? OURS : ""))?.value;

const known: Readonly<Record<string, readonly string[]>> = {
  scxml: ["name", "initial", "version", "datamodel"],
  state: ["id", "initial"],
  parallel: ["id"],
  final: ["id"],
  history: ["id", "type"],
  initial: [],
  transition: ["event", "cond", "target"],
  datamodel: [],
  data: ["id", "expr"],
};

/** By their names, and where not every value says something, by those that do. */
type Known = Readonly<Record<string, readonly string[] | "any">>;

const stateFacts: Known = { label: "any", description: "any", blackout: ["true", "false"], marked: ["accepting"] };
const knownOfOurs: Readonly<Record<string, Known>> = {
  scxml: { title: "any" },
  state: { ...stateFacts, kind: ["normal", "error"] },
  parallel: { ...stateFacts, kind: ["normal", "error"] },
  final: { ...stateFacts, kind: ["final"] },
  transition: { kind: transitionKinds, eventLabel: "any", effect: "any" },
  data: { guard: "any" },
};

export const toTagText = ({ name, attributes }: SaxesTagNS): string =>
  `<${name}${Object.values(attributes)
    .map((attribute) => ` ${attribute.name}="${attribute.value}"`)
    .join("")}>`;

export function reportAttributes(sketch: Sketch, tag: SaxesTagNS, line: number): void {
  for (const { name, local, uri, value, prefix } of Object.values(tag.attributes)) {
    if (prefix === "xmlns" || name === "xmlns") continue;
    const values = knownOfOurs[tag.local]?.[local];
    if (uri === OURS && (values === "any" || values?.includes(value))) continue;
    if (uri === "" && known[tag.local]?.includes(local)) continue;
    reportNote(sketch, `attribute ${name}`, {
      line,
      message: `of \`<${tag.name}>\` has no place in a machine; left out`,
      text: `${name}="${value}"`,
    });
  }
}

export const toWords = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");
