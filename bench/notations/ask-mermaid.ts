/** What Mermaid's own parser understands of a text. */
import { decodeCodes } from "#server/diagrams/entities.ts";
import { openMermaid } from "#server/diagrams/mermaid.ts";
import { squeeze, type Facts } from "./judge.ts";

interface Node {
  readonly id: string;
  readonly label: string;
  readonly description?: readonly string[];
  readonly cssClasses?: string;
  readonly parentId?: string;
  readonly shape: string;
}

interface Edge {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

export async function askMermaid(): Promise<(text: string) => Promise<Facts | undefined>> {
  const mermaid = await openMermaid();
  return async (text) => {
    try {
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      // Its types say nothing of what a state diagram has.
      return toFacts((db as unknown as { getData(): { nodes: Node[]; edges: Edge[] } }).getData());
    } catch {
      return undefined;
    }
  };
}

const NOT_STATES: ReadonlySet<string> = new Set(["stateStart", "stateEnd", "note", "noteGroup", "divider"]);
const signs: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">" };

const toWords = (label: string): string =>
  squeeze(
    decodeCodes(label)
      .replaceAll(/<br\s*\/?>|\\n/gi, " ")
      .replaceAll(/(?:&|ﬂ°)(quot|amp|lt|gt)(?:;|¶ß)/gu, (_, name: string) => signs[name] ?? ""),
  );

function toFacts({ nodes, edges }: { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] }): Facts {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const states = nodes.filter(({ id, shape }) => !NOT_STATES.has(shape) && !id.endsWith("_start"));
  const names = new Set(states.map(({ id }) => id));
  const dividers = nodes.filter(({ shape }) => shape === "divider");
  const placeOf = ({ parentId }: Node): readonly [parent: string, region: number] => {
    const divider = dividers.find(({ id }) => id === parentId);
    if (!divider) return [parentId ?? "", 0];
    const beside = dividers.filter((one) => one.parentId === divider.parentId);
    return [divider.parentId ?? "", beside.indexOf(divider)];
  };
  const facts = new Set<string>();
  for (const state of states) {
    const { id, label, description = [], cssClasses = "" } = state;
    facts.add(`${id} | ${placeOf(state).join(" : is in region ")}`);
    const classes = cssClasses.split(" ");
    if (classes.includes("error")) facts.add(`${id} : is an error`);
    if (classes.includes("blackout")) facts.add(`${id} : is a blackout`);
    if (classes.includes("final")) facts.add(`${id} : ends`);
    const said = toWords([label, ...description].join(""));
    if (said !== squeeze(id)) facts.add(`${id} : says ${said}`);
  }
  for (const { start, end, label } of edges) {
    const [from, to] = [byId.get(start), byId.get(end)];
    if (from?.id.endsWith("_start") === true && names.has(end)) facts.add(`${end} : begins ${placeOf(from)[0]}`);
    else if (to?.shape === "stateEnd" && names.has(start)) facts.add(`${start} : ends`);
    else if (names.has(start) && names.has(end)) facts.add(`${start} | ${end} : is a way ${toWords(label)}`);
  }
  return facts;
}
