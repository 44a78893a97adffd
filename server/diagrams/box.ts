/** Rectangles and points in CSS pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const noBox: Box = { x: 0, y: 0, width: 0, height: 0 };

export function toUnion(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return noBox;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

export const toMoved = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

export const toCentre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

export const toGrown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
