/** Which of the named risks of a pair apply to whoever asks. What no program can tell is unknown, and never a no. */
import { toFeatureKey } from "#domain/kernel/features.ts";
import { listWithFoundations } from "#domain/pair/handover.ts";
import { toWorst, type Word } from "#domain/pair/answer/word.ts";
import type { Pair, Risk } from "#domain/pair/schema.ts";
import type { FindRecord } from "#domain/register/spec.ts";

export interface AskedRisk {
  /** Slugs of components in use. */
  readonly components: readonly string[];
  /** Names of features that are switched on; the others are off. */
  readonly features: readonly string[];
  /** Names of what is in the machine, and with `!` before it of what is not. Of anything else nobody says. */
  readonly hardware: readonly string[];
  /** Names of risks that who asks takes all the same. */
  readonly accepted: readonly string[];
}

export interface AnsweredRisk {
  readonly risk: Risk;
  readonly applies: Word;
  /** By who asks, and nobody else. */
  readonly isAccepted: boolean;
}

/** In the order of the record. Today is YYYY-MM-DD, UTC. */
export const listRisks = (find: FindRecord, risks: readonly Risk[], asked: AskedRisk, today: string): AnsweredRisk[] =>
  risks.map((risk) => ({
    risk,
    applies: findWord(find, risk, asked, today),
    isAccepted: asked.accepted.includes(risk.name),
  }));

function findWord(find: FindRecord, { applies, from = "", until }: Risk, asked: AskedRisk, today: string): Word {
  if (today < from || (until !== undefined && today > until)) return "no";
  if (!applies) return "unknown";
  const { components, features, hardware } = applies;
  const parts: Word[] = [];
  if (components) parts.push(meets(components, listWithFoundations(find, asked.components)));
  if (features) parts.push(meets(features.map(toFeatureKey), asked.features.map(toFeatureKey)));
  if (hardware) parts.push(meetsHardware(hardware.map(toFeatureKey), asked.hardware.map(toFeatureKey)));
  // All of them have to hold, so one that does not is enough.
  return parts.length === 0 ? "unknown" : toWorst(parts);
}

const meets = (named: readonly string[], there: readonly string[]): Word =>
  named.some((name) => there.includes(name)) ? "yes" : "no";

/** One thing has many names: only what is said not to be there is known not to be. */
function meetsHardware(named: readonly string[], said: readonly string[]): Word {
  if (named.some((name) => said.includes(name))) return "yes";
  return named.every((name) => said.includes(`!${name}`)) ? "no" : "unknown";
}

/** Whether somebody would take the step: no recommendation outweighs a risk that applies and that who asks does not take. */
export function toRecommended(answer: Word, recommended: Pair["recommended"], risks: readonly AnsweredRisk[]): Word {
  const open = risks.filter(({ isAccepted }) => !isAccepted);
  const ofRisks = open.map(({ applies }): Word => (applies === "no" ? "yes" : applies === "yes" ? "no" : "unknown"));
  return toWorst([answer, recommended?.verdict ?? "unknown", ...ofRisks]);
}
