/** Where an SCXML text begins, in each of its states: by `initial`, by an element, through a history, or in the first. */
import { findAttribute, toWords, type ScxmlReading } from "#notations/scxml/elements.ts";
import { reportLoss, reportNote, type Place, type SketchInitial } from "#notations/sketch/sketch.ts";

export function resolveInitial(reading: ScxmlReading): void {
  const { sketch, transitions, initials, firsts, parallels } = reading;
  const stated = new Set<string | undefined>();
  for (const { tag, line, inside, place } of transitions)
    if (inside === "initial") initials.push({ place, to: findAttribute(tag, "target") ?? "", line });
  for (const initial of initials) {
    const { place, to, line } = initial;
    if (parallels.has(place.parent ?? "")) {
      reportLoss(sketch, "initial", {
        line,
        message: `\`${place.parent}\` begins in each of its regions; left out`,
        text: to,
      });
      continue;
    }
    const targets = toWords(to);
    // What says where it begins, and wrongly, begins nowhere: the first state would be a guess.
    if (targets.length > 0) stated.add(place.parent);
    else reportLoss(sketch, "initial", { line, message: "names no state to begin in, so that it begins in the first" });
    for (const target of targets) resolveTarget(reading, initial, target);
  }
  const known = new Set(sketch.initials.map(({ place }) => toKey(place)));
  for (const first of [...reading.regions, ...firsts.values()])
    if (!known.has(toKey(first.place)) && !stated.has(first.place.parent)) sketch.initials.push(first);
  if (!stated.has(undefined) && firsts.has(undefined))
    reportNote(sketch, "initial state", { message: "the text names none, so it is the first state, as SCXML has it" });
}

const toKey = ({ parent, region }: Place): string => JSON.stringify([parent ?? null, region]);

/** A history leads, the first time, to where its own transition does. */
function resolveTarget(reading: ScxmlReading, { place, to, line }: SketchInitial, target: string): void {
  const { sketch, histories } = reading;
  const history = histories.get(target);
  if (!history || sketch.states.has(target)) return addInitial(reading, { place, to: target, line }, to);
  const first = toWords(history.first);
  reportLoss(sketch, "<history>", {
    line,
    message:
      first.length === 0
        ? `it begins in the history \`${target}\`, which does not say where it leads the first time`
        : `it begins in the history \`${target}\`: here in \`${first.join(" ")}\`, where that leads the first time, and in any state inside when it is entered again`,
  });
  for (const one of first) addInitial(reading, { place, to: one, line, isRemembered: true }, to);
}

/** A region that is entered at a state deep inside begins there, and what is around its parallel state in that one. */
function addInitial({ sketch, parallels }: ScxmlReading, initial: SketchInitial, text: string): void {
  const { place, to, line } = initial;
  let state = sketch.states.get(to);
  if (!state) {
    reportLoss(sketch, "initial", { line, message: `\`${to}\` is no state of the text`, text });
    return;
  }
  const found: SketchInitial[] = [];
  let target = to;
  while (state && toKey(state.place) !== toKey(place)) {
    const { parent }: Place = state.place;
    if (parent === undefined) {
      reportLoss(sketch, "initial", {
        line,
        message: `\`${to}\` does not lie in ${place.parent === undefined ? "the machine" : `\`${place.parent}\``}, which is to begin there; left out`,
        text,
      });
      return;
    }
    if (parallels.has(parent)) {
      found.push({ ...initial, place: state.place, to: target });
      target = parent;
    }
    state = sketch.states.get(parent);
  }
  sketch.initials.push(...found, { ...initial, to: target });
}
