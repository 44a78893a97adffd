import { redirect } from "next/navigation";
import { toHref } from "#ui/page-context.ts";
import { requirePageContext, type PageProps } from "../page-context.ts";

/** There is one charter; its list is itself. */
export default async function Page({ searchParams }: PageProps) {
  redirect(toHref(await requirePageContext(searchParams), "/charter/group"));
}
