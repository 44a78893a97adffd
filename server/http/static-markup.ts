/** The markup of the page that a request asks for, from where it is made to where Next writes the page around it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { ReactElement } from "react";

type ToMarkup = (tree: ReactElement) => string;

interface Page {
  readonly toMarkup: ToMarkup;
  readonly markup: Map<string, string>;
  islands: number;
}

const PAGES = Symbol.for("concordance.static-pages");
const READ_MARKUP = Symbol.for("concordance.static-markup");

interface Slots {
  [PAGES]?: AsyncLocalStorage<Page>;
  /** Asked by ui/islands/static-page.tsx. */
  [READ_MARKUP]?: (name: string) => string;
}

// Next has copies of the modules that its pages import, and they are in the same request as what calls them.
const slots = globalThis as Slots;
const pages = (slots[PAGES] ??= new AsyncLocalStorage<Page>());

slots[READ_MARKUP] ??= (name) => {
  const html = pages.getStore()?.markup.get(name);
  if (html === undefined) throw new Error(`this request keeps no markup named ${name}`);
  return html;
};

/** Answers for a page, and says whether anything of it runs in the browser. */
export async function withStaticMarkup<Value>(toMarkup: ToMarkup, answer: () => Promise<Value>) {
  const page: Page = { toMarkup, markup: new Map(), islands: 0 };
  const value = await pages.run(page, async () => await answer()); // inside: a lazy promise begins when it is awaited
  return [value, { isStatic: page.markup.size > 0 && page.islands === 0 }] as const;
}

/** For the page of this request; undefined where it has to be a tree, because what asks is a page that is there. */
export function findStaticMarkup() {
  const page = pages.getStore();
  return (
    page && {
      toMarkup: page.toMarkup,
      keep: (html: string, islands: number): string => {
        const name = String(page.markup.size);
        page.markup.set(name, html);
        page.islands += islands;
        return name;
      },
    }
  );
}
