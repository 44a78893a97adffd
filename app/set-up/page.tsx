import { firstAccountSchema } from "#domain/account/schema.ts";
import { requireRegister } from "#server/register/register.ts";
import { ClosedPage, LinkPage } from "#ui/account/link-page.tsx";
import { toFields } from "#ui/form/schema-fields.ts";
import { findParameter, type PageProps } from "../page-context.ts";
import { PeoplePage } from "../frame.tsx";
import { setUp } from "./actions.ts";

export default async function Page({ searchParams }: PageProps) {
  const token = (await findParameter(searchParams, "token")) ?? "";
  const link = await requireRegister().accounts.links.find("set-up", token);
  return (
    <PeoplePage title="Set up" description="Make the first account." path="/set-up">
      {link ? (
        <LinkPage
          title="Make the first account"
          lede="It is an admin account: it invites the others and sets their roles."
          action={setUp}
          fields={toFields(firstAccountSchema, { token: { value: token } })}
          submit="Make the account"
        />
      ) : (
        <ClosedPage
          title="This link does not work"
          text="It was used, has expired or was replaced. While there is no account at all, the server prints a new one each time it starts."
        />
      )}
    </PeoplePage>
  );
}
