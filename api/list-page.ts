/** A page of a list, as `limit` and `cursor` of an address ask for it; without them it is the whole list. */
import type { Problem } from "#domain/problem.ts";
import { cut, type Cut } from "#domain/register/cut.ts";
import type { Spec } from "#domain/register/spec.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { WebLink } from "#api/answer.ts";
import type { Query } from "#api/parameters.ts";

export interface ListPage<Entry> extends Omit<Cut<Entry>, "previous" | "next"> {
  /** The address at which the list goes on. */
  readonly next: string | null;
  readonly links: readonly WebLink[];
}

interface Listed {
  readonly spec: Pick<Spec, "revision">;
  /** Of the list itself, without a query. */
  readonly address: string;
}

/** The pages of one list are of one revision, whatever is accepted while somebody walks them. */
export function findListPage<Entry>(
  entries: readonly Entry[],
  { limit, cursor }: Pick<Query, "limit" | "cursor">,
  { spec: { revision }, address }: Listed,
): Result<ListPage<Entry>, Problem> {
  if (cursor && (cursor.revision !== revision || cursor.passed >= entries.length))
    return fail({
      type: "bad-parameter",
      parameter: "cursor",
      message: `is no place in the list at revision ${revision}; take all of \`next\` of the page before`,
    });
  const { previous, next, ...shown } = cut(entries, cursor?.passed ?? 0, limit ?? entries.length);
  const toAddress = (passed: number): string => {
    const size = limit === undefined ? "" : `&limit=${limit}`;
    return `${address}?revision=${revision}${size}${passed > 0 ? `&cursor=${revision}.${passed}` : ""}`;
  };
  const following = next === undefined ? null : toAddress(next);
  return ok({
    ...shown,
    next: following,
    links: [
      // Without a limit nothing says how long the page before was.
      ...(previous === undefined || limit === undefined ? [] : [{ rel: "prev", href: toAddress(previous) } as const]),
      ...(following === null ? [] : [{ rel: "next", href: following } as const]),
    ],
  });
}
