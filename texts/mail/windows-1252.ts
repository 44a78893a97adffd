/** Characters that windows-1252 has where other Latin character sets have none that are seen: dashes, quotes, the euro. */

const FIRST = 0x80;
const characters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Some versions of Node read bytes of windows-1252 as if they were ISO 8859-1, which has control characters there. */
export const withLatinSigns = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (control) => characters[control.charCodeAt(0) - FIRST] ?? control);
