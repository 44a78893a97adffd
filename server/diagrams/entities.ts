/** Mermaid leaves its `#code;` escapes in SVG labels, in one of two spellings of its own; this reads them back. */
const CODE = /(?:&#|ﬂ°°|#)(\d{1,7})(?:;|¶ß)/gu;

export const decodeCodes = (text: string): string =>
  text.replace(CODE, (whole, digits: string) => {
    const code = Number(digits);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
