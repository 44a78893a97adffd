/** What a note puts on an agenda: the items of a list, and the parts of one item that lists several. */
import type { Mention, Named } from "#domain/note/people.ts";
import type { Part } from "#domain/note/questions.ts";

const NO_ITEM =
  /^(?:if (?:there is |there['’]s |we have |any )?(?:any |enough |some )?time\b|as time (?:permits|allows)|time permitting|any other business|aob\b|open (?:discussion|floor|mic)\b|none\b|tbd\b|nothing\b|anything else|other topics?\b|please\b|let me know)|\bif (?:any )?time (?:remains|permits|allows|is left)|\btime permitting\b/iu;
const PROPOSED =
  /^(?:the )?(?:topics?|items?|points?|subjects?) (?:proposed|suggested|requested|brought|put forward|raised|asked for) by (?:[^:]{1,80}):? ?/iu;
const INLINE =
  /^(?:(?:the |our |proposed |possible |some )*(?:topics?|agenda|items?)(?: items)?(?: proposed| planned| suggested)? for (?:the |our )?(?:next|upcoming|following) (?:meeting|call|time|session|sync)|(?:on the agenda|agenda) (?:for )?(?:the )?next (?:time|meeting|call)|next (?:time|meeting|call),? we (?:will|want to|plan to|are going to|should) (?:discuss|cover|talk about|look at))(?: (?:are|is|will be|include|includes|would be))?:? ?/iu;
const LATER =
  /\b(?:(?:will|to|should|can|shall|is going to) be (?:discussed|covered|revisited|continued|picked up|taken up|reviewed)|(?:will|['’]ll|should|to|can|shall) (?:discuss|cover|revisit|continue|come back to|pick up|return to|take up|talk about|look at)|(?:moved|deferred|postponed|pushed|left|put) (?:off )?(?:it |this |that )?(?:to|until|for|on the agenda of|on the agenda for))\b.{0,80}\b(?:next (?:time|meeting|call|session|sync)|the (?:meeting|call) (?:on|of))\b/iu;
/** How a sentence says that the items of the list below it are for the next meeting. */
const LEAD =
  /\b(?:topics?|items?|agenda|things|points?|subjects?|discussion)\b.{0,80}\b(?:next|upcoming|following) (?:\p{L}+ )?(?:meeting|call|time|session|sync)\b|\b(?:next|upcoming) (?:meeting|call|session)\b.{0,60}\b(?:topics?|agenda|cover|discuss|items)\b|\btopics? (?:i|we) (?:think|want|plan|would like).{0,20}\b(?:cover|discuss)|\bproposed (?:topics|agenda)\b|\b(?:next (?:time|meeting|call))\b.{0,20}:$|\b(?:topics?|items|things|points)\b.{0,40}\b(?:should|to|will|want to|would like to|plan to|could) (?:be )?(?:cover|discuss|talk|address|look)/iu;
/** Words that are about the next meeting where a sentence about it stands right above. */
const BARE =
  /^(?:(?:the|our|possible|proposed|suggested|tentative|planned|open) )*(?:topics|agenda|agenda items|items)\b[^.]{0,60}$/iu;
const PAST = /\b(?:covered|discussed|went over|talked about|last|previous|were|was)\b/iu;

export const isNoItem = (text: string): boolean => NO_ITEM.test(text);
export const isAgendaLead = (text: string): boolean => LEAD.test(text) && !PAST.test(text);
export const isForLater = (text: string): boolean => LATER.test(text) && !/\b(?:not|n['’]t|never)\b/iu.test(text);

export const isBareAgenda = (text: string): boolean => BARE.test(text) && !PAST.test(text);

/** Of an item, or of what is behind its label. What a footnote of its own leads to is one thing, whatever it lists and whatever its first words are. */
const LINKED = /(?:^|\s)\[\d{1,3}\]$/u;

export const isLinkedItem = (text: string): boolean => LINKED.test(text);

export interface AgendaItem extends Part {
  readonly who: readonly Named[];
}

/** Of the whole text of an item with its label. None where it is there for the time that is left. */
export function listAgendaItems(text: string, mentions: readonly Mention[], isInline = false): readonly AgendaItem[] {
  const linked = LINKED.exec(text);
  if (linked && linked.index > 0) {
    const last = listLast(text, mentions);
    return [{ from: 0, to: linked.index, who: last.length > 0 ? last : listWho(text, mentions) }];
  }
  if (NO_ITEM.test(text)) return [];
  const proposed = PROPOSED.exec(text)?.[0];
  const lead = proposed ?? (isInline ? INLINE.exec(text)?.[0] : undefined);
  if (lead === undefined) return cutInTwo(text).map((part) => ({ ...part, who: listWho(text, mentions) }));
  const who = mentions.filter(({ to }) => to <= lead.length).map(({ named }) => named);
  return listEntries(text, lead.length).flatMap((part) => {
    const words = text.slice(part.from, part.to);
    return NO_ITEM.test(words) ? [] : [{ ...part, who }];
  });
}

/** Of two long matters that one item joins, each is one. */
function cutInTwo(text: string): readonly Part[] {
  const at = text.indexOf(AND_THE);
  const isLong = at >= LONG && text.length - at - AND_THE.length >= LONG;
  const second = at + AND_THE.length - "the ".length;
  return isLong
    ? [
        { from: 0, to: at },
        { from: second, to: text.length },
      ]
    : [{ from: 0, to: text.length }];
}

const AND_THE = " and the ";
const LONG = 40;

export const isInlineAgenda = (text: string): boolean => INLINE.test(text);

/** Who is to bring an item, or wanted it: named first with a colon, or last in brackets or behind "by". */
function listWho(text: string, mentions: readonly Mention[]): readonly Named[] {
  const [first] = mentions;
  if (first?.from === 0 && /^(?::| [-–—] )/u.test(text.slice(first.to))) return [first.named];
  return listLast(text, mentions);
}

const listLast = (text: string, mentions: readonly Mention[]): readonly Named[] =>
  mentions
    .filter(({ from }) => /(?:\bby (?:.{1,60} and )?|[([]|[-–—] ?)$/u.test(text.slice(0, from)))
    .map(({ named }) => named);

/** At the commas that are not in brackets; at "and" before the last. */
function listEntries(text: string, from: number): readonly Part[] {
  const borders: Part[] = [];
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[()[\]]|[,;] (?:and |or )?| and /gu)) {
    if (index < from) continue;
    if (/[([]/.test(sign)) depth += 1;
    else if (/[)\]]/.test(sign)) depth -= 1;
    else if (depth <= 0) borders.push({ from: index, to: index + sign.length });
  }
  const isAnd = ({ from: at, to }: Part): boolean => text.slice(at, to) === " and ";
  const commas = borders.filter((border) => !isAnd(border));
  const isClosed = commas.some(({ from: at, to }) => text.slice(at, to).length > 2);
  // "a, b and c" ends with an "and" of the list; that of "a, b and c, and d" belongs to an entry.
  const closing = isClosed
    ? undefined
    : borders.findLast((border) => isAnd(border) && border.from > (commas.at(-1)?.from ?? 0));
  const cuts = borders.filter((border) => border === closing || !isAnd(border));
  const ends = [...cuts.map((cut) => cut.from), text.replace(/[.;]$/u, "").length];
  return ends.map((to, number) => ({ from: number === 0 ? from : (cuts[number - 1]?.to ?? from), to }));
}
