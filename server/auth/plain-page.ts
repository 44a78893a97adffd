/** A page of one sentence, for the two moments of signing in that no page of Next can show: a wait, and a way out. */

export interface PlainPage {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly label: string };
  /** Goes to the link by itself. */
  readonly leaves?: boolean;
}

export const toPlainPage = ({ title, text, link, leaves = false }: PlainPage): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${leaves ? `<meta http-equiv="refresh" content="0;url=${escape(link.href)}">\n` : ""}<title>${escape(title)} · Concordance</title>
<style>
body { margin: 4rem auto; max-width: 34rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.15; font-weight: 600; }
</style>
<main>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
<p><a href="${escape(link.href)}">${escape(link.label)}</a></p>
</main>
</html>
`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
