import { toRecordId } from "#domain/register/reference.ts";
import { toHref, type InContext, type PageContext } from "#ui/page-context.ts";

interface AccountNameProps extends InContext {
  /** An account; or `content` and the like, which stand for themselves. */
  readonly id: string;
  readonly withAffiliation?: boolean;
}

/** Somebody who acted here, by name; linked where the register knows the person. */
export function AccountName({ context, id, withAffiliation = false }: AccountNameProps) {
  const account = context.accounts.get(id);
  if (!account) return others.get(id) ?? id;
  const { name, person, affiliation } = account;
  const path = person === undefined ? undefined : `/${toRecordId("person", person)}`;
  return (
    <>
      {path === undefined ? name : <a href={toHref(context, path)}>{name}</a>}
      {withAffiliation && affiliation !== "" ? <span className="quiet">, {affiliation}</span> : null}
    </>
  );
}

export const toAccountName = ({ accounts }: Pick<PageContext, "accounts">, id: string): string =>
  accounts.get(id)?.name ?? others.get(id) ?? id;

/** What acts here and is nobody. */
const others: ReadonlyMap<string, string> = new Map([
  ["content", "content files"],
  ["system", "the server"],
]);
