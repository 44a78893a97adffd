import { statuses, toStatusWord, type Status } from "#domain/status.ts";

/** How far something has got: glyph, word and colour, the same everywhere. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { glyph, tone, meaning } = statuses[status];
  return (
    <span className={`status ${tone}`} title={meaning}>
      <i aria-hidden="true">{glyph}</i> {toStatusWord(status)}
    </span>
  );
}
