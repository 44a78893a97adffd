import type { ReactNode } from "react";

/** One field of a record. Left out where there is nothing to show: a field that says nothing is not there. */
export interface Field {
  readonly label: string;
  readonly value: ReactNode;
}

export function Fields({ fields }: { readonly fields: readonly Field[] }) {
  const shown = fields.filter(({ value }) => value !== undefined && value !== null && value !== "");
  if (shown.length === 0) return null;
  return (
    <dl className="fields">
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
