import { requireRegister } from "#server/register/register.ts";
import { StatusPage } from "#ui/operation/status-page.tsx";
import { findPageContext } from "../../page-context.ts";
import { PermittedPage } from "../../frame.tsx";

export default function Page() {
  return (
    <PermittedPage
      title="Status"
      description="How this server and the register stand, and what to look at."
      path="/admin/status"
      permission="status:read"
    >
      {showStatus}
    </PermittedPage>
  );
}

async function showStatus() {
  const [status, context] = await Promise.all([requireRegister().status(), findPageContext(undefined)]);
  if (!context) throw new Error("the frame around this page has a context");
  return <StatusPage context={context} status={status} />;
}
