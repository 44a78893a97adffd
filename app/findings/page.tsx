import { notFound } from "next/navigation";
import { rules } from "#domain/check/rules.ts";
import { putReadingPage } from "#server/http/reading-pages.ts";
import { requireRegister } from "#server/register/register.ts";
import { FindingsPage } from "#ui/findings/findings-page.tsx";
import { toRulePath } from "#ui/findings/finding-columns.tsx";
import { RuleFindingsPage } from "#ui/findings/rule-findings-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { places } from "#ui/frame/rail.tsx";
import {
  findNumberParameter,
  findParameter,
  requireOrigin,
  requirePageContext,
  type PageProps,
} from "../page-context.ts";

putReadingPage("/findings", Page);

export default async function Page({ searchParams }: PageProps) {
  const context = await requirePageContext(searchParams);
  const report = await requireRegister().check(context.spec);
  const rule = await findParameter(searchParams, "rule");
  if (rule !== undefined && !rules.some(({ name }) => name === rule)) notFound();
  const passed = (await findNumberParameter(searchParams, "after", 0)) ?? 0;
  const page = {
    title: rule === undefined ? "Findings" : `Findings of ${rule}`,
    description: "What the checks found in the register: what is wrong, where, and what would be right.",
    path: rule === undefined ? "/findings" : toRulePath(rule, passed),
    json: "/api/v1/findings",
    current: places.findings,
  };
  return (
    <SiteFrame context={context} page={page} origin={requireOrigin()}>
      {rule === undefined ? (
        <FindingsPage context={context} report={report} />
      ) : (
        <RuleFindingsPage context={context} report={report} rule={rule} passed={passed} />
      )}
    </SiteFrame>
  );
}
