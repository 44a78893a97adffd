/** Entries of a list that a page shows at once, and of one that stands on the page of something else. */
export const SHOWN = 200;
export const SHOWN_BESIDE = 100;
