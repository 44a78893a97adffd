import type { ReactElement, ReactNode } from "react";

/** What a page is made into once, where nothing but its islands runs in the browser. */
export interface StaticMarkup {
  /** The markup of a tree without state. Synchronous. */
  readonly toMarkup: (tree: ReactElement) => string;
  /** Has it at hand while this request is answered; answers its name. */
  readonly keep: (html: string, islands: number) => string;
}

let found: ReactNode[] | undefined;

/** The markup of a tree, and the islands in it. Making it is one step, so no other tree's islands are among them. */
export function toMarkupWithIslands(tree: ReactElement, { toMarkup }: StaticMarkup) {
  const islands: ReactNode[] = [];
  found = islands;
  try {
    return { html: toMarkup(tree), islands };
  } finally {
    found = undefined;
  }
}

interface IslandProps {
  /** What runs in the browser. */
  readonly children: ReactElement;
  /** How it looks until then: as large as it will be, so that nothing moves. */
  readonly still: ReactNode;
}

/** A part of a page that runs in the browser, while all around it is there as it was sent. */
export function Island({ children, still }: IslandProps) {
  if (!found) return children;
  const index = found.push(children) - 1;
  return (
    <div className="island" data-island={index}>
      {still}
    </div>
  );
}
