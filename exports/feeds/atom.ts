/** A feed as Atom (RFC 4287). All text is text: nothing a person wrote becomes markup. */
import { toFeedAddress } from "#exports/addresses.ts";
import type { Feed, FeedEntry } from "#exports/feeds/feed.ts";

export function toAtom({ id, title, description, home, query, updated, entries }: Feed, base: string): string {
  const self = toFeedAddress(base, "atom", query);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escape(id)}</id>`,
    `  <title>${escape(title)}</title>`,
    `  <subtitle>${escape(description)}</subtitle>`,
    `  <updated>${escape(updated)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(home)}"/>`,
    ...entries.map(toEntry),
    "</feed>",
    "",
  ].join("\n");
}

const toEntry = ({ id, url, title, summary, author, at, category }: FeedEntry): string =>
  [
    "  <entry>",
    `    <id>${escape(id)}</id>`,
    `    <title>${escape(title)}</title>`,
    `    <published>${escape(at)}</published>`,
    `    <updated>${escape(at)}</updated>`,
    `    <author><name>${escape(author)}</name></author>`,
    `    <category term="${escape(category)}"/>`,
    `    <link rel="alternate" type="text/html" href="${escape(url)}"/>`,
    `    <summary>${escape(summary)}</summary>`,
    "  </entry>",
  ].join("\n");

// What XML 1.0 cannot hold, escaped or not (its production `Char`).
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escape = (text: string): string =>
  text.replace(UNWRITABLE, "\uFFFD").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
