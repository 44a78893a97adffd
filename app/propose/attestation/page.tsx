import { notFound } from "next/navigation";
import { toAttestationAddress } from "#forms/attestation.ts";
import { AttestationPage } from "#ui/pairs/attestation-page.tsx";
import { PermittedPage } from "../../frame.tsx";
import { findPageContext, findParameter, type PageProps } from "../../page-context.ts";
import { recordTest } from "./actions.ts";

export default async function Page({ searchParams }: PageProps) {
  const pair = await findParameter(searchParams, "pair");
  return (
    <PermittedPage
      title="Record a test"
      description="What came of testing a pair of kernels."
      path={toAttestationAddress(pair)}
      permission="proposal:write"
    >
      {async ({ actor }) => {
        const context = (await findPageContext(undefined)) ?? notFound();
        return <AttestationPage context={context} action={recordTest} pair={pair ?? ""} by={actor.name} />;
      }}
    </PermittedPage>
  );
}
