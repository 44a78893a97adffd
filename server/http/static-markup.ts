/** The markup of the page that a request asks for, kept aside while Next writes the page around it. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Refusal } from "#forms/form-message.ts";
import type { IslandScripts } from "./island-scripts.ts";
import type { ToMarkup } from "./to-markup.ts";

/** What markup is made with. */
export interface Making {
  readonly toMarkup: ToMarkup;
  readonly scripts: IslandScripts;
  /** Whether the page answers a form. */
  readonly isAnswer?: boolean;
  /** Who it is made for, where it is made without Next, which is asked otherwise. */
  readonly reader?: Reader;
}

export interface Reader {
  /** Of whoever is signed in. */
  readonly session: string | undefined;
}

interface Kept {
  /** Where the markup belongs. No text of a page can look like it: a text has no `<`. */
  readonly standIn: string;
  readonly markup: string;
  /** It is left out where the page says this. */
  readonly unless: string | undefined;
}

interface Page extends Making {
  readonly kept: Kept[];
  ids: number;
  /** Of the form that the page answers. */
  refusal?: Refusal;
}

const PAGES = Symbol.for("concordance.static-pages");

interface Slot {
  [PAGES]?: AsyncLocalStorage<Page>;
}

// Next has copies of the modules that its pages import, and they are in the same request as what calls them.
const pages = ((globalThis as Slot)[PAGES] ??= new AsyncLocalStorage<Page>());

/** Puts the markup that was kept for a page into the page that was written around it. */
export type Fill = (page: string) => string;

/** Answers for a page, and fills in its markup where some was kept. */
export async function withStaticMarkup<Value>(
  making: Making,
  answer: () => Promise<Value>,
): Promise<readonly [Value, Fill]> {
  const page: Page = { ...making, kept: [], ids: 0 };
  const value = await pages.run(page, async () => await answer()); // inside: a lazy promise begins when it is awaited
  const fill: Fill = (text) =>
    // What was kept last may hold what was kept before it.
    page.kept.reduceRight(
      (filled, { standIn, markup, unless }) =>
        filled.replace(standIn, () => (unless !== undefined && text.includes(unless) ? "" : markup)),
      text,
    );
  return [value, fill];
}

/** Who the page of this request is made for, where it is made without Next. */
export const findReader = (): Reader | undefined => pages.getStore()?.reader;

/** For the page of this request; undefined where it has to be a tree, because what asks is a page that is there. */
export function findStaticMarkup() {
  const page = pages.getStore();
  return (
    page && {
      toMarkup: page.toMarkup,
      scripts: page.scripts,
      /** In the form that React gives them. */
      nextId: (): string => `_S_${(page.ids += 1).toString(32)}_`,
      keep: (markup: string, unless?: string): string => {
        const standIn = `<!--markup ${page.kept.length}-->`;
        page.kept.push({ standIn, markup, unless });
        return standIn;
      },
      isAnswer: page.isAnswer === true,
      refusal: page.refusal,
    }
  );
}

/** Says why a form was refused to the page that answers it, which may have that form no more. */
export function tellRefusal(refusal: Refusal): void {
  const page = pages.getStore();
  if (page) page.refusal = refusal;
}
