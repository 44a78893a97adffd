/** Each reader with its corpus and the program that is asked for a second opinion. */
import { readDot } from "#notations/dot/read.ts";
import { readMermaid } from "#notations/mermaid/read.ts";
import { readPlantUml } from "#notations/plantuml/read.ts";
import { readScxml } from "#notations/scxml/read.ts";
import type { Sketch } from "#notations/sketch/sketch.ts";
import { readXState } from "#notations/xstate/read.ts";
import { askDot, dotFacts } from "./ask-dot.ts";
import { askMermaid } from "./ask-mermaid.ts";
import { plantUmlFacts } from "./ask-plantuml.ts";
import { askScxml } from "./ask-scxml.ts";
import { askXState, withoutAlways } from "./ask-xstate.ts";
import { listDotTexts } from "./dot-texts.ts";
import { diagramFacts, judge, type Facts, type Reader, type Verdict } from "./judge.ts";
import { listMermaidTexts } from "./mermaid-texts.ts";
import plantUmlSaid from "./plantuml-facts.json" with { type: "json" };
import { listPlantUmlTexts } from "./plantuml-texts.ts";
import { listScxmlTexts } from "./scxml-texts.ts";
import { listSerialised, listXStateTexts } from "./xstate-texts.ts";

interface Corpus {
  readonly notation: string;
  readonly reader: Reader;
  readonly texts: readonly string[];
}

const mermaidCorpus = async (generated: number): Promise<Corpus> => ({
  notation: "Mermaid",
  reader: { sketch: readMermaid, oracle: await askMermaid(), facts: diagramFacts },
  texts: listMermaidTexts(generated),
});

const dotCorpus = async (generated: number): Promise<Corpus> => ({
  notation: "DOT",
  reader: { sketch: readDot, oracle: await askDot(), facts: dotFacts },
  texts: listDotTexts(generated),
});

const scxmlCorpus = (generated: number): Corpus => ({
  notation: "SCXML",
  reader: { sketch: readScxml, oracle: askScxml, facts: diagramFacts },
  texts: listScxmlTexts(generated),
});

const xstateCorpus = (generated: number): Corpus => ({
  notation: "XState",
  reader: { sketch: readXState, oracle: askXState, facts: xstateFacts },
  texts: listXStateTexts(generated),
});

function serialisedCorpus(generated: number): Corpus {
  const sources = listSerialised(generated);
  return {
    notation: "XState, made",
    reader: { sketch: readXState, oracle: (text) => withoutAlways(sources.get(text) ?? ""), facts: xstateFacts },
    texts: [...sources.keys()],
  };
}

/** A state that shares its name has it as a label; its id says where it is. */
const xstateFacts = (sketch: Sketch): Facts =>
  diagramFacts({
    ...sketch,
    states: new Map(
      [...sketch.states].map(([key, { label = "", ...state }]) => [
        key,
        `.${key}`.endsWith(`.${label}`) || label === "" ? state : { ...state, label },
      ]),
    ),
  });

/** With what PlantUML said once, as it takes a second a text and not everybody has it. */
function plantUmlCorpus(): Corpus {
  const texts = listPlantUmlTexts();
  const said = new Map(texts.map((text, index) => [text, plantUmlSaid[index]]));
  const oracle = (text: string) => {
    const facts = said.get(text);
    return typeof facts === "string" ? new Set(facts.split("\n")) : undefined;
  };
  return { notation: "PlantUML", reader: { sketch: readPlantUml, oracle, facts: plantUmlFacts }, texts };
}

/** Made of so many generated texts, and those written by hand. PlantUML's are all that it was asked. */
export const corpora = {
  mermaid: mermaidCorpus,
  plantUml: plantUmlCorpus,
  dot: dotCorpus,
  scxml: scxmlCorpus,
  xstate: xstateCorpus,
  serialised: serialisedCorpus,
} as const satisfies Record<string, (generated: number) => Corpus | Promise<Corpus>>;

export async function judgeAll({ reader, texts }: Corpus): Promise<readonly (Verdict & { readonly text: string })[]> {
  const verdicts = [];
  for (const text of texts) verdicts.push({ text, ...(await judge(reader, text)) });
  return verdicts;
}
