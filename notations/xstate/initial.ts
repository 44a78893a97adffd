/** Where an XState machine begins, in each of its states. */
import { groupBy } from "#domain/group-by.ts";
import { reportLoss, reportNote, type Place } from "#notations/sketch/sketch.ts";
import { isEmpty } from "#notations/xstate/schema.ts";
import type { FindTarget, XStateReading, XStateState } from "#notations/xstate/targets.ts";

export function resolveXStateInitial(reading: XStateReading, find: FindTarget): void {
  const { sketch, states, lineOf, around } = reading;
  const inside = groupBy(states.slice(1), ({ path }) => toOwner(path.slice(0, -1)));
  for (const state of states) {
    const children = (inside.get(toOwner(state.path)) ?? []).filter(({ isHistory }) => !isHistory);
    const isMachine = state.path.length === 0;
    const line = lineOf([...state.keys, "initial"]);
    // A region begins in its state, whether or not that holds others.
    if (isParallel(state) && state.node.type === undefined)
      reportNote(sketch, "parallel", {
        line: lineOf([...state.keys, "parallel"]),
        message: `${isMachine ? "the machine" : `\`${state.key}\``} has regions by a member that version 5 does not know`,
      });
    if (isParallel(state))
      for (const { place, key } of children) sketch.initials.push({ place, to: key, line: lineOf(state.keys) });
    else if (children.length > 0) resolveInitialOf(reading, find, state, line);
    else if (!isEmpty(state.node.initial?.target))
      reportLoss(sketch, "initial", {
        line,
        message: `\`${state.node.initial?.target?.join(" ") ?? ""}\` is no state of this one`,
      });
    if (isMachine && around !== undefined && !isParallel(state))
      sketch.initials.push({ place: { parent: undefined, region: 0 }, to: around, line });
  }
}

export const isParallel = ({ node }: Pick<XStateState, "node">): boolean =>
  node.type === "parallel" || (node.type === undefined && node.parallel === true);

const toOwner = (path: readonly string[]): string => JSON.stringify(path);

function resolveInitialOf({ sketch, around }: XStateReading, find: FindTarget, state: XStateState, line: number): void {
  const isMachine = state.path.length === 0;
  const parent = isMachine ? around : state.key;
  const place: Place = { parent, region: 0 };
  const name = isMachine ? "the machine" : `\`${state.key}\``;
  const { target: [target, ...more] = [], actions } = state.node.initial ?? {};
  if (target === undefined)
    return reportLoss(sketch, "initial", { line, message: `${name} holds states and does not say in which it begins` });
  if (more.length > 0)
    reportLoss(sketch, "initial", {
      line,
      message: `${name} begins in several states; only the first is kept`,
      text: more.join(", "),
    });
  if (!isEmpty(actions))
    reportLoss(sketch, "initial", {
      line,
      message: "what is done at the beginning is left out",
      text: JSON.stringify(actions),
    });
  const child = find(state, `.${target.replaceAll(/[\\.]/g, "\\$&")}`, line);
  const found = child ?? find(state, target.startsWith("#") ? target : `.${target}`, line);
  if (!found || found.path.length <= state.path.length || !state.path.every((one, index) => found.path[index] === one))
    return reportLoss(sketch, "initial", { line, message: `\`${target}\` is no state of this one` });
  if (!child && !target.startsWith("#"))
    reportNote(sketch, "initial", {
      line,
      message: `\`${target}\` is a path, which version 4 takes and version 5 does not`,
    });
  if (!found.isHistory) {
    sketch.initials.push({ place, to: found.key, line });
    return;
  }
  const first = [found.node.target].flat().find((one) => typeof one === "string");
  const remembered = first === undefined ? undefined : find(found, first, line);
  reportLoss(sketch, "history", {
    line,
    message: remembered
      ? `${name} begins in the history \`${found.key}\`: here in \`${remembered.key}\`, where that leads the first time, and in any state inside when it is entered again`
      : `${name} begins in the history \`${found.key}\`, which does not say where it leads the first time`,
  });
  if (remembered && !remembered.isHistory)
    sketch.initials.push({ place, to: remembered.key, line, isRemembered: true });
}
