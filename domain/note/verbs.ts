/** What people do in notes, by the verb that tells it: put forward, hold, ask, or report of what was done. */

export type Speech = "propose" | "say" | "ask" | "tell";

const past = (stems: string): string => stems.trim().split(/\s+/).join("|");

const propose = past("suggested suggests proposed proposes recommended recommends advised advocated advocates floated");
const say = past(
  `noted notes said says stated states emphasized emphasised emphasizes stressed mentioned mentions argued argues thought thinks
  believed believes felt feels preferred prefers explained explains clarified confirmed confirms reiterated added adds observed commented replied
  responded countered warned warns highlighted highlights worried worries objected objects supported supports opposed opposes disagreed disagrees
  wanted wants expected expects acknowledged recognized recognised conceded doubted doubts insisted maintains maintained cautioned remarked
  agreed agrees think believe doubt guess feel prefer object disagree expect agree concluded hoped assumed assumes considered considers answered disputed questions reminded heard learned knows knew recalled remembers remembered suspects suspected claims claimed complained criticized criticised
  indicated underlined asserted contended estimated predicted liked likes welcomed favored favoured favors rejected`,
);
const ask = past("asked asks inquired inquires enquired wondered wonders queried questioned");
const tell = past(
  `discussed presented talked gave walked showed sent posted updated developed joined introduced shared demonstrated reported
  finished completed published reviewed tested merged ran attended left apologized apologised led opened closed summarized summarised
  provided worked fixed rebased landed described outlined brought moved thanked took rewrote wrote started measured found tried prototyped
  raised dropped split uploaded announced visited travelled`,
);

const phrases: readonly (readonly [string, Speech])[] = [
  ["raised (?:the|an) (?:issue|point)|pushed back", "say"],
  ["put forward|made the case for|made a suggestion", "propose"],
  [
    "(?:pointed|points) out|(?:was|is|were) (?:very )?(?:concerned|worried|skeptical|sceptical|against|in favou?r|opposed|not sure|unsure|convinced|happy|fine|of the opinion)|would (?:like|prefer|rather)|(?:is|was) (?:fine|ok|okay) with|raised (?:a |the |some |his |her )?concerns?|spoke (?:for|against)|made the point|(?:does|did) not (?:think|believe|like|want|expect|see)|(?:doesn|didn)['’]t (?:think|believe|like|want|expect|see)",
    "say",
  ],
  [
    "(?:was|is) curious|wanted to know|wants to know|raised (?:the|a) question|(?:was|is) wondering|brought up the question|would like to (?:know|understand)",
    "ask",
  ],
  [propose, "propose"],
  [say, "say"],
  [ask, "ask"],
  [tell, "tell"],
];

const ADVERB = String.raw`(?:(?:also|then|again|later|previously|further|both|all|briefly|strongly|initially|still|just|already|first|finally|therefore|however|each|\p{Ll}+ly),? )*`;
const patterns = phrases.map(
  ([words, speech]) => [new RegExp(`^(${ADVERB})(${words})(?![\\p{L}\\p{N}])`, "u"), speech] as const,
);

export interface SaidVerb {
  readonly speech: Speech;
  readonly verb: string;
  readonly length: number;
}

/** The verb that a text begins with, after words such as "also". */
export function findVerb(text: string): SaidVerb | undefined {
  const near = text.slice(0, 80);
  for (const [pattern, speech] of patterns) {
    const found = pattern.exec(near);
    if (found?.[2] === undefined) continue;
    // "Reported that it works" says so; "reported a bug" tells what was done.
    const says = speech === "tell" && near.startsWith(" that ", found[0].length);
    return { speech: says ? "say" : speech, verb: found[2], length: found[0].length };
  }
  return undefined;
}

const SPEAKER = new RegExp(
  String.raw`(?:^|[.!?)(:]\s+|\n\s*|, |and )(\p{Lu}\p{Ll}[\p{L}’'-]*)(?: \p{Lu}\p{Ll}[\p{L}’'-]*)? (?:also |then |again )?(?:${past(
    `suggested proposed recommended noted said emphasized stressed mentioned argued explained clarified confirmed reiterated added
    observed commented replied warned objected disagreed worried asked inquired enquired wondered presented volunteered offered agreed thinks prefers`,
  )})\b`,
  "gu",
);
const NO_NAME =
  /^(?:The|It|We|He|She|They|You|Who|This|That|These|Those|There|Here|Some|Somebody|Someone|Everybody|Everyone|Nobody|Many|Most|Both|All|Each|One|Others|Another|Feedback|Upstream|Downstream|People|Reviewers|Users|Userspace|Folks|Participants|Maintainers|Developers|Distros|Vendors|Customers|Comments|Discussion|Kernel|And|But|Or|So|Then|Also|As|If|When|While|Not|No|Was|Were|What|Which|Once|Since|Although|However|Several|Last|Next|Patches|Documentation|Google|Amazon|Microsoft|Group|Chair|Monday|Tuesday|Wednesday|Thursday|Friday)$/;

/** First words that the note has as who speaks. */
export function listSpeakers(note: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, first = ""] of note.matchAll(SPEAKER)) if (!NO_NAME.test(first) && found.size < 200) found.add(first);
  return found;
}
