import { toHref, type InContext } from "#ui/page-context.ts";

/** Where nobody knows when the group meets next. */
export const NoAgenda = ({ context }: InContext) => (
  <header className="list-head">
    <nav aria-label="Breadcrumb" className="crumbs">
      <a href={toHref(context, "/meetings")}>Meetings</a>
    </nav>
    <h1>The next agenda</h1>
    <p className="empty">
      Nothing says when the group meets next: no note announces it, and the cadence of{" "}
      <a href={toHref(context, "/charter/group")}>the charter</a> gives no day.
    </p>
  </header>
);
