/** What each person held about a topic from meeting to meeting: that a position moved is seen where one stands beside the other. */
import { groupBy } from "#domain/group-by.ts";
import type { Position } from "#domain/topic/schema.ts";

export interface HeldOn {
  /** Of the meeting whose note says so; empty where it was said elsewhere. */
  readonly day: string;
  readonly positions: readonly Position[];
}

export interface HeldBy {
  readonly speaker: string;
  /** The earliest first; what was said outside of meetings comes last. */
  readonly held: readonly HeldOn[];
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Those alone who spoke of it on different days: nobody else can have moved. In the order in which they spoke first. */
export function listHeldOverDays(positions: readonly Position[]): readonly HeldBy[] {
  const bySpeaker = groupBy(positions, ({ speaker }) => speaker);
  return [...bySpeaker].flatMap(([speaker, said]) => {
    const held = [...groupBy(said, toDay)].map(([day, own]) => ({ day, positions: own }));
    if (speaker === undefined || held.length < 2) return [];
    return [{ speaker, held: held.sort((one, other) => (toOrder(one) < toOrder(other) ? -1 : 1)) }];
  });
}

const toOrder = ({ day }: HeldOn): string => (day === "" ? "elsewhere" : day);

/** Of the first meeting whose note it quotes. */
const toDay = ({ sources }: Position): string =>
  sources
    .flatMap((source) => (source.type === "passage" ? (DAY.exec(source.meeting)?.[0] ?? []) : []))
    .reduce((first, day) => (first === "" || day < first ? day : first), "");
