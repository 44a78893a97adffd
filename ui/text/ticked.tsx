/** A sentence with names between backticks, which are set as code. For scripts: it knows no other Markdown. */
export const Ticked = ({ text }: { readonly text: string }) =>
  text.split("`").map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
