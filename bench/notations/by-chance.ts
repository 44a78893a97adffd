/** Texts made by chance: one of several kinds, each as often as its number says, or several parts in a row. */
import fc from "fast-check";

type Text = fc.Arbitrary<string>;

/** Texts that are given as they are, are as often as each other. */
type Kind = readonly [often: number, text: Text] | readonly [often: number, ...texts: string[]];

export const oneOf = (...kinds: readonly Kind[]): Text =>
  fc.oneof(...kinds.map(([weight, ...texts]) => ({ weight, arbitrary: toText(texts) })));

function toText(texts: readonly (Text | string)[]): Text {
  const [first] = texts;
  return typeof first === "object" ? first : fc.constantFrom(...(texts as readonly string[])); // as Kind says
}

export const inARow = (...parts: readonly Text[]): Text => fc.tuple(...parts).map((texts) => texts.join(""));
