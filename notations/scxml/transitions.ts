/** The transitions of an SCXML text, once all of its states are read: targets may stand before what they name. */
import { reportOrder } from "#notations/sketch/order-of-transitions.ts";
import { resolveInitial } from "#notations/scxml/initial.ts";
import {
  findAttribute,
  toTagText,
  toWords,
  type ScxmlReading,
  type ScxmlTransition,
} from "#notations/scxml/elements.ts";
import { listMatching, reportEventNames, toEventName } from "#notations/scxml/events.ts";
import { addTransition, reportLoss, reportNote } from "#notations/sketch/sketch.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

export function resolveScxml(reading: ScxmlReading): void {
  resolveInitial(reading);
  for (const transition of reading.transitions)
    if (transition.inside !== "initial") resolveTransition(reading, transition);
  reportEventNames(reading.sketch);
  reportOrder(reading.sketch, listMatching);
}

function resolveTransition(
  { sketch, histories, parallels, firsts, guards }: ScxmlReading,
  { tag, line, from, inside }: ScxmlTransition,
): void {
  const events = [...new Set(toWords(findAttribute(tag, "event") ?? "").map(toEventName))];
  const targets = toWords(findAttribute(tag, "target") ?? "");
  const text = toTagText(tag);
  if (inside === "history" || from === undefined)
    return reportLoss(sketch, inside === "history" ? "<history>" : "<transition>", {
      line,
      message: "this transition has no place in a machine; left out",
      text,
    });
  if (targets.length > 1)
    return reportLoss(sketch, "<transition>", {
      line,
      message: "leads to several states at once; a transition of a machine leads to one, so it is left out",
      text,
    });
  const [target = from] = targets;
  const history = sketch.states.has(target) ? undefined : histories.get(target);
  const to = history ? history.of : target;
  if (to === undefined || !sketch.states.has(to))
    return reportLoss(sketch, "<transition>", {
      line,
      message: `\`${target}\` is no state of the text; the transition is left out`,
      text,
    });
  if (targets.length === 0) {
    const hasInner = parallels.has(from) || firsts.has(from);
    const message = `has no target; written as leading from \`${from}\` to itself`;
    if (!hasInner) reportNote(sketch, "<transition>", { line, message, text });
    else reportLoss(sketch, "<transition>", { line, message: `${message}, where it may be in any state inside`, text });
  }
  const cond = findAttribute(tag, "cond");
  reportCondition(sketch, cond, line);
  for (const event of events.length === 0 ? [undefined] : events)
    addTransition(sketch, {
      from,
      to,
      line,
      event,
      eventLabel: findAttribute(tag, "eventLabel", "ours"),
      guard: cond === undefined ? undefined : (guards.get(cond) ?? cond),
      effect: findAttribute(tag, "effect", "ours"),
      kind: transitionKinds.find((kind) => kind === findAttribute(tag, "kind", "ours")) ?? "forward",
      isToAny: history !== undefined || targets.length === 0,
    });
}

function reportCondition(sketch: ScxmlReading["sketch"], cond: string | undefined, line: number): void {
  if (cond?.trim() === "")
    reportLoss(sketch, "cond", { line, message: "is empty, which SCXML takes for an error; here it is no condition" });
  if (cond !== undefined && /\bIn\s*\(/.test(cond))
    reportLoss(sketch, "In()", {
      line,
      message: "asks in which state the machine is; kept as the words of a guard, which nothing here looks up",
      text: cond,
    });
}
