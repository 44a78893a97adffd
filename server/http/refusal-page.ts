/**
 * How a refusal looks to somebody with a browser: a page that needs nothing else of this server, which may not be able to
 * send more. It shows no register, runs nothing, and has its style inside.
 */
import { createHash } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { toPolicy } from "#server/http/security.ts";
import { escapeHtml } from "#texts/escape.ts";
import { toSentence } from "#domain/capital.ts";

interface Said {
  readonly status: number;
  readonly text: string;
  /** Under which the log knows of it, where it does and somebody may ask. */
  readonly id?: string | undefined;
  /** Whether it is no fault of what was asked for, and may be answered soon. */
  readonly isForNow?: boolean;
}

/** The colours and measures of `ui/styles`. Of its fonts only those can be had here that are on the reader's machine. */
const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfbf9; --raised: #ffffff; --rule: #e3e3dd; --ink: #1b1f24; --ink-2: #454e5a; --ink-3: #626b77; --accent: #0b5c6b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121417; --raised: #191c20; --rule: #2a2f35; --ink: #e6e8ea; --ink-2: #b0b8c1; --ink-3: #939ca7; --accent: #6cc7d6;
  }
}
* { box-sizing: border-box; }
html { font: 400 100%/1.5 Inter, system-ui, sans-serif; background: var(--paper); color: var(--ink); text-size-adjust: 100%; }
body { margin: 0; font-size: 0.875rem; overflow-wrap: break-word; }
header { padding: 0.7rem 1rem; border-bottom: 1px solid var(--rule); background: var(--raised); }
header a { padding-left: 0.55rem; border-left: 3px solid var(--accent); font-size: 1rem; font-weight: 600; line-height: 1.2; letter-spacing: -0.015em; color: var(--ink); text-decoration: none; }
main { max-width: 68ch; padding: 1.6rem 1rem 4rem; }
h1 { margin: 0; font-size: 1.75rem; font-weight: 600; line-height: 1.15; letter-spacing: -0.022em; text-wrap: balance; }
p { margin: 0.7rem 0 0; }
.lede { font-size: 1rem; color: var(--ink-2); }
.quiet { font-size: 0.75rem; color: var(--ink-3); }
main a { color: var(--accent); text-underline-offset: 0.2em; }
code { font: 400 0.93em ui-monospace, monospace; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
@media (min-width: 48rem) { header, main { padding-inline: 2.5rem; } }
`;

/** For the answer that has this page: it loads and runs nothing, and has this one style. */
export const refusalPolicy = toPolicy({
  "default-src": ["'none'"],
  "style-src": [`'sha256-${createHash("sha256").update(style).digest("base64")}'`],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
});

export const toRefusalPage = ({ status, text, id, isForNow = false }: Said): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${toHeading(status, isForNow)} · Concordance</title>
<style>${style}</style>
</head>
<body>
<header><a href="/">Concordance</a></header>
<main>
<h1>${toHeading(status, isForNow)}</h1>
<p class="lede">${toHtml(toSentence(text))}</p>
<p>${isForNow ? "Load the page again in a moment, or start at the" : "Start again at the"} <a href="/">overview</a>.</p>
${id === undefined ? "" : `<p class="quiet">If you report it, say <code>${escapeHtml(id)}</code>.</p>\n`}\
<p class="quiet">${status} ${STATUS_CODES[status] ?? ""}</p>
</main>
</body>
</html>
`;

function toHeading(status: number, isForNow: boolean): string {
  if (isForNow) return "Not available at the moment";
  return status < 500 ? "This request was refused" : "This could not be answered";
}

/** What stands between backticks is set as code. Of the rest nothing is markup: some of it was sent by whoever asks. */
const toHtml = (text: string): string =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
    .join("");
