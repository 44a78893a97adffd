/**
 * All published schemas as lines of text, one for each member: what two versions of the format are compared by. A part
 * that several schemas share stands once, under its name.
 */
import { schemaNames, shapes, toJsonSchema } from "#api/json-schema.ts";

/** What is read of a JSON Schema here; the rest of it explains. */
interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/**
 * Such as `machine /body/states[]/id: string`. `?` behind the place says that it may be missing, `>` before the name
 * of a schema that it is what is sent, not what is answered.
 */
export type Outline = readonly string[];

export function toOutline(): Outline {
  const lines = new Set<string>();
  for (const name of schemaNames) {
    const { $defs = {}, ...schema } = toJsonSchema(name, "https://register.example") as Node;
    const isRequest = "isRequest" in shapes[name];
    for (const line of listLines(schema, "")) lines.add(`${isRequest ? ">" : ""}${name} ${line}`);
    for (const [part, node] of Object.entries($defs))
      for (const line of listLines(node, "")) lines.add(`${isRequest ? ">" : ""}#${part} ${line}`);
  }
  return [...lines].sort();
}

function listLines(node: Node, place: string, mark = ""): readonly string[] {
  const here = `${place === "" ? "/" : place}${mark}: ${toWords(node)}`;
  if (node.$ref !== undefined) return [here];
  const required = new Set(node.required);
  return [
    here,
    ...Object.entries(node.properties ?? {}).flatMap(([name, member]) =>
      listLines(member, `${place}/${name}`, required.has(name) ? "" : "?"),
    ),
    ...(node.items ? listLines(node.items, `${place}[]`) : []),
    ...(typeof node.additionalProperties === "object" ? listLines(node.additionalProperties, `${place}{}`) : []),
    ...listVariants(node).flatMap((variant, at) => (isPlain(variant) ? [] : listLines(variant, `${place}|${at}`))),
  ];
}

const listVariants = ({ anyOf = [], oneOf = [] }: Node): readonly Node[] => [...anyOf, ...oneOf];

/** Said in one word, in the line of what it is a variant of. */
const isPlain = ({ properties, items, additionalProperties }: Node): boolean =>
  properties === undefined && items === undefined && typeof additionalProperties !== "object";

function toWords(node: Node): string {
  if (node.$ref !== undefined) return node.$ref.replace(/^#\/\$defs\//, "#");
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((word) => JSON.stringify(word)).join(" | ");
  const variants = listVariants(node);
  if (variants.length > 0) return variants.map(toWords).join(" | ");
  return node.type ?? "anything";
}
