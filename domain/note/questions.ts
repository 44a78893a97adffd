/** Questions: asked by somebody, put with a question mark, or said to be open; several in one sentence are several. */

const ENDS = /\?["”’)\]]*$/u;
const OPEN =
  /\b(?:(?:is|was|are|were|remains?|remained) (?:whether|how|if|what|which|who|where|why)\b|(?:open|remaining|unresolved|outstanding) (?:question|issue|point)s?\b|the question (?:is|was|of|remains?|came up|arose|whether|how)|(?:a|another|one|the) question (?:is|was|came up|arose|raised|on|about)|(?:unclear|not clear|unknown|undecided|not known|not yet known|unsure|uncertain|not sure)(?: yet)?,? (?:whether|how|if|what|which|who|where|why)|remains? (?:open|to be seen|unclear|unresolved)|(?:is|are|was|were) still open\b|(?:is|are|was|were) (?:still |yet )?(?:unclear|unresolved|undecided|TBD)\b|(?:question|issue|point|matter|decision)s?\b.{0,40} (?:is|are) open\b)|^(?:whether|how|who|what|which|why|when|where|if) .{3,200} (?:is|was|are|remains?) (?:still )?(?:not (?:yet )?(?:known|clear|decided)|unknown|unclear|open|undecided|to be seen)\b/iu;
const INTERROGATIVE = "how|what|why|when|where|whether|if|which|who";
const BORDER = new RegExp(
  String.raw`,? (?:and (?=(?:${INTERROGATIVE})\b)|or (?=(?:even|whether|also)\b)|and (?=(?:about|also) )|; )`,
  "giu",
);
const BEGINS = new RegExp(String.raw`\b(?:${INTERROGATIVE}|about|asked|inquired|enquired|wondered|questioned)\b`, "iu");

export const isAsked = (text: string): boolean => ENDS.test(text);
export const isOpenQuestion = (text: string): boolean => OPEN.test(text);

export interface Part {
  readonly from: number;
  readonly to: number;
}

/** At "and how", "or even" and the like, once the asking has begun. */
export function listQuestionParts(text: string): readonly Part[] {
  const begin = text.search(BEGINS);
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: border, index } of text.matchAll(BORDER)) {
    if (begin < 0 || index < begin + 5 || index - from < 12) continue;
    parts.push({ from, to: index });
    from = index + border.length;
  }
  return [...parts, { from, to: text.length }];
}
