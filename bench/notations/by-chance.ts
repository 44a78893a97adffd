/** Texts made by chance: one of several kinds, each as often as its number says, or several parts in a row. */
import fc from "fast-check";

type Text = fc.Arbitrary<string>;

export const oneOf = (...kinds: readonly (readonly [often: number, text: Text])[]): Text =>
  fc.oneof(...kinds.map(([weight, arbitrary]) => ({ weight, arbitrary })));

export const inARow = (...parts: readonly Text[]): Text => fc.tuple(...parts).map((texts) => texts.join(""));
