import type { PageContext } from "#ui/page-context.ts";
import type { Column } from "#ui/table/table.tsx";
import { Line } from "#ui/text/line.tsx";

/** What a state or an event means, where the machine says so. */
export const toMeaningColumn = (context: PageContext): Column<{ readonly description?: string | undefined }> => ({
  heading: "Meaning",
  className: "wide",
  cell: ({ description }) => (description === undefined ? null : <Line context={context} text={description} />),
});
