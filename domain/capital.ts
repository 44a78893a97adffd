/** With a capital, as a sentence or a label begins. */
export const withCapital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Of words that begin small and end without a dot. */
export const toSentence = (text: string): string => `${withCapital(text)}.`;
