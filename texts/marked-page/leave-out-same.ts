/** Stretches of a list that are as they were, cut to their ends: a reader looks for what is not. */
import type { Element, ElementContent } from "hast";
import { toText } from "#texts/marked-page/likeness.ts";
import { element, text } from "#texts/marked-page/mark-node.ts";

/** A part of the newer page, or one that is marked. */
export interface Merged {
  readonly node: ElementContent;
  readonly isChanged: boolean;
}

/** Rows and items kept on each side of what has changed. */
const BESIDE = 1;
const FEWEST_LEFT_OUT = 3;

const CUT = new Set(["div", "li", "section", "tr"]);

export function leaveOutSame(merged: readonly Merged[]): readonly ElementContent[] {
  if (!merged.some(({ isChanged }) => isChanged)) return merged.map(({ node }) => node);
  const shown: ElementContent[] = [];
  let same: Element[] = [];
  const close = (isEnd: boolean) => {
    shown.push(...cut(same, shown.length > 0, !isEnd));
    same = [];
  };
  for (const { node, isChanged } of merged) {
    const isCut =
      !isChanged &&
      node.type === "element" &&
      CUT.has(node.tagName) &&
      node.tagName === (same[0]?.tagName ?? node.tagName);
    if (isCut) same.push(node);
    else {
      close(false);
      shown.push(node);
    }
  }
  close(true);
  return shown;
}

function cut(same: readonly Element[], isAfter: boolean, isBefore: boolean): readonly ElementContent[] {
  const [first] = same;
  if (!first) return [];
  const isParts = first.tagName === "section";
  const head = isAfter && !isParts ? BESIDE : 0;
  const tail = isBefore && !isParts ? BESIDE : 0;
  const left = same.slice(head, same.length - tail);
  if (left.length < (isParts ? 1 : FEWEST_LEFT_OUT)) return same;
  return [...same.slice(0, head), toNote(first, left), ...same.slice(same.length - tail)];
}

function toNote(first: Element, left: readonly Element[]): Element {
  const note = { className: ["as-before"] };
  const count = left.length.toLocaleString("en");
  switch (first.tagName) {
    case "section":
      return element("p", note, [text(`As before: ${left.map(toTitle).join(", ")}.`)]);
    case "tr":
      return element("tr", note, [
        element("td", { colSpan: first.children.length }, [text(`… ${count} rows as before`)]),
      ]);
    case "li":
      return element("li", note, [text(`… ${count} as before`)]);
    default:
      return element("p", note, [text(`… ${count} as before`)]);
  }
}

const toTitle = (section: Element): string => {
  const heading = section.children.find((child) => child.type === "element" && /^h\d$/.test(child.tagName));
  return heading ? toText(heading).trim() : "";
};
