import type { Refusal } from "#forms/form-message.ts";
import type { ReactElement, ReactNode } from "react";
import type { IslandName } from "#ui/islands/names.ts";

/** The markup of a tree without state. Synchronous. */
export type ToMarkup = (tree: ReactElement) => string;

/** What a page is made into once, where nothing but its islands runs in the browser. */
export interface StaticMarkup {
  readonly toMarkup: ToMarkup;
  /**
   * Puts it into the page in the end, where Next writes nothing that says `unless`; answers what stands in its place
   * until then.
   */
  readonly keep: (html: string, unless?: string) => string;
  /** Whether the page answers a form. */
  readonly isAnswer?: boolean;
  readonly refusal?: Refusal | undefined;
  readonly scripts: IslandScripts;
}

/** Addresses of what runs in the browser. */
export interface IslandScripts {
  /** Puts islands into their places. */
  readonly script: string;
  /** What it reads for each island. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

interface Found {
  /** Their names. */
  readonly islands: IslandName[];
  /** What belongs into the head of the page. */
  readonly head: ReactNode[];
}

let found: Found | undefined;

/** The markup of a tree, and what stands elsewhere. Making it is one step, so nothing of another tree is among that. */
export function toMarkupWithIslands(tree: ReactElement, toMarkup: ToMarkup): Found & { readonly html: string } {
  const own: Found = { islands: [], head: [] };
  found = own;
  try {
    return { html: toMarkup(tree), ...own };
  } finally {
    found = undefined;
  }
}

interface IslandProps {
  /** Of the component, in the script of islands. */
  readonly name: IslandName;
  /** What runs in the browser: that component, with properties that JSON can say. */
  readonly children: ReactElement<object>;
  /** How it looks until then: as large as it will be, so that nothing moves. */
  readonly still: ReactNode;
}

/** A part of a page that runs in the browser, while all around it is there as it was sent. */
export function Island({ name, children, still }: IslandProps) {
  if (!found) return children;
  found.islands.push(name);
  return (
    <div className="island" data-island={name} data-props={JSON.stringify(children.props)}>
      {still}
    </div>
  );
}

/** Links and the like, which React moves into the head of the page. */
export function InHead({ children }: { readonly children: ReactNode }) {
  if (!found) return children;
  found.head.push(children);
  return null;
}
