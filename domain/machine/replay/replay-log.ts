/** A replay that is fed lines of a log: which line was the last, which said nothing, and which cannot have been. */
import type { ReadLine } from "#domain/machine/replay/log-mapping.ts";
import type { Outcome, Replay } from "#domain/machine/replay/replay.ts";

export interface ReadLog {
  /** Lines read, up to the one that is refused. */
  readonly lines: number;
  /** How many of them told of no event. */
  readonly silent: number;
  /** The last line read, where it is refused. */
  readonly refused: string | undefined;
}

export interface LogReplay {
  /** Whether what the line tells of can have been, or nothing. After one that cannot nothing is read. */
  readonly take: (line: string) => boolean;
  readonly toOutcome: () => { readonly outcome: Outcome; readonly log: ReadLog };
}

const nothingRead: ReadLog = { lines: 0, silent: 0, refused: undefined };

/** `from`: what was read of it before, where the replay goes on. */
export function startLogReplay(replay: Replay, readLine: ReadLine, from = nothingRead): LogReplay {
  let { lines, silent, refused } = from;
  return {
    take: (line) => {
      if (refused !== undefined) return false;
      lines += 1;
      const event = readLine(line);
      if (event === undefined) silent += 1;
      else if (!replay.take(event)) refused = line;
      return refused === undefined;
    },
    toOutcome: () => ({ outcome: replay.toOutcome(), log: { lines, silent, refused } }),
  };
}
