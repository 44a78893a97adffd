/** A feed as JSON Feed 1.1 (jsonfeed.org). */
import { toFeedAddress } from "#exports/addresses.ts";
import type { Feed } from "#exports/feeds/feed.ts";

export const toJsonFeed = ({ title, description, home, query, entries }: Feed, base: string): object => ({
  version: "https://jsonfeed.org/version/1.1",
  title,
  home_page_url: home,
  feed_url: toFeedAddress(base, "json", query),
  description,
  language: "en",
  items: entries.map(({ id, url, title: entryTitle, summary, author, at, category }) => ({
    id,
    url,
    title: entryTitle,
    content_text: summary,
    summary,
    date_published: at,
    authors: [{ name: author }],
    tags: [category],
  })),
});
