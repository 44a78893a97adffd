/** What Next writes around a page that shows something else each time: learned from pages that it wrote. */

/** A page as it is made without Next. */
export interface MadePage {
  /** What it says of itself, which React puts into the head: title, description, links. */
  readonly head: string;
  /** All that it shows. */
  readonly site: string;
}

/** Before what the page says of itself, between that and what it shows, and after. */
export type Shell = readonly [before: string, between: string, after: string];

/** Undefined where the page that was written is not the one that was made. */
export function findShell(written: string, { head, site }: MadePage): Shell | undefined {
  const [before, rest, ...more] = written.split(head);
  if (before === undefined || rest === undefined || more.length > 0) return undefined;
  const [between, after, ...others] = rest.split(site);
  if (between === undefined || after === undefined || others.length > 0) return undefined;
  return [before, between, after];
}

export const toPage = ([before, between, after]: Shell, { head, site }: MadePage): string =>
  before + head + between + site + after;
