/** What XState itself makes of the JSON of a machine. */
import { createMachine, type AnyStateNode } from "xstate";
import { squeeze, type Facts } from "./judge.ts";

export function askXState(text: string): Facts | undefined {
  try {
    return toFacts(createMachine(JSON.parse(text) as object).root);
  } catch {
    return undefined;
  }
}

const toKey = ({ path }: AnyStateNode): string => path.map((name) => name.replaceAll(".", "\\.")).join(".");

function toFacts(root: AnyStateNode): Facts {
  const facts = new Set<string>();
  const isSplit = root.type === "parallel";
  const hasOwn = !isSplit && (root.transitions.size > 0 || (root.always ?? []).length > 0);
  const around = hasOwn ? root.id.replace("(machine)", "machine") : "";
  const nameOf = (node: AnyStateNode): string => (node === root ? around : toKey(node));
  if (hasOwn) {
    facts.add(`${around} |  : is in region 0`);
    facts.add(`${around} : begins `);
  }
  function visit(node: AnyStateNode): void {
    const inside: readonly AnyStateNode[] = Object.values(node.states);
    for (const [index, state] of inside.entries()) {
      const owner = node === root && state.type === "final" ? "" : nameOf(node);
      if (state.type === "history") facts.add(`${toKey(state)} | ${owner} : is a history`);
      else facts.add(`${toKey(state)} | ${owner} : is in region ${node.type === "parallel" ? index : 0}`);
      if (node.type === "parallel" && state.type !== "history") facts.add(`${toKey(state)} : begins ${owner}`);
      if (state.type === "final") facts.add(`${toKey(state)} : ends`);
      if (state.description !== undefined) facts.add(`${toKey(state)} : says ${squeeze(state.description)}`);
      visit(state);
    }
    if (node.type === "compound")
      for (const to of node.initial.target) facts.add(`${toKey(to)} : begins ${nameOf(node)}`);
    for (const { eventType, target, guard, actions } of [...node.transitions.values(), node.always ?? []].flat()) {
      const effects = actions.map(toName).join(",");
      const label = `${toEvent(node, eventType)}${guard === undefined ? "" : `[${toName(guard)}]`}${effects === "" ? "" : `/${effects}`}`;
      for (const to of target ?? [node]) facts.add(`${nameOf(node)} | ${nameOf(to)} : is a way ${squeeze(label)}`);
    }
  }
  visit(root);
  return facts;
}

const toName = (named: unknown): string =>
  typeof named === "object" && named !== null && "type" in named ? String(named.type) : String(named);

/** The names that XState gives to what it raises itself. */
function toEvent(node: AnyStateNode, event: string): string {
  const rest = event.replace(/^xstate\./, "");
  if (rest === event) return event;
  const [what = "", ...words] = rest.split(".");
  if (what === "after") return `after ${words[0] ?? ""}`;
  if (rest.startsWith("done.state."))
    return `done.state.${node.path.length === 0 ? node.id.replace("(machine)", "machine") : toKey(node)}`;
  const invoked = node.invoke.find(({ id }) => rest.endsWith(`.${id}`));
  const name = invoked && /^\d+\./.test(invoked.id) ? toName(invoked.src) : (invoked?.id ?? words.slice(1).join("."));
  return `${{ done: "done.invoke", error: "error.platform" }[what] ?? what}.${name}`;
}

/** Of a machine as it is serialised: that has no ways without an event. */
export const withoutAlways = (text: string): Facts | undefined => {
  const facts = askXState(text);
  return facts && new Set([...facts].filter((fact) => !/ : is a way (?:$|[[/])/.test(fact)));
};
