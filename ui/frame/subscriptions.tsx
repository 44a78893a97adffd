import { toCalendarAddress, toFeedAddress } from "#exports/addresses.ts";

/** What a reader can subscribe to. They tell what happens, so they have no older revision. */
export const subscriptions = [
  { title: "Changes and last calls", type: "application/atom+xml", href: toFeedAddress("", "atom"), short: "Atom" },
  {
    title: "Changes and last calls",
    type: "application/feed+json",
    href: toFeedAddress("", "json"),
    short: "JSON Feed",
  },
  { title: "Meetings and last calls", type: "text/calendar", href: toCalendarAddress(""), short: "calendar" },
] as const;

/** The way to all of them, in a line. */
export function SubscribeLine() {
  return (
    <p className="more">
      Subscribe to changes and last calls:{" "}
      {subscriptions.map(({ href, type, short }, index) => (
        <span key={href}>
          {index > 0 ? ", " : null}
          <a href={href} type={type}>
            {short}
          </a>
        </span>
      ))}
    </p>
  );
}

/** The way to what is told of one kind, or of one record; `about` is the query that says which. */
export const FollowLine = ({ about }: { readonly about: string }) => (
  <p className="more">
    Follow this: <a href={toFeedAddress("", "atom", about)}>Atom</a>,{" "}
    <a href={toFeedAddress("", "json", about)}>JSON Feed</a>
  </p>
);
