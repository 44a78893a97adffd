/** Which addresses a new machine may have: none that reads as another machine in some notation, as `luo-session.h` does. */

/** No ending of a notation begins with a digit. */
const READS_AS_ENDING = /\.[^\d]/;

/** What would be right, where the address is none for a machine. */
export const findAddressFault = (slug: string): string | undefined =>
  READS_AS_ENDING.test(slug)
    ? `would read as another machine in a notation, as \`luo-session.h\` does; let a digit follow each dot, as in \`kho-6.16\`, or write a dash`
    : undefined;
