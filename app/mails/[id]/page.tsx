import { notFound } from "next/navigation";
import { toMailState } from "#domain/mail/sent-mail.ts";
import { toKeptMailPath } from "#exports/mail/send-path.ts";
import { readMailText } from "#server/mail/read-mail-text.ts";
import { requireRegister } from "#server/register/register.ts";
import { KeptMailPage } from "#ui/mails/kept-mail-page.tsx";
import { NoMailPage } from "#ui/mails/no-mail-page.tsx";
import { PermittedPage } from "../../frame.tsx";
import { findNumber, findPageContext, type PageProps } from "../../page-context.ts";

export default async function Page({ params }: PageProps<"id">) {
  const id = findNumber((await params).id, 1) ?? notFound();
  return (
    <PermittedPage
      title={`Mail ${id} to the list`}
      description="A mail to the list as it was sent, and what came of it."
      path={toKeptMailPath(id)}
      permission="mail:send"
    >
      {() => showMail(id)}
    </PermittedPage>
  );
}

async function showMail(id: number) {
  const { mails, now } = requireRegister();
  const [kept, context] = await Promise.all([mails.find(id), findPageContext(undefined)]);
  if (!context) throw new Error("the frame around this page has a context");
  if (!kept) return <NoMailPage reason="no-such-mail" />;
  const { mail, bytes } = kept;
  return (
    <KeptMailPage
      context={context}
      mail={mail}
      state={toMailState(mail, now())}
      bytes={bytes}
      text={await readMailText(bytes)}
    />
  );
}
