/** The three answers that an operator can get. What is not known is never a yes, and whatever is a no stays one. */

/** The worst first. */
export const words = ["no", "unknown", "yes"] as const;
export type Word = (typeof words)[number];

/** A whole is as good as the worst of its parts; what has no parts is not known. */
export const toWorst = (parts: readonly Word[]): Word => words.find((word) => parts.includes(word)) ?? "unknown";
