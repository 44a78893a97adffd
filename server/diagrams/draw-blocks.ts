/**
 * Diagrams that stand in texts as ```mermaid blocks, drawn as the machines of the register are: read as data by the
 * threads of the pool, drawn by the one that draws, kept by what they are made of. Nothing in a block is run.
 */
import { toSha256 } from "#domain/register/record/canonical.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { ReadText } from "#notations/read-machine.ts";
import { findDrawable } from "#server/diagrams/drawable.ts";
import type { MachineToDraw } from "#server/diagrams/machine-to-draw.ts";
import type { Diagram, Register } from "#server/register/register.ts";
import { listMermaidBlocks, type BlockDrawing, type BlockDrawings } from "#texts/drawn-blocks.ts";
import type { Problem } from "#domain/problem.ts";

/** Of one page: each takes a place in two queues. */
const MOST = 8;
const tooMany: BlockDrawing = { reason: `a page draws ${MOST} diagrams of its texts, and this one comes after them` };

type Draw = (machines: readonly MachineToDraw[]) => readonly Promise<Result<Diagram, Problem>>[];

type Reader = Pick<Register, "work">;

/** Of the texts of a page. */
export const findBlockDrawings = (
  register: Pick<Register, "work" | "drawDifference">,
  texts: readonly string[],
): Promise<BlockDrawings> => drawBlocks(register, texts, (machines) => machines.map(register.drawDifference));

/** Of what somebody is typing, apart from the machines that they type, which have a turn of their own: given up when they type on. */
export const findTypedBlockDrawings = (
  register: Pick<Register, "work" | "drawTyped">,
  author: string,
  texts: readonly string[],
): Promise<BlockDrawings> => drawBlocks(register, texts, (machines) => register.drawTyped(`${author} texts`, machines));

/** By the text of the block. */
export async function drawBlocks(register: Reader, texts: readonly string[], draw: Draw): Promise<BlockDrawings> {
  const blocks = [...new Set(texts.flatMap(listMermaidBlocks))];
  if (blocks.length === 0) return new Map();
  const read = await Promise.all(blocks.slice(0, MOST).map((block) => readBlock(register, block)));
  const toDraw = read.flatMap((one) => (one.ok ? [one.value.toDraw] : []));
  const drawn = draw(toDraw)[Symbol.iterator]();
  const drawings = await Promise.all(
    read.map(async (one): Promise<BlockDrawing> => {
      if (!one.ok) return { reason: one.failure };
      const found = await drawn.next().value;
      return found?.ok ? { svg: found.value.svg, leftOut: one.value.leftOut } : { reason: notDrawn };
    }),
  );
  return new Map(blocks.map((block, index) => [block, drawings[index] ?? tooMany]));
}

const notDrawn = "it is too large to be drawn, or could not be in the time there is";

interface ReadBlock {
  readonly toDraw: MachineToDraw;
  /** Lines of it that a drawing has no place for. */
  readonly leftOut: readonly string[];
}

async function readBlock({ work }: Reader, block: string): Promise<Result<ReadBlock, string>> {
  const read = await work("read-machine", block);
  return read.ok ? toBlockToDraw(read.value, block) : fail("it could not be read in the time there is");
}

/** Or why it cannot be drawn, after "This is not drawn:". */
export function toBlockToDraw({ notation, drafts, findings }: ReadText, block: string): Result<ReadBlock, string> {
  if (!notation?.startsWith("Mermaid")) return fail("it is no state diagram in Mermaid, which alone is drawn here");
  const error = findings.find(({ level }) => level === "error");
  if (error) return fail(`${toLine(error.line)}${error.message}`);
  const [draft] = drafts;
  if (!draft) return fail("it has no states");
  if (drafts.length > 1) return fail("it has regions beside each other, which are machines of their own here");
  const { title = "State diagram in this text", events, transitions } = draft.body;
  // An arrow without a name is one in a drawing, though no transition of a machine.
  const body = findDrawable(
    {
      ...draft.body,
      title,
      events: [...events, { id: UNNAMED, label: "·", raisedBy: "unknown" }],
      transitions: transitions.map((transition) => ({ event: UNNAMED, ...transition })),
    },
    undefined,
  );
  if (!body || body.states.length === 0) return fail("it has no states that can be drawn");
  const slug = `block-${toSha256(block).slice(0, 12)}`;
  const leftOut = findings
    .filter(({ level, construct }) => level === "warning" && construct !== NO_EVENT)
    .map(({ line, message }) => `${toLine(line)}${message}`);
  return ok({ toDraw: { machine: { slug, body }, base: undefined }, leftOut });
}

const UNNAMED = "unnamed-arrow";
const NO_EVENT = "transition without an event";
const toLine = (line: number | undefined): string => (line === undefined ? "" : `line ${line} `);
