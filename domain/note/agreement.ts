/**
 * Whether a sentence says that the group agreed, and how firmly: agreed, acknowledged, likely to agree, not agreed. What
 * one person agrees to or with is no agreement of the group; an earlier one is none of this meeting.
 */
import type { Reading } from "#domain/note/candidate.ts";

export type Agreement =
  | { readonly type: "reading"; readonly reading: Reading; readonly at: number }
  | { readonly type: "background"; readonly why: string };

const WORD =
  /(?:agree(?:d|s|ing|ments?)?|decided?|decisions?|resolved|consensus|acknowledged|acknowledge?ments?|concluded|approved?|adopted|settled on|opted|voted)/;
const word = WORD.source;
const some = String.raw`(?: [\p{L}'’-]{1,30}){0,3}?`;

const ANY = new RegExp(String.raw`\b(?:dis)?${word}\b`, "iu");
const EARLIER =
  /\b(?:as|already|previously|had|earlier) (?:we |was |were |been |already |it was |previously )*(?:agreed|decided)\b|\b(?:agreed|decided)(?: up?on)? (?:(?:in|at|during) (?:the |our )?(?:last|previous|earlier)|last (?:time|week|month|call|meeting)|earlier|previously|before)\b|\b(?:last (?:time|week|month|call|meeting)|in the (?:last|previous) (?:call|meeting)),? (?:we|it was|the group)(?: had| was)? (?:agreed|decided)\b/iu;
const DISAGREE =
  /\bagreed? to disagree\b|\b(?:there (?:was|is|were)|with) (?:some |a lot of |much |strong |still )?disagreements?\b|\bdisagreement (?:on|about|over|remained)\b/iu;
