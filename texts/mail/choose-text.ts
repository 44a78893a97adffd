/** Which part of a mail is its text, and which are further originals: what was attached, or goes on behind an attachment. */
import type { MailPart } from "#texts/mail/read-parts.ts";

export interface ChosenText {
  readonly part: MailPart;
  /** The same in HTML, for where the plain one turns out to be empty. */
  readonly instead?: MailPart;
}

export interface ChosenParts {
  readonly text: ChosenText | undefined;
  /** In order, without what says the same as the text in another way. */
  readonly further: readonly MailPart[];
}

export function chooseText(root: MailPart): ChosenParts {
  const { texts, further } = listShown(root);
  const [text, ...others] = texts;
  return { text, further: [...others.map(({ part }) => part), ...further] };
}

interface Shown {
  readonly texts: readonly ChosenText[];
  readonly further: readonly MailPart[];
}

const isHtml = ({ type }: MailPart): boolean => type === "text/html";

const isShown = ({ type, isAttachment }: MailPart): boolean =>
  !isAttachment && (type === "text/plain" || type === "text/html" || type.startsWith("multipart/"));

function listShown(part: MailPart): Shown {
  if (part.parts.length === 0)
    return isShown(part) ? { texts: [{ part }], further: [] } : { texts: [], further: [part] };
  const inside = part.parts.map(listShown);
  const further = inside.flatMap((shown) => shown.further);
  if (part.type !== "multipart/alternative") return { texts: inside.flatMap(({ texts }) => texts), further };
  const ways = inside.filter(({ texts }) => texts.length > 0);
  const plain = ways.find(({ texts }) => texts.some((text) => !isHtml(text.part)));
  const html = ways.flatMap(({ texts }) => texts).find((text) => isHtml(text.part));
  if (!plain) return { texts: (ways[0]?.texts ?? []).slice(0), further };
  const [first, ...others] = plain.texts;
  if (!first || !html) return { texts: plain.texts, further };
  return { texts: [{ part: first.part, instead: html.part }, ...others], further };
}
