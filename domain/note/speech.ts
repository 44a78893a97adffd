/** Who puts something forward or holds it in a sentence: people by name, "he", or "it was suggested", which names nobody. */
import type { Reading } from "#domain/note/candidate.ts";
import type { Mention, Named } from "#domain/note/people.ts";
import { toPredicate, type Subject } from "#domain/note/subjects.ts";
import { findVerb, type Speech } from "#domain/note/verbs.ts";

export interface Said {
  readonly speech: Speech;
  /** Where who speaks is named. */
  readonly from: number;
  readonly who: readonly Named[];
  readonly isNegated: boolean;
  /** "Would like to know" is no statement. */
  readonly isWish: boolean;
  readonly verb: "own" | "group";
}

const IMPERSONAL =
  /^(?:(?:however|also|then|finally|in addition|later|next),? |to [^,.]{3,60}, )?(?:it (?:was|has been|is) (?:also |then |further )?(?<not>not )?(?<verb>suggested|proposed|recommended|noted|mentioned|pointed out|argued|emphasized|stressed|observed|said|asked|wondered|clarified|explained|highlighted|reported)\b|(?:the |one |another |an? |some )?(?:suggestion|proposal|plan|idea|recommendation)s? (?:was|is|were|came up|would be)(?<plan>)\b|(?:feedback|reviewers|people|some|others|several people|somebody|someone|many|comments) (?:also )?(?:suggested|proposed|recommended)(?<plan2>)\b|(?:people|some|others|several people|somebody|someone|many|a few|one person) (?:also )?(?<some>noted|said|felt|thought|argued|worried|preferred|mentioned|asked|wondered|objected)\b)/iu;
const BY = /\bby $/u;
const ACCORDING = /^(?:according to|in the (?:view|opinion) of|for) $/iu;
const NEGATED =
  /^(?:also )?(?:did not|didn['’]t|does not|doesn['’]t|do not|don['’]t|never|has not|hasn['’]t|was not|wasn['’]t|is not|isn['’]t|cannot|could not|couldn['’]t) (?:yet |fully |really |actually )?(?:agree|agreed|propose|proposed|suggest|suggested|recommend|support|like|think|believe|want|see|accept|object|say|said|ask|convinced|sure|in favor|in favour|plan|promise)\b/u;
const HEDGED = /\b(?:maybe|perhaps|possibly|probably)\b/iu;

const toImpersonal = (text: string, mentions: readonly Mention[]): Said | undefined => {
  const { groups } = IMPERSONAL.exec(text) ?? {};
  if (!groups) return undefined;
  const verb = groups["verb"] ?? groups["some"];
  const speech = verb === undefined ? "propose" : (findVerb(verb)?.speech ?? "say");
  const by = mentions.filter(({ from }) => BY.test(text.slice(0, from))).map(({ named }) => named);
  return { speech, from: 0, who: by, isNegated: groups["not"] !== undefined, isWish: false, verb: "own" };
};

function toSaid(text: string, subject: Subject): Said | undefined {
  const rest = toPredicate(text, subject);
  const place = { from: subject.from, who: subject.who, verb: "own" as const };
  if (NEGATED.test(rest)) return { ...place, speech: "say", isNegated: true, isWish: false };
  if (ACCORDING.test(text.slice(0, subject.from)) && /^,|^$/.test(text.slice(subject.to, subject.to + 1)))
    return { ...place, from: 0, speech: "say", isNegated: false, isWish: false };
  const verb = findVerb(rest);
  return verb && { ...place, speech: verb.speech, isNegated: false, isWish: /^would\b|^want/.test(verb.verb) };
}

/** People first, with a verb of saying rather than of doing. */
export function findSpeech(text: string, subjects: readonly Subject[], mentions: readonly Mention[]): Said | undefined {
  const said = subjects.filter(({ type }) => type !== "group").flatMap((subject) => toSaid(text, subject) ?? []);
  const impersonal = toImpersonal(text, mentions);
  return impersonal ?? said.find(({ speech }) => speech !== "tell") ?? said[0];
}

const CLAUSE = /(?:^|[,;] (?:and |but |while |whereas |though |although )?|\b(?:but|while|whereas) )$/u;

/** Positions and proposals; one for each clause that names who holds it. */
export function listSpeeches(
  text: string,
  subjects: readonly Subject[],
  mentions: readonly Mention[],
): readonly Reading[] {
  const first = findSpeech(text, subjects, mentions);
  if (!first || first.speech === "tell") return [];
  const others = subjects
    .filter(({ type, from }) => type === "named" && from > first.from && CLAUSE.test(text.slice(0, from)))
    .flatMap((subject) => toSaid(text, subject) ?? [])
    .filter(({ speech }) => speech !== "tell" && speech !== "ask");
  const all = [first, ...others];
  return all.map(({ speech, who, isNegated, from }, number) => {
    const end = all[number + 1]?.from;
    const to =
      end === undefined
        ? text.length
        : text.slice(0, end).replace(/[,;]?(?: (?:and|but|while|whereas|though|although))? ?$/u, "").length;
    const begin = number === 0 ? 0 : from;
    const part = text.slice(begin, to);
    const isProposal = speech === "propose" && !isNegated;
    return {
      stance: isProposal ? ("proposed" as const) : ("position" as const),
      strength: isNegated
        ? ("negated" as const)
        : isProposal && HEDGED.test(part)
          ? ("hedged" as const)
          : ("plain" as const),
      who,
      ...(all.length > 1 && { from: begin, to }),
    };
  });
}
