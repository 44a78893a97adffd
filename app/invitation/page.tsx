import { newAccountSchema } from "#domain/account/schema.ts";
import { requireRegister } from "#server/register/register.ts";
import { ClosedPage, LinkPage } from "#ui/account/link-page.tsx";
import { toFields } from "#ui/form/schema-fields.ts";
import { findParameter, type PageProps } from "../page-context.ts";
import { PeoplePage } from "../frame.tsx";
import { acceptInvitation } from "./actions.ts";

export default async function Page({ searchParams }: PageProps) {
  const token = (await findParameter(searchParams, "token")) ?? "";
  const link = await requireRegister().accounts.links.find("invitation", token);
  return (
    <PeoplePage title="Invitation" description="Make your account." path="/invitation">
      {link ? (
        <LinkPage
          title="You are invited"
          lede={`Create your account as ${link.role ?? ""}. You sign in with ${link.email ?? ""}; only admins see that address.`}
          action={acceptInvitation}
          fields={toFields(newAccountSchema, { token: { value: token } })}
          submit="Make my account"
        />
      ) : (
        <ClosedPage
          title="This invitation does not work"
          text="It was used, withdrawn or replaced, or is older than 14 days. If you have an account already, sign in; otherwise ask for a new invitation."
        />
      )}
    </PeoplePage>
  );
}
