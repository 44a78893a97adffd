/** Which convention a note follows, by the signs that only this one has. Who takes the note in may say otherwise. */
import type { Line } from "#domain/note/lines.ts";
import type { Convention } from "#domain/note/structure.ts";

const MINUTES_COMMAND =
  /^(?:(?:sub-?)?topic|resol(?:ved|ution)|propos(?:ed|al)|scribe(?:nick)?|present|regrets|chairs?|action|meeting|agenda|issue)\s*[+-]?\s*[:：]/iu;
const TOPIC = /^(?:(?:sub-?)?topic|scribe(?:nick)?|resolved|regrets)\s*[+-]?\s*[:：]/iu;
const SUMMARY =
  /^#{1,6}\s+(?:speaker's\s+)?(?:summary(?:\s+of\s+key\s+points)?|conclusions?(?:\s*\/\s*resolutions?)?)\b/iu;
const DECISION = /^(?:[-*+]\s+)?(?:\*\*)?(?:DECISIONS?|AGREED|AGREEMENT|Decision|Agreed)(?:\*\*)?:/u;
const HEADING = /^#{1,6}\s+\S/u;

export function recogniseConvention(lines: readonly Line[]): Convention {
  const drawn = lines.filter((line) => line.isDrawn);
  if (drawn.length > 0) {
    if (drawn.some((line) => line.isShared)) return "drawn-inline";
    return drawn.every((line) => line.quoted > 0) ? "drawn-quoted" : "drawn";
  }
  const has = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text));
  const commands = new Set(lines.flatMap(({ text }) => MINUTES_COMMAND.exec(text)?.[0].toLowerCase() ?? []));
  if (commands.size > 1 && has(TOPIC)) return "w3c";
  if (has(SUMMARY)) return "tc39";
  if (has(DECISION)) return "decision-lines";
  return has(HEADING) ? "markdown" : "plain";
}
