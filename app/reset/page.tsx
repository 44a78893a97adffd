import { newPasswordSchema } from "#domain/account/schema.ts";
import { requireRegister } from "#server/register/register.ts";
import { ClosedPage, LinkPage } from "#ui/account/link-page.tsx";
import { toFields } from "#ui/form/schema-fields.ts";
import { findParameter, type PageProps } from "../page-context.ts";
import { PeoplePage } from "../frame.tsx";
import { resetPassword } from "./actions.ts";

export default async function Page({ searchParams }: PageProps) {
  const token = (await findParameter(searchParams, "token")) ?? "";
  const link = await requireRegister().accounts.links.find("password-reset", token);
  return (
    <PeoplePage title="New password" description="Choose a new password." path="/reset">
      {link ? (
        <LinkPage
          title="Choose a new password"
          lede="You will be signed out everywhere."
          action={resetPassword}
          fields={toFields(newPasswordSchema, { token: { value: token } })}
          submit="Set the password"
        />
      ) : (
        <ClosedPage
          title="This link does not work"
          text="It was used or replaced, or is older than a day. Ask an admin of the group for a new one."
        />
      )}
    </PeoplePage>
  );
}
