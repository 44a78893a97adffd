/** What the elements of an SCXML text come to once all of them are read: targets may stand before what they name. */
import type { SaxesTagNS } from "saxes";
import { transitionKinds } from "#domain/machine/schema.ts";
import { addTransition, lose, mention, type Place, type Sketch, type SketchInitial } from "#imports/sketch.ts";

export const scxmlNamespace = "http://www.w3.org/2005/07/scxml";
/** Of attributes in which our own writer keeps what SCXML has no word for. */
const OURS = "urn:concordance:machine";

interface Way {
  readonly tag: SaxesTagNS;
  readonly line: number;
  readonly from: string | undefined;
  /** The element it stands in. */
  readonly inside: string;
  readonly place: Place;
}

export interface ScxmlReading {
  readonly sketch: Sketch;
  readonly ways: Way[];
  /** Ids of histories, with the state that each is of. */
  readonly histories: Map<string, string>;
  readonly begins: SketchInitial[];
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

export const toTagText = ({ name, attributes }: SaxesTagNS): string =>
  `<${name}${Object.values(attributes)
    .map((attribute) => ` ${attribute.name}="${attribute.value}"`)
    .join("")}>`;

export function tellAttributes(sketch: Sketch, tag: SaxesTagNS, line: number): void {
  for (const { name, local, uri, value, prefix } of Object.values(tag.attributes)) {
    if (uri === OURS || prefix === "xmlns" || name === "xmlns" || (uri === "" && known[tag.local]?.includes(local)))
      continue;
    mention(sketch, `attribute ${name}`, {
      line,
      message: `of \`<${tag.name}>\` has no place in a machine; left out`,
      text: `${name}="${value}"`,
    });
  }
}

export function settleScxml({ sketch, ways, histories, begins, firsts, guards }: ScxmlReading): void {
  const begun = new Set<string | undefined>();
  function beginIn({ place, to, line }: SketchInitial): void {
    begun.add(place.parent);
    const targets = toWords(to);
    for (const target of targets) {
      const state = sketch.states.get(histories.get(target) ?? target);
      if (!state) lose(sketch, "initial", { line, message: `\`${target}\` is no state of the text`, text: to });
      // Several name one state in each region.
      else sketch.initials.push({ place: targets.length > 1 ? state.place : place, to: state.key, line });
    }
  }
  for (const begin of begins) beginIn(begin);
  for (const { tag, line, inside, place } of ways)
    if (inside === "initial") beginIn({ place, to: findAttribute(tag, "target") ?? "", line });
  for (const [parent, first] of firsts)
    if (!begun.has(parent)) sketch.initials.push({ ...first, place: { parent, region: 0 } });
  if (!begun.has(undefined) && firsts.has(undefined))
    mention(sketch, "initial state", { message: "the text names none, so it is the first state, as SCXML has it" });
  for (const way of ways) if (way.inside !== "initial") settleWay({ sketch, histories, guards }, way);
}

function settleWay(
  { sketch, histories, guards }: Pick<ScxmlReading, "sketch" | "histories" | "guards">,
  { tag, line, from, inside }: Way,
): void {
  const events = toWords(findAttribute(tag, "event") ?? "");
  const targets = toWords(findAttribute(tag, "target") ?? "");
  const text = toTagText(tag);
  if (inside === "history" || from === undefined)
    return lose(sketch, inside === "history" ? "<history>" : "<transition>", {
      line,
      message: "this transition has no place in a machine; left out",
      text,
    });
  if (targets.length > 1)
    return lose(sketch, "<transition>", {
      line,
      message: "leads to several states at once; a transition of a machine leads to one, so it is left out",
      text,
    });
  const [target = from] = targets;
  const to = histories.get(target) ?? target;
  if (!sketch.states.has(to))
    return lose(sketch, "<transition>", {
      line,
      message: `\`${target}\` is no state of the text; the transition is left out`,
      text,
    });
  if (targets.length === 0)
    mention(sketch, "<transition>", {
      line,
      message: `has no target; written as leading from \`${from}\` to itself`,
      text,
    });
  const cond = findAttribute(tag, "cond");
  for (const event of events.length === 0 ? [undefined] : events) {
    if (event?.includes("*"))
      lose(sketch, "event", { line, message: `\`${event}\` stands for many events; here it is one`, text });
    addTransition(sketch, {
      from,
      to,
      line,
      event,
      eventLabel: findAttribute(tag, "eventLabel", "ours"),
      guard: cond === undefined ? undefined : (guards.get(cond) ?? cond),
      effect: findAttribute(tag, "effect", "ours"),
      kind: transitionKinds.find((kind) => kind === findAttribute(tag, "kind", "ours")) ?? "forward",
      isToAny: histories.has(target) || targets.length === 0,
    });
  }
}

const toWords = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");
