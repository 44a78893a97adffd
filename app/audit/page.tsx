import { requireRegister } from "#server/register/register.ts";
import { AuditPage } from "#ui/audit/audit-page.tsx";
import { findNumberParameter, findPageContext, type PageProps } from "../page-context.ts";
import { PermittedPage } from "../frame.tsx";

const SHOWN = 100;

export default async function Page({ searchParams }: PageProps) {
  const before = await findNumberParameter(searchParams, "before", 1);
  return (
    <PermittedPage
      title="Audit"
      description="What was done in this register, by whom and when, each entry sealed with the hash of the one before."
      path="/audit"
      permission="audit:read"
    >
      {() => showAudit(before)}
    </PermittedPage>
  );
}

async function showAudit(before: number | undefined) {
  const [entries, context] = await Promise.all([
    requireRegister().listAudit(SHOWN, before),
    findPageContext(undefined),
  ]);
  if (!context) throw new Error("the frame around this page has a context");
  return (
    <AuditPage context={context} entries={entries} next={entries.length === SHOWN ? entries.at(-1)?.seq : undefined} />
  );
}
