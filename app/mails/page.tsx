import { requireRegister } from "#server/register/register.ts";
import { MailsPage } from "#ui/mails/mails-page.tsx";
import { noMailReasons } from "#ui/mails/no-mail-page.tsx";
import { PermittedPage } from "../frame.tsx";
import { findNumberParameter, findPageContext, type PageProps } from "../page-context.ts";

const SHOWN = 100;

export default async function Page({ searchParams }: PageProps) {
  const before = await findNumberParameter(searchParams, "before", 1);
  return (
    <PermittedPage
      title="Mails to the list"
      description="What chairs have sent to the list from this register."
      path="/mails"
      permission="mail:send"
    >
      {() => showMails(before)}
    </PermittedPage>
  );
}

async function showMails(before: number | undefined) {
  const { mails, now } = requireRegister();
  const [listed, context] = await Promise.all([mails.list(SHOWN, before), findPageContext(undefined)]);
  if (!context) throw new Error("the frame around this page has a context");
  const next = listed.length === SHOWN ? listed.at(-1)?.id : undefined;
  const hasMailbox = context.spec.records.charter[0]?.body.list.mailbox !== undefined;
  const reason = !mails.desk ? "no-server" : hasMailbox ? undefined : "no-mailbox";
  const obstacle = reason && noMailReasons[reason];
  return <MailsPage context={context} mails={listed} now={now()} next={next} obstacle={obstacle} />;
}
