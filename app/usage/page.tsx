import { requireRegister } from "#server/register/register.ts";
import { UsagePage } from "#ui/usage/usage-page.tsx";
import { findPageContext } from "../page-context.ts";
import { PermittedPage } from "../frame.tsx";

const DAYS = 90;

export default function Page() {
  return (
    <PermittedPage
      title="Use of the API"
      description="How often each address of the API is asked for."
      path="/usage"
      permission="usage:read"
    >
      {showUsage}
    </PermittedPage>
  );
}

async function showUsage() {
  const [usage, context] = await Promise.all([requireRegister().listUsage(DAYS), findPageContext(undefined)]);
  if (!context) throw new Error("the frame around this page has a context");
  return <UsagePage context={context} usage={usage} days={DAYS} />;
}
