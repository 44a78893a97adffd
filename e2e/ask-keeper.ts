/** Asks for what all workers of a run have together: keeper.ts says what there is. */
export async function askKeeper(what: "founding" | "server", content: string): Promise<string> {
  const answer = await fetch(`${process.env["E2E_KEEPER"]}/${what}?${new URLSearchParams({ content })}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** The address of a server of this content, for stories that change nothing on it. */
export const aServerOf = (content: string): Promise<string> => askKeeper("server", content);
