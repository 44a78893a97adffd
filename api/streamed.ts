/** Which answers are sent a line at a time, as they are worked out: nobody holds all of one, nor knows its digest before. */
import { LINES } from "#api/bulk-row.ts";

export const CSV = "text/csv; charset=utf-8; header=present";

export const isStreamed = (mediaType: string | null): boolean => mediaType === LINES || mediaType === CSV;
