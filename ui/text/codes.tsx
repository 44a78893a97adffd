/** Names of code side by side. */
export const Codes = ({ names }: { readonly names: readonly string[] }) =>
  names.map((name, index) => (
    <span key={name}>
      {index > 0 ? ", " : null}
      <code>{name}</code>
    </span>
  ));
