/** The text of a mail that has none but HTML: its words in lines as they would be shown. Nothing of it is fetched or run. */
import { Parser } from "htmlparser2";

/** Elements inside each other; the parser looks through them for each that closes. */
const MOST_DEPTH = 300;
const PIECE = 4_000;
const MOST_QUOTED = 20;

/** What is set apart by an empty line, and what begins a line. */
const apart: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote hr address article section header footer figure form".split(" "),
);
const lines: ReadonlySet<string> = new Set("div li tr dt dd option legend caption".split(" "));
const unseen: ReadonlySet<string> = new Set("head script style title template svg math textarea select".split(" "));

export interface HtmlText {
  readonly text: string;
  /** Whether all of it was read. */
  readonly isWhole: boolean;
}

export function htmlToText(html: string): HtmlText {
  const page = openPage();
  let depth = 0;
  let hidden = 0;
  let preformatted = 0;
  let quoted = 0;
  let address: string | undefined;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      depth += 1;
      if (unseen.has(name)) hidden += 1;
      if (name === "pre") preformatted += 1;
      if (apart.has(name)) page.breakLine(2);
      else if (lines.has(name)) page.breakLine(1);
      if (name === "blockquote") page.quote((quoted += 1));
      if (name === "br") page.endLine();
      if (name === "li") page.sign("- ");
      if (name === "td" || name === "th") page.add(" ");
      if (name === "a") address = href;
    },
    ontext: (text) => {
      if (hidden === 0) page.add(preformatted > 0 ? text : text.replace(/\s+/g, " "), preformatted > 0);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (unseen.has(name)) hidden -= 1;
      if (name === "pre") preformatted -= 1;
      if (name === "blockquote") page.quote((quoted -= 1));
      if (apart.has(name)) page.breakLine(2);
      else if (lines.has(name)) page.breakLine(1);
      if (name === "a" && hidden === 0) page.addAddress(address);
      if (name === "a") address = undefined;
    },
  });
  let at = 0;
  for (; at < html.length && depth <= MOST_DEPTH; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  return { text: page.toText(), isWhole: at >= html.length };
}

/** Text in lines, each behind the marks of the quotes that it stands in. */
function openPage() {
  const done: string[] = [];
  let line: string[] = [];
  let marks = "";
  /** Of a list, before the words of its item. */
  let sign = "";
  let isEmpty = true;

  function endLine(): void {
    const text = line.join("").trimEnd();
    if (text !== "" || done.at(-1) !== marks.trimEnd()) done.push(`${marks}${text}`.trimEnd());
    line = [];
    sign = "";
    isEmpty = true;
  }
  function add(text: string, isPreformatted = false): void {
    if (isPreformatted && text.includes("\n")) {
      for (const [index, part] of text.split("\n").entries()) {
        if (index > 0) endLine();
        if (part !== "") line.push(part);
      }
      isEmpty = line.length === 0;
      return;
    }
    // Blanks between blocks are not shown.
    const shown = isEmpty && !isPreformatted ? text.trimStart() : text;
    if (shown === "") return;
    line.push(sign, shown);
    sign = "";
    isEmpty = false;
  }
  return {
    add,
    endLine,
    sign: (given: string) => void (sign = given),
    /** So many line breaks, as far as they are not there. */
    breakLine: (count: 1 | 2) => {
      if (!isEmpty) endLine();
      if (count === 2 && !/^[> ]*$/.test(done.at(-1) ?? "")) done.push(marks.trimEnd());
    },
    quote: (depth: number) => {
      if (!isEmpty) endLine();
      marks = "> ".repeat(Math.min(depth, MOST_QUOTED));
    },
    addAddress: (address: string | undefined) => {
      const isSaid = address === undefined || line.at(-1)?.trimEnd().endsWith(address.replace(/\/$/, ""));
      if (!isSaid && /^https?:\/\/\S+$/.test(address)) add(` (${address})`);
    },
    toText: () => {
      endLine();
      return `${done.join("\n").trim()}\n`;
    },
  };
}
