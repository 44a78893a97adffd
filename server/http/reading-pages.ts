/** Pages that can be made without Next: each says so where it stands in `app/`, in Next's copy of this module. */
import type { ReactElement } from "react";

/** As Next calls what a page exports. */
export interface ReadingPageProps {
  readonly params: Promise<Readonly<Record<string, string>>>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

/** Answers its frame, which says whether all of the page runs in the browser. */
export type ReadingPage = (props: ReadingPageProps) => Promise<ReactElement<{ readonly hasForms?: boolean }>>;

const SLOT = Symbol.for("concordance.reading-pages");

interface Slot {
  [SLOT]?: Map<string, ReadingPage>;
}

const pages = ((globalThis as Slot)[SLOT] ??= new Map<string, ReadingPage>());

/**
 * A page that asks Next for nothing but who is signed in, and to say `notFound()` or `redirect()`. `address` is where it
 * stands in `app/`, with the parts that vary in brackets.
 */
export function putReadingPage(address: string, page: (props: never) => Promise<ReactElement>): void {
  pages.set(address, page as unknown as ReadingPage); // its params are the parts of its address
}

/** Undefined where there is none, and until Next has read the page's file. */
export const findReadingPage = (address: string): ReadingPage | undefined => pages.get(address);
