import { sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export const charterList: List<"charter"> = {
  columns: (context) => [toTitleColumn(context, "Group"), sentenceColumn],
  filters: [],
};
