/** Words that a sentence gives a meaning, and milestones that it sets. */

const WORD = String.raw`["“'*]?(?<word>[\p{L}\p{N}][^.,;:?!"”]{0,58}?)["”'*]?`;
const patterns = [
  new RegExp(
    String.raw`^(?:[^:,]{3,40}[:,] )?(?:the (?:term|word|state) |an? |the )?${WORD} (?:means|refers to|is defined as|was defined as|stands for|is short for|denotes|is the term for|is the name for)\b`,
    "iu",
  ),
  new RegExp(String.raw`^by ${WORD},? (?:we|they|he|she|I) mean\b`, "iu"),
  new RegExp(String.raw`^(?:the )?(?:term|word) ${WORD} is used for\b`, "iu"),
  /\b(?:an? )?(?:concept|mechanism|notion|object|state) (?:called|named|known as) (?<word>[\p{L}\p{N}_-]+)/iu,
];
const NO_TERM =
  /^(?:this|that|it|which|he|she|we|they|what|there|so|doing|having|not|nothing|all|these|those|everything|i|you|no|one|as|if|when)\b/i;
const SPOKEN = /^.{0,60}?\b(?:clarified|explained|noted|said|added|stated|reiterated|mentioned) (?:that )?/iu;

export function findDefined(text: string): { readonly word: string; readonly isReported: boolean } | undefined {
  const spoken = SPOKEN.exec(text)?.[0] ?? "";
  for (const [number, rest] of [text, text.slice(spoken.length)].entries()) {
    if (number === 1 && spoken === "") break;
    for (const pattern of patterns) {
      const word = pattern.exec(rest)?.groups?.["word"];
      if (
        word !== undefined &&
        !NO_TERM.test(word) &&
        word.split(" ").length <= 5 &&
        !(
          number === 0 &&
          spoken !== "" &&
          /^(?:by|.*\b(?:said|noted|that|explained|clarified|added|stated)\b)/i.test(word)
        )
      )
        return { word, isReported: number === 1 };
    }
  }
  return undefined;
}

const MILESTONE =
  /\bmilestones?\b[^:.]{0,60}(?:: |\b(?:is|was|are|would be|will be|could be) (?:to )?\S)|\b(?:provided|proposed|set|defined|named|gave|as) (?:an? |the |our )?(?:[\p{L}-]+ ){0,3}milestone\b/iu;
const NO_MILESTONE =
  /\b(?:no|not|without|n['’]t|missed|never|reached|met|hit|passed)\b[^:]{0,30}\bmilestones?\b|\bmilestones? (?:was|were|is|are|has been|have been) (?:not|reached|met|missed|hit|passed|discussed|postponed|unclear|still)/iu;

export const isMilestone = (text: string): boolean => MILESTONE.test(text) && !NO_MILESTONE.test(text);
