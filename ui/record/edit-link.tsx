import { withArticle } from "#forms/part-names.ts";
import { ONE_MORE } from "#forms/part.ts";
import type { InContext } from "#ui/page-context.ts";
import { toPartHref } from "#ui/record/editing.ts";

interface EditLinkProps extends InContext {
  /** A value of the record, as the view was given it. */
  readonly part: object | undefined;
}

/** Leads to the form of one thing. Nothing where the page shows what cannot be changed from there. */
export function EditLink({ context: { editing }, part }: EditLinkProps) {
  const place = part && editing?.places.get(part);
  if (!editing || !place) return null;
  return (
    <a
      className="edit-link"
      rel="nofollow"
      href={toPartHref(editing.path, place.address)}
      aria-label={`Edit the ${place.name}`}
    >
      edit
    </a>
  );
}

/** Leads to the form of one more in a list. */
export function AddLink({ context: { editing }, part }: EditLinkProps) {
  const place = part && editing?.places.get(part);
  if (!editing || !place) return null;
  return (
    <a
      className="edit-link"
      rel="nofollow"
      href={toPartHref(editing.path, `${place.address}/${ONE_MORE}`)}
      aria-label={`Add ${withArticle(place.name)}`}
    >
      add
    </a>
  );
}
