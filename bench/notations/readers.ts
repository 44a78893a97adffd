/** Each reader with its corpus and the program that is asked for a second opinion. */
import { readMermaid } from "#imports/mermaid.ts";
import { askMermaid } from "./ask-mermaid.ts";
import { diagramFacts, judge, type Reader, type Verdict } from "./judge.ts";
import { listMermaidTexts } from "./mermaid-texts.ts";

interface Corpus {
  readonly notation: string;
  readonly reader: Reader;
  readonly texts: readonly string[];
}

export const mermaidCorpus = async (generated: number): Promise<Corpus> => ({
  notation: "Mermaid",
  reader: { sketch: readMermaid, oracle: await askMermaid(), facts: diagramFacts },
  texts: listMermaidTexts(generated),
});

export async function judgeAll({ reader, texts }: Corpus): Promise<readonly (Verdict & { readonly text: string })[]> {
  const verdicts = [];
  for (const text of texts) verdicts.push({ text, ...(await judge(reader, text)) });
  return verdicts;
}
