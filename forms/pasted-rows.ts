/** Rows that somebody copied elsewhere: cells of a spreadsheet, or lines of a Mermaid diagram. */
import { toElementId } from "#domain/element-id.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import type { FieldShape, Shape } from "#forms/shape.ts";
import { parseEdgeLabel } from "#texts/edge-label.ts";

/** Cells by rows, as spreadsheets put them on the clipboard: tabs between them, quotes around what holds a tab or a line break. */
export function parseCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  const unended = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  let isQuoted = false;
  for (let at = 0; at < unended.length; at += 1) {
    const sign = unended.charAt(at);
    const row = rows.at(-1) ?? [];
    const cell = row.at(-1) ?? "";
    if (isQuoted) {
      if (sign !== '"') row[row.length - 1] = cell + (sign === "\n" ? " " : sign);
      else if (unended.charAt(at + 1) === '"') row[row.length - 1] = `${cell}${unended.charAt(++at)}`;
      else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === "\t") row.push("");
    else if (sign === "\n") rows.push([""]);
    else row[row.length - 1] = cell + sign;
  }
  return rows.map((row) => row.map((cell) => cell.trim()));
}

interface Cells {
  /** Names of the fields that are columns, in their order. */
  readonly columns: readonly string[];
  /** Where the first cell goes. */
  readonly row: number;
  readonly column: string;
}

/** The rows with the cells in them: over what is there, and on below it. A first row of headings says which columns these are. */
export function withCells(shape: Shape, rows: readonly unknown[], text: string, to: Cells): readonly unknown[] {
  const cells = parseCells(text);
  const [first = []] = cells;
  const headings = first.map((heading) => findColumn(to.columns, heading));
  const isHeaded = headings.length > 1 && headings.every((name) => name !== undefined);
  const start = Math.max(0, to.columns.indexOf(to.column));
  const names = isHeaded ? headings : to.columns.slice(start);
  const fields = shape.type === "group" ? shape.fields : [];
  const filled = (isHeaded ? cells.slice(1) : cells).map((row, index) => ({
    ...asObject(rows[to.row + index]),
    ...Object.fromEntries(
      row.flatMap((cell, at) => {
        const field = fields.find(({ name }) => name === names[at]);
        return field ? [[field.name, toValue(field, cell)] as const] : [];
      }),
    ),
  }));
  return [...rows.slice(0, to.row), ...filled, ...rows.slice(to.row + filled.length)];
}

const findColumn = (columns: readonly string[], heading: string): string | undefined => {
  const plain = heading.replaceAll(/\s/g, "").toLowerCase();
  return columns.find((name) => name.toLowerCase() === plain);
};

const YES = /^(?:true|yes|x|1|✓)$/i;

function toValue({ shape }: FieldShape, cell: string): unknown {
  if (shape.type === "flag") return YES.test(cell);
  if (shape.type !== "choice") return cell;
  return shape.words.find((word) => word.toLowerCase() === cell.toLowerCase().replaceAll(" ", "-")) ?? cell;
}

const ARROW = "-->";
const END = "[*]";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

interface UnreadLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

interface ReadEdges {
  readonly edges: readonly Edge[];
  /** Lines that say something which no transition holds. */
  readonly unread: readonly UnreadLine[];
}

// The head of a diagram, how it is drawn, comments, fences, and ends of blocks: nothing is lost with them.
const SAYS_NOTHING =
  /^(?:$|\}|```|~~~|---|%%|stateDiagram|direction\b|classDef\b|class\b|style\b|linkStyle\b|accTitle|accDescr)/;

/** Undefined where the text has no line with an arrow. */
export function findEdges(text: string): ReadEdges | undefined {
  const edges: Edge[] = [];
  const unread: UnreadLine[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const said = line.trim().replace(/;$/, "");
    const edge = findEdge(said);
    if (edge) edges.push(edge);
    else if (!SAYS_NOTHING.test(said)) unread.push({ line: index + 1, text: said });
  }
  return edges.length === 0 ? undefined : { edges, unread };
}

function findEdge(line: string): Edge | undefined {
  const arrow = line.indexOf(ARROW);
  const colon = line.indexOf(":", arrow);
  const from = line.slice(0, Math.max(0, arrow)).trim();
  const to = line.slice(arrow + ARROW.length, colon < 0 ? undefined : colon).trim();
  if (arrow < 0 || !isName(from) || !isName(to)) return undefined;
  return { from, to, label: colon < 0 ? "" : decode(line.slice(colon + 1).trim()) };
}

const isName = (text: string): boolean => text !== "" && text.length <= 200 && !/[\s{}"]/.test(text);

/** Mermaid writes what would mean something to it as `#35;`. */
const decode = (label: string): string =>
  label.replaceAll(/#(\d{1,6});/g, (code, number: string) =>
    Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : code,
  );

/** A machine with these transitions, and with the states and events that they name and it does not have. */
export function withEdges(body: unknown, edges: readonly Edge[]): Readonly<Record<string, unknown>> {
  const machine = asObject(body);
  const named = (list: string, prefix: string) => openNames(asList(machine[list]), prefix);
  const states = named("states", "state");
  const events = named("events", "event");
  let { initial } = machine;
  const finals = new Set<string>();
  const transitions = edges.flatMap(({ from, to, label }) => {
    if (from === END) initial ??= states.idOf(to);
    else if (to === END) finals.add(states.idOf(from));
    if (from === END || to === END) return [];
    const { event, ...rest } = parseEdgeLabel(label);
    return [
      {
        from: states.idOf(from),
        ...(event === undefined ? {} : { event: events.idOf(event) }),
        to: states.idOf(to),
        ...rest,
      },
    ];
  });
  return {
    ...machine,
    ...(initial === undefined ? {} : { initial }),
    states: states
      .rows()
      .map((row) => (finals.has(String(asObject(row)["id"])) ? { ...asObject(row), kind: "final" } : row)),
    // Who raises an event is in no diagram.
    events: events.rows(),
    transitions: [...asList(machine["transitions"]), ...transitions],
  };
}

/** The rows of a list, to which names that none of them has are added. */
function openNames(known: readonly unknown[], prefix: string) {
  const ids = new Map<string, string>();
  for (const row of known) {
    const { id, label } = asObject(row);
    if (typeof id !== "string") continue;
    ids.set(id, id);
    if (typeof label === "string" && !ids.has(label)) ids.set(label, id);
  }
  const added: object[] = [];
  return {
    idOf(name: string): string {
      const found = ids.get(name);
      if (found !== undefined) return found;
      const id = toElementId(name, prefix);
      if (!ids.has(id)) added.push(id === name ? { id } : { id, label: name });
      ids.set(name, id);
      ids.set(id, id);
      return id;
    },
    rows: () => [...known, ...added],
  };
}
