/** The markup of the page that a request asks for, kept aside while Next writes the page around it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { ToMarkup } from "./to-markup.ts";

interface Kept {
  /** Where the markup belongs. No text of a page can look like it: a text has no `<`. */
  readonly standIn: string;
  readonly markup: string;
}

interface Page {
  readonly toMarkup: ToMarkup;
  readonly kept: Kept[];
  islands: number;
}

const PAGES = Symbol.for("concordance.static-pages");

interface Slot {
  [PAGES]?: AsyncLocalStorage<Page>;
}

// Next has copies of the modules that its pages import, and they are in the same request as what calls them.
const pages = ((globalThis as Slot)[PAGES] ??= new AsyncLocalStorage<Page>());

/** What was kept for a page. */
export interface KeptMarkup {
  /** Puts it into the page that was written around it. */
  readonly fill: (page: string) => string;
  /** Whether something of it runs in the browser. */
  readonly hasIslands: boolean;
}

/** Answers for a page, and has its markup where some was kept. */
export async function withStaticMarkup<Value>(
  toMarkup: ToMarkup,
  answer: () => Promise<Value>,
): Promise<readonly [Value, KeptMarkup | undefined]> {
  const page: Page = { toMarkup, kept: [], islands: 0 };
  const value = await pages.run(page, async () => await answer()); // inside: a lazy promise begins when it is awaited
  const fill = (text: string) =>
    page.kept.reduce((filled, { standIn, markup }) => filled.replace(standIn, () => markup), text);
  return [value, page.kept.length > 0 ? { fill, hasIslands: page.islands > 0 } : undefined];
}

/** For the page of this request; undefined where it has to be a tree, because what asks is a page that is there. */
export function findStaticMarkup() {
  const page = pages.getStore();
  return (
    page && {
      toMarkup: page.toMarkup,
      keep: (markup: string, islands: number): string => {
        const standIn = `<!--markup ${page.kept.length}-->`;
        page.kept.push({ standIn, markup });
        page.islands += islands;
        return standIn;
      },
    }
  );
}
