/** The rows of text at an arrow, each line with its own sign, over a ground that keeps other lines off it. */
import type { Point } from "#server/diagrams/box.ts";
import type { OutlineRow } from "#server/diagrams/outline.ts";
import { type Sign, toSign } from "#server/diagrams/strokes.ts";
import { element, type SvgElement } from "#server/diagrams/svg-writer.ts";
import { typefaces } from "#server/diagrams/svg-geometry.ts";
import { measureText } from "#server/diagrams/text-metrics.ts";

const { size, weight } = typefaces.transition;
const signWidth = 14;
/** Half the height of Inter's capitals: from the middle of a line to its baseline. */
export const toBaseline = (middle: number, fontSize: number): number => middle + fontSize * 0.364;

export type Align = "start" | "middle" | "end";

export interface PlacedLine {
  readonly text: string;
  readonly part: "name" | "name guard";
  readonly signs: readonly Sign[];
  /** The middle of the line, as high as the capitals. */
  readonly y: number;
}

export const lineHeight = 14.5;

export const countLines = (rows: readonly OutlineRow[]): number => rows.reduce((sum, row) => sum + row.lines.length, 0);

/** The lines of a row, the first of them at the height `top`. */
export const toPlacedLines = (row: OutlineRow, top: number, spacing: number): readonly PlacedLine[] =>
  row.lines.map((text, index) => ({
    text,
    part: index < row.lines.length - row.guardLines ? "name" : "name guard",
    signs: index === 0 ? listSigns(row) : [],
    y: top + index * spacing,
  }));

const listSigns = ({ mark, kind }: OutlineRow): readonly Sign[] => [
  ...(mark ? [mark] : []),
  ...(kind === "forward" ? [] : [kind]),
];

export function drawLines(lines: readonly PlacedLine[], x: number, align: Align, fit: boolean): readonly SvgElement[] {
  const placed = lines.map((line) => {
    const text = measureText(line.text, size, weight);
    const width = text + line.signs.length * signWidth;
    const left = align === "start" ? x : align === "end" ? x - width : x - width / 2;
    return { ...line, textWidth: text, width, left };
  });
  const left = Math.min(...placed.map((line) => line.left));
  const right = Math.max(...placed.map((line) => line.left + line.width));
  const top = Math.min(...placed.map((line) => line.y));
  const bottom = Math.max(...placed.map((line) => line.y));
  return [
    element("rect", {
      class: "ground",
      x: left - 3,
      y: top - 7.5,
      width: right - left + 6,
      height: bottom - top + 15,
      rx: 2,
    }),
    ...placed.flatMap((line) => {
      const start: Point = { x: line.left + line.signs.length * signWidth, y: toBaseline(line.y, size) };
      return [
        ...line.signs.map((sign, index) =>
          element("path", {
            class: toSignClass(sign),
            d: toSign[sign]({ x: line.left + index * signWidth, y: line.y }),
          }),
        ),
        drawText(line.part, line.text, start, line.textWidth, fit),
      ];
    }),
  ];
}

const toSignClass = (sign: Sign): string => (sign === "rollback" || sign === "failure" ? "sign" : "sign difference");

/** `fit` makes the text as wide as its place even where the reader's fonts are other than ours. */
export function drawText(name: string, text: string, start: Point, width: number, fit: boolean): SvgElement {
  const fitted = fit && width > 0 ? { textLength: width, lengthAdjust: "spacingAndGlyphs" } : {};
  return element("text", { class: name, x: start.x, y: start.y, ...fitted }, text);
}
