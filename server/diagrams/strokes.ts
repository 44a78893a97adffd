/** The lines a diagram is made of, as path data: routes with round corners, arrow heads, hatching, signs. */
import type { Box, Point } from "#server/diagrams/box.ts";
import { toNumber } from "#server/diagrams/svg-writer.ts";

const at = ({ x, y }: Point): string => `${toNumber(x)} ${toNumber(y)}`;

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** The point `length` away from `a` on the way to `b`. */
export function towards(a: Point, b: Point, length: number): Point {
  const whole = distance(a, b) || 1;
  return { x: a.x + ((b.x - a.x) * length) / whole, y: a.y + ((b.y - a.y) * length) / whole };
}

/** A route without the points that change nothing: doubled ones, and those between two on one line. */
export function toBends(points: readonly Point[]): readonly Point[] {
  const apart = points.filter((point, index) => index === 0 || distance(point, points[index - 1] ?? point) > 0.05);
  return apart.filter((point, index) => {
    const before = apart[index - 1];
    const after = apart[index + 1];
    if (!before || !after) return true;
    const cross = (point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x);
    return Math.abs(cross) > 0.5;
  });
}

export function toRoundedLine(points: readonly Point[], radius: number): string {
  const parts = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${at(point)}`;
    if (!after) return `L${at(point)}`;
    const round = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    return `L${at(towards(point, before, round))}Q${at(point)} ${at(towards(point, after, round))}`;
  });
  return parts.join("");
}

export const headLength = 8;

/** A filled arrow head with its tip at `tip`, coming from `from`. */
export function toHead(tip: Point, from: Point): string {
  const back = towards(tip, from, headLength);
  const notch = towards(tip, from, headLength - 2);
  const side = { x: ((tip.y - back.y) / headLength) * 3.6, y: ((back.x - tip.x) / headLength) * 3.6 };
  const left = { x: back.x + side.x, y: back.y + side.y };
  const right = { x: back.x - side.x, y: back.y - side.y };
  return `M${at(tip)}L${at(left)}L${at(notch)}L${at(right)}Z`;
}

/** A box with its corners cut: the outline of a state that is an error. */
export function toCutBox({ x, y, width, height }: Box, cut: number): string {
  const right = x + width;
  const bottom = y + height;
  const corners = [
    { x: x + cut, y },
    { x: right - cut, y },
    { x: right, y: y + cut },
    { x: right, y: bottom - cut },
    { x: right - cut, y: bottom },
    { x: x + cut, y: bottom },
    { x, y: bottom - cut },
    { x, y: y + cut },
  ];
  return `M${corners.map(at).join("L")}Z`;
}

/** Diagonals that rise to the right, cut off at the edges of the box. */
export function toHatching({ x, y, width, height }: Box, gap: number): string {
  const lines: string[] = [];
  for (let shift = gap; shift < width + height; shift += gap) {
    const left = { x: x + Math.max(0, shift - height), y: y + Math.min(shift, height) };
    const right = { x: x + Math.min(shift, width), y: y + Math.max(0, shift - width) };
    lines.push(`M${at(left)}L${at(right)}`);
  }
  return lines.join("");
}

/** A sign at a place: its path as it is drawn from the middle of its left edge. */
const drawnAs =
  (path: string) =>
  ({ x, y }: Point): string =>
    path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, right: string, down: string) =>
      at({ x: x + Number(right), y: y + Number(down) }),
    );

/** The signs of rollback, failure and differences, drawn rather than typed: few fonts hold ↶, and some show ⚠ as an emoji. */
export const toSign = {
  rollback: drawnAs("M10.5 3.5C10.5 -3.5 3 -4.5 1.8 0M0.6 -3.2L1.6 0.6L5.2 -0.8"),
  failure: drawnAs("M5.5 -4.6L10.6 4.2L0.4 4.2ZM5.5 -1.6L5.5 1.2M5.5 2.6L5.5 2.9"),
  added: drawnAs("M1 0L10 0M5.5 -4.5L5.5 4.5"),
  removed: drawnAs("M1 0L10 0"),
  changed: drawnAs("M0.8 1.4C3.4 -4.6 7.6 4.6 10.2 -1.4"),
  renamed: drawnAs("M1 0L10 0M6.5 -3.5L10 0L6.5 3.5"),
} as const;

export type Sign = keyof typeof toSign;
