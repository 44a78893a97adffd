/** What state-machine-cat understands of an SCXML text. */
import { render } from "state-machine-cat";
import { squeeze, type Facts } from "./judge.ts";

interface Part {
  readonly states: readonly State[];
  readonly transitions?: readonly Transition[];
}

interface State {
  readonly name: string;
  readonly type: string;
  readonly statemachine?: Part;
}

interface Transition {
  readonly from: string;
  readonly to: string;
  readonly event?: string;
  readonly cond?: string;
}

interface Found {
  readonly name: string;
  readonly type: string;
  readonly parent: Found | undefined;
  readonly region: number;
}

const PSEUDO: ReadonlySet<string> = new Set(["initial", "history", "deephistory"]);

export async function askScxml(text: string): Promise<Facts | undefined> {
  try {
    const read = (await render(text, { inputType: "scxml", outputType: "json" })) as unknown as Part; // as it says
    return toFacts(read, {
      placeOf: (name) => text.indexOf(`id="${name}"`),
      saysWhere: (name) => text.includes(`id="${name}" initial=`),
    });
  } catch {
    return undefined;
  }
}

/** What it does not keep: its states have an order of their own, and a beginning in a history is none. */
interface Kept {
  /** Where the text has a state. */
  readonly placeOf: (name: string) => number;
  readonly saysWhere: (name: string) => boolean;
}

/** Its entities are as they are in the text. */
function toFacts(root: Part, { placeOf, saysWhere }: Kept): Facts {
  const facts = new Set<string>();
  const found = new Map<string, Found>();
  const ways: Transition[] = [];
  const begins: (readonly [to: string, owner: Found | undefined])[] = [];
  function visit({ states, transitions = [] }: Part, parent: Found | undefined): void {
    // They are called `initial` in every state.
    const isFirst = ({ from }: Transition) => states.some(({ name, type }) => type === "initial" && name === from);
    ways.push(...transitions.filter((way) => !isFirst(way)));
    for (const { to } of transitions.filter(isFirst)) begins.push([to, parent]);
    const real = states.filter((one) => !PSEUDO.has(one.type)).sort((a, b) => placeOf(a.name) - placeOf(b.name));
    for (const [region, { name, type, statemachine }] of real.entries()) {
      const isRegion = parent?.type === "parallel";
      const state = { name, type, parent, region: isRegion ? region : 0 };
      found.set(name, state);
      facts.add(`${name} | ${parent?.name ?? ""} : is in region ${state.region}`);
      if (type === "final") facts.add(`${name} : ends`);
      if (statemachine) visit(statemachine, state);
    }
    for (const { name, type } of states)
      if (type.endsWith("history")) facts.add(`${name} | ${parent?.name ?? ""} : is a history`);
  }
  visit(root, undefined);
  const begun = new Set<string>();
  function begin(target: string, owner: Found | undefined): void {
    let at = found.get(target);
    let to = target;
    for (; at && at.parent !== owner; at = at.parent) {
      if (at.parent?.type !== "parallel") continue;
      facts.add(`${to} : begins ${at.parent.name}`);
      begun.add(`${at.parent.name} ${at.region}`);
      to = at.parent.name;
    }
    facts.add(`${to} : begins ${owner?.name ?? ""}`);
    begun.add(owner?.name ?? "");
  }
  for (const [to, owner] of begins) begin(to, owner);
  // What is in no attribute follows from the order of the text, and each region of a parallel state begins.
  for (const state of found.values()) {
    const { name, parent, region } = state;
    if (parent?.type === "parallel") {
      if (!begun.has(`${parent.name} ${region}`)) facts.add(`${name} : begins ${parent.name}`);
    } else if (!begun.has(parent?.name ?? "") && !saysWhere(parent?.name ?? "")) begin(name, parent);
  }
  for (const { from, to, event = "", cond } of ways)
    for (const one of found.has(from) ? event.split(/\s+/) : [])
      facts.add(`${from} | ${to} : is a way ${one}${cond === undefined ? "" : `[${squeeze(cond)}]`}`);
  return new Set([...facts].map(toPlain));
}

const toPlain = (text: string): string =>
  text.replaceAll(
    /&(lt|gt|amp|quot|apos);/g,
    (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"' })[name] ?? "'",
  );
