/** The row of the contract for the versions of the format: what programs written for an older one have to look at. */
import { API, toDocsAddress } from "#exports/addresses.ts";
import { toJson } from "#api/answer.ts";
import { toHead } from "#api/answers.ts";
import { publishedFormat } from "#api/format/published.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

export const formatRow: Row = defineRow({
  name: "getFormat",
  path: `${API}/format`,
  summary:
    "The versions of the format, newest first, each with what changed in the schemas and whether it breaks programs.",
  mediaType: "application/json",
  schemas: ["format"],
  query: [],
  caching: "revalidate",
  example: () => ({}),
  needs: () => ({ type: "nothing" }),
  answer: ({ base }) =>
    toJson({ ...toHead(base, "format"), versions: publishedFormat.history }, [
      toPageLink(toDocsAddress(base, "format")),
    ]),
});
