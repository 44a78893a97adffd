import { headers } from "next/headers";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { findActor } from "#server/auth/actor.ts";
import { findMissingPage } from "#server/http/missing-page.ts";
import { requireRegister } from "#server/register/register.ts";
import { MissingPage } from "#ui/missing/missing-page.tsx";
import { findPageContext, requireOrigin } from "./page-context.ts";

/**
 * Next renders this beside every page, in case the page says not found. So it works out from the address, which
 * server/http hands on, whether anything is missing at all, and is almost nothing where nothing is.
 */
export default async function NotFound() {
  const address = (await headers()).get("x-address") ?? "/";
  const missing = await findMissingPage(requireRegister(), address, async () => (await findActor())?.id);
  const context = missing && (await findPageContext(undefined));
  if (!context) return <p>Nothing is at this address.</p>;
  const page = { title: "Not found", description: missing.what, path: "/", current: "none" };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      <MissingPage missing={missing} />
    </SiteFrame>
  );
}