const NEGATED = new RegExp(
  String.raw`\b(?:not|never|no|nobody|nothing|none|neither|cannot|without|unable to|fail(?:ed|s)? to|far from|\p{L}{1,9}n['’]t|yet to)${some} ${word}\b|\b(?:agreement|consensus|decision)s? (?:has|have|was|were|could|is|are)(?: not|n['’]t| yet to)|\b(?:wasn|weren|isn|aren|hasn|haven|couldn|didn|don)['’]t${some} ${word}\b|\b(?:no one|not everyone|not everybody|not all|few|little)\b${some} ${word}\b|\b(?:short of|lack of|lacks?) (?:full |clear |any )?(?:agreement|consensus)\b`,
  "iu",
);
const REJECTED = /\b(?:was|were|is|has been) (?:\p{L}{1,20} )?(?:rejected|turned down|voted down)\b/iu;
/** That there is an agreement is what is denied, or what one has only heard. */
const DOUBTED =
  /\b(?:not|never|n['’]t) (?:\p{L}{1,20} ){0,2}?(?:clear|sure|certain|true|convinced|known|the case|think|believe|remember|recall)\b.{0,40}\b(?:agreed|decided|agreement|consensus)\b/iu;
const HEARSAY =
  /\b(?:told|rumou?rs?|supposedly|allegedly|apparently|reportedly|as if|as though|presumably|assum(?:es?|ed|ing))\b/iu;
/** What stands before an agreement that is only a part of what the sentence says. */
const SUBORDINATE = /\b(?:that|like|whether|though|because|since|who|which|what)$/iu;
const PERHAPS = /\b(?:maybe|perhaps|possibly|probably|arguably|hopefully)\b/iu;
const UNOPPOSED = /\b(?:no|without(?: any)?) objections?\b|\b(?:nobody|no one) objected\b/iu;
const TO_DECIDE = /\b(?:need(?:s|ed)?|ha(?:s|ve|d)) to (?:\p{L}{1,20} )?(?:agree|decide)\b|\bmust (?:agree|decide)\b/iu;
const OPEN =
  /\b(?:need(?:s|ed)?|ha(?:s|ve|d)|remains?|yet|still|is|are|left|want(?:s|ed)?) to be (?:agreed|decided|resolved|concluded)\b/iu;
const CONDITION = new RegExp(
  String.raw`\b(?:if|once|until|unless|whether|(?:when|after|before|as soon as)(?= (?:we|it|they|there|everybody|everyone|all|the group)\b))(?: [\p{L}'’-]{1,30}){0,3} (?:agree[ds]?|decided?|agreement|consensus|decision)\b`,
  "iu",
);
const MODAL = new RegExp(
  String.raw`\b(?:could|might|may|would|will|shall|should|can|seem(?:s|ed)? to|appear(?:s|ed)? to|tend(?:s|ed)? to|inclined to|likely to|close to|about to|leaning towards?|hop(?:e|ed|ing) to|need(?:s|ed)? to|ha(?:s|ve|d) to|must|want(?:s|ed)? to|try(?:ing)? to|tried to|\p{L}{1,9}['’]ll)${some} (?:agree(?:d|ment|ing)?|decide[d]?|consensus|agreement)\b|\b(?:consensus|agreement) (?:seem(?:s|ed)|may|might|could|appear(?:s|ed)|is likely|was likely)\b`,
  "iu",
);
const SOFT =
  /\b(?:general(?:ly)?|broad(?:ly)?|rough(?:ly)?|tentative(?:ly)?|loose(?:ly)?|mostly|partial(?:ly)?|informal(?:ly)?|provisional(?:ly)?|some|most(?: [\p{L}]+)?|many(?: [\p{L}]+)?|largely|more or less|preliminary|widely|several(?: [\p{L}]+)?) (?:of (?:us|the group) )?(?:agree[ds]?|agreement|consensus)\b|\b(?:agreed|agreement)(?: [\p{L}]+)? in principle\b|\bin principle(?: it was| we)? agreed\b|\b(?:everyone|everybody|all) (?:but|except|apart from)\b/iu;
const CONSENSUS = /\bconsensus\b/iu;
const ADVERBS = String.raw`(?:(?:also|then|all|finally|both|ultimately|eventually|therefore|thus|have|has|explicitly|formally|unanimously|quickly|further|again|now|together|so) )*`;
const START = String.raw`(?:^|^(?:after|during|following|at the end of|in the end)\b[^,;:]{2,40} |[,;:.] ?(?:and |but |so |then )*|\b(?:and|but|so|then|discussion|discussing this|end|debate|meeting|day)[, ]+)`;
const GROUP = String.raw`(?:we|everybody|everyone|all|the group|the room|the call|participants|attendees|those present|people|all present|both sides|everyone on the call|everybody on the call|the meeting|the committee|the working group|the wg)`;
const AGREED = new RegExp(
  String.raw`${START}${GROUP} ${ADVERBS}(?:agreed|agree|decided|resolved|concluded|approved|adopted|settled on|opted|voted)\b|^(?:agreed|decided) (?:that|to|on)\b|\b(?:it|this|that|which option|[\p{L}\p{N})]+) (?:was|were|is|has been|have been|got) ${ADVERBS}(?:agreed|decided|resolved|approved|adopted)\b|\b(?:there (?:was|is)|we have|we reached|reached|came to|come to) (?:an |the |full |clear |unanimous |a clear |a )?agreement\b|\bagreement was reached\b|\bthe decision (?:was|is) (?:made )?(?:to|that)\b|\bdecision was (?:made|taken)\b`,
  "iu",
);
const RELATIVE =
  /\b(?:that|which|whatever|what|where|those|things?|states|points|terms) (?:are|is|was|were|we|has been|everybody|everyone)(?: all| both| have| also)? (?:agree[ds]?|decided)\b/iu;
const CLEFT = /\b(?:it|this|that) (?:was|is|has been) [\p{L} ]{0,20}?(?:agreed|decided|acknowledged)\b/iu;
const ACKNOWLEDGED = new RegExp(
  String.raw`\b(?:it|this|that) (?:was|is|has been) ${ADVERBS}(?:(?:generally|widely|broadly) )?(?:acknowledged|recogni[sz]ed|accepted|conceded|understood)\b|\backnowledge?ment (?:that|of|on|by)\b|${START}${GROUP} ${ADVERBS}(?:acknowledged?|recogni[sz]ed?|accepted|conceded)\b`,
  "iu",
);
const NOT_ACKNOWLEDGED =
  /\b(?:not|never|n['’]t|no)(?: [\p{L}]+){0,2}? (?:acknowledged|recogni[sz]ed|accepted|acknowledge?ment)\b/iu;

/** A cleft of the condition itself is no agreement; one behind it is. */
const AFTER_CONDITION = 40;

const read = (stance: Reading["stance"], strength: Reading["strength"], at = 0): Agreement => ({
  type: "reading",
  reading: { stance, strength, who: [] },
  at,
});

/**
 * Undefined where no agreement of the group is told, or where the sentence says only by whom or when one might be: then
 * other rules read it. `spokenAt` is where somebody begins to speak in it: what is said behind that is only said.
 */
export function readAgreement(text: string, spokenAt = Infinity): Agreement | undefined {
  const at = text.search(ANY);
  const agreedAt = text.search(AGREED);
  const isBefore = (pattern: RegExp, end: number): boolean => pattern.test(text) && text.search(pattern) < end;
  if (isBefore(NOT_ACKNOWLEDGED, spokenAt) || isBefore(REJECTED, spokenAt)) return read("position", "negated");
  if (isBefore(ACKNOWLEDGED, Math.min(spokenAt, agreedAt < 0 ? Infinity : agreedAt + 1)))
    return read("acknowledged", "plain");
  if (at < 0 && UNOPPOSED.test(text) && spokenAt === Infinity) return read("acknowledged", "reported");
  if (at < 0 || at > spokenAt) return undefined;
  if (EARLIER.test(text)) return { type: "background", why: "tells of an earlier agreement" };
  if (DISAGREE.test(text)) return read("position", "negated");
  if (OPEN.test(text) || TO_DECIDE.test(text)) return read("question", "plain");
  if (isBefore(DOUBTED, Infinity)) return read("position", "negated");
  if (isBefore(HEARSAY, agreedAt < 0 ? Infinity : agreedAt + 1)) return read("position", "reported");
  const before = text.slice(0, Math.max(agreedAt, 0)).trimEnd();
  if (SUBORDINATE.test(before)) return read("position", "reported");
  if (PERHAPS.test(before)) return read("proposed", "hedged");
  const negatedAt = text.search(NEGATED);
  // "It was agreed that no decision is needed": what is agreed may hold a "no".
  if (negatedAt >= 0 && (agreedAt < 0 || negatedAt <= agreedAt + 14)) return read("position", "negated");
  const modalAt = text.search(MODAL);
  if (modalAt >= 0 && (agreedAt < 0 || modalAt <= agreedAt + 4)) return read("proposed", "hedged");
  const conditionAt = text.search(CONDITION);
  const isConditional = conditionAt >= 0 && (agreedAt < 0 || conditionAt <= agreedAt);
  if (isConditional && !CLEFT.test(text.slice(conditionAt + AFTER_CONDITION))) return undefined;
  if (SOFT.test(text)) return read("acknowledged", "hedged");
  if (CONSENSUS.test(text))
    return /\bconsensus (?:on|that|was|is|to|for|emerged|around)\b/i.test(text)
      ? read("acknowledged", "reported")
      : undefined;
  if (agreedAt < 0) return undefined;
  if (RELATIVE.test(text) && !CLEFT.test(text)) return undefined;
  return read("agreed", "plain", at);
}
