/** The words of a label of Graphviz that is written in HTML, as a label that is not. Its looks are left out. */
export const toHtmlWords = (html: string): string =>
  html
    .slice(1, -1)
    .replaceAll("\\", "\\\\")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/<(?:br|\/tr)\b[^<>]*>/gi, "\n")
    .replaceAll(/<[^<>]*>/g, " ")
    .split("\n")
    .map((line) => line.replaceAll(/ +/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
