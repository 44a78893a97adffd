import { statuses, toStatusWord, type Status } from "#domain/register/status.ts";
import { Mark } from "#ui/text/mark.tsx";

/** How far something has got. */
export const StatusMark = ({ status }: { readonly status: Status }) => (
  <Mark {...statuses[status]} word={toStatusWord(status)} />
);
