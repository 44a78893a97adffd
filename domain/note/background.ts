/** Sentences that only tell: greetings, logistics, what was talked about, what somebody did before. */
import { toPredicate, type Subject } from "#domain/note/subjects.ts";
import { findVerb } from "#domain/note/verbs.ts";

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:hi|hello|hey|dear|greetings|good (?:morning|evening|afternoon))\b/iu, "greets"],
  [/^(?:thanks|thank you|many thanks|best|cheers|regards|kind regards|best regards|sincerely|\+cc|cc)\b/iu, "greets"],
  [/^(?:on|at|le|am) .{6,120} (?:wrote|writes|schrieb)\s?:$/iu, "says who is quoted"],
  [
    /^(?:please\b|let (?:me|us) know|if you (?:would|['’]d|want|have|are|need)|feel free|see you\b|looking forward|everybody is welcome|you can)/iu,
    "invites or asks readers",
  ],
  [
    /^(?:here (?:are|is)|these are|below are|following are|this is|i (?:talked|spoke|have attached|can|put|uploaded|took|sent|wrote|am attaching))\b/iu,
    "tells of the note and the series",
  ],
  [
    /\b(?:lots|a lot|plenty|much|some|brief|long|more|further|lively|good) (?:of )?(?:back[- ]and[- ]forth |technical )?(?:discussion|debate|conversation|talk)\b|^(?:the )?(?:discussion|conversation|debate|call|meeting) (?:was|started|began|then|moved|turned|went|continued|focused|ended|also)\b|^there (?:was|were) (?:a |an |some |also )*(?:presentation|update|demo|discussion|question and answer|introduction|talk|debate)/iu,
    "says what was talked about",
  ],
  [
    /^(?:then |also |next,? |finally,? )?(?:we|the group|everybody|everyone) (?:also |then |briefly |again |first |next )*(?:discussed|talked|met|went|looked|started|began|continued|reviewed|covered|spent|ran|had|heard|moved|opened|closed|walked|watched|finished|did)\b/iu,
    "says what was talked about",
  ],
  [
    /^(?:a|one|another|the) (?:good |better |nice |typical |simple )?example\b|\bfor example[.)]*$/iu,
    "gives an example",
  ],
  [
    /^(?:the |this )?(?:slides|recordings?|cover letter|notes|minutes|drive|series|patches|calls?|meetings?) (?:is|are|was|were|can|will be) /iu,
    "tells of the note and the series",
  ],
  [/^(?:\S+:\/\/\S+|\[[^\]]*\]\([^)]*\)|[-_=*.\s]+)$/u, "is an address or a sign"],
  [
    /^(?:none|n\/a|nothing|no (?:actions?|decisions|questions|topics|open questions)(?: (?:items|today|this time))?)\.?$/iu,
    "says that there is none",
  ],
  [
    /^\[x\]|^[([]?(?:done|closed|completed|cancelled|dropped)\b|[([](?:done|closed|completed|cancelled|dropped)[)\]]\.?$|\b(?:is|was|has been) (?:done|completed|closed)\.?$/iu,
    "tells of what is done",
  ],
  [/^(?:attendees|present|participants|absent|regrets)\b/iu, "says who was there"],
];

export function findBackground(text: string, subjects: readonly Subject[]): string | undefined {
  const found = kinds.find(([pattern]) => pattern.test(text))?.[1];
  if (found !== undefined) return found;
  const [first] = subjects;
  if (!first || first.from > 40) return undefined;
  return findVerb(toPredicate(text, first))?.speech === "tell" ? "tells what somebody did" : undefined;
}
