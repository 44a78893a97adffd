/**
 * What one sentence of a note says, rule by rule: the first that applies reads it. Where none does, it is left to people.
 */
import { isForLater, isInlineAgenda, isNoItem, listAgendaItems } from "#domain/note/agenda.ts";
import { readAgreement } from "#domain/note/agreement.ts";
import { findBackground } from "#domain/note/background.ts";
import type { Reading } from "#domain/note/candidate.ts";
import { findDefined, isMilestone } from "#domain/note/definitions.ts";
import type { Calendar } from "#domain/note/due.ts";
import { findNextMeeting, type Cadence } from "#domain/note/next-meeting.ts";
import { findOffCadence } from "#domain/note/off-cadence.ts";
import type { Mention, Named } from "#domain/note/people.ts";
import { listActions } from "#domain/note/promises.ts";
import { isAsked, isOpenQuestion, listQuestionParts } from "#domain/note/questions.ts";
import { findSpeech, listSpeeches } from "#domain/note/speech.ts";
import { listSubjects } from "#domain/note/subjects.ts";

export type ReadSentence =
  | { readonly type: "read"; readonly readings: readonly Reading[]; readonly speakers: readonly Named[] }
  | { readonly type: "background"; readonly why: string; readonly speakers: readonly Named[] }
  | { readonly type: "not-understood"; readonly speakers: readonly Named[] };

export interface Around {
  readonly mentions: readonly Mention[];
  /** Whom the sentence before has as speaking. */
  readonly last: readonly Named[];
  /** Who speaks by a label, as in minutes. */
  readonly speaker: readonly Named[] | undefined;
  readonly calendar: Calendar;
  readonly cadence: Cadence | undefined;
  /** Whether a label or a heading says that it is about the next meeting. */
  readonly isNext: boolean;
}

export function readSentence(text: string, around: Around): ReadSentence {
  const { mentions, last, calendar, cadence, speaker } = around;
  const subjects = listSubjects(text, mentions, { last, speaker });
  const speech = findSpeech(text, subjects, mentions);
  const speakers = speaker ?? speech?.who ?? [];
  const read = (...readings: readonly Reading[]): ReadSentence => ({ type: "read", readings, speakers });
  const asked = (who: readonly Named[]) => read(...listQuestionParts(text).map((part) => toQuestion(part, text, who)));
  const background = (why: string): ReadSentence => ({ type: "background", why, speakers });

  if (isNoItem(text) && /\btime\b/i.test(text)) return background("is there for the time that is left");
  const offCadence = findOffCadence(text, { day: calendar.day, cadence });
  if (offCadence)
    return read({
      stance: "off-cadence",
      strength: offCadence.isHedged ? "hedged" : "plain",
      who: [],
      offCadence,
    });
  const next = findNextMeeting(text, { day: calendar.day, cadence, isLabelled: around.isNext });
  if (next) return read({ stance: "next-meeting", strength: "plain", who: [], next });
  if (isInlineAgenda(text))
    return read(
      ...listAgendaItems(text, mentions, true).map((item) => ({
        ...item,
        stance: "agenda-item" as const,
        strength: "plain" as const,
      })),
    );
  if (isAsked(text)) return asked(speakers);

  const agreement = readAgreement(text, speech && speech.verb !== "group" ? speech.from : undefined);
  if (agreement?.type === "background") return background(agreement.why);
  if (agreement) {
    const { reading, at } = agreement;
    const isAgreed = reading.stance === "agreed";
    const who = reading.stance === "position" || reading.stance === "question" ? (speaker ?? []) : [];
    return read({ ...reading, who }, ...(isAgreed ? listActions({ text, subjects, mentions, calendar }, at) : []));
  }
  if (isForLater(text) && speech?.speech !== "say")
    return read({ stance: "agenda-item", strength: "plain", who: speakers });
  const actions = listActions({ text, subjects, mentions, calendar });
  if (actions.length > 0) return { type: "read", readings: actions, speakers: actions[0]?.who ?? [] };
  if (speech?.speech === "ask") return asked(speech.who);
  const isSpoken = speech !== undefined && speech.from < 24 && speech.speech !== "tell" && !speech.isWish;
  if (isOpenQuestion(text) && !isSpoken) return asked(speakers);
  const defined = findDefined(text);
  if (defined)
    return read({
      stance: "term",
      strength: defined.isReported ? "reported" : "plain",
      who: speakers,
      word: defined.word,
    });
  if (isMilestone(text)) return read({ stance: "milestone", strength: "plain", who: speakers });
  const speeches = listSpeeches(text, subjects, mentions);
  if (speeches.length > 0) return { type: "read", readings: speeches, speakers: speeches.at(-1)?.who ?? [] };
  const why = findBackground(text, subjects);
  if (why !== undefined) return background(why);
  if (speaker) return read({ stance: "position", strength: "plain", who: speaker });
  return { type: "not-understood", speakers };
}

function toQuestion(
  part: { readonly from: number; readonly to: number },
  text: string,
  who: readonly Named[],
): Reading {
  const isWhole = part.from === 0 && part.to === text.length;
  return {
    stance: "question",
    strength: "plain",
    who,
    ...(!isWhole && { ...part, what: text.slice(part.from, part.to) }),
  };
}
