import { toRecordId } from "#domain/register/reference.ts";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

export const KernelLink = ({ context, slug }: InContext & { readonly slug: string }) => (
  <RecordLink context={context} id={toRecordId("kernel", slug)} />
);
