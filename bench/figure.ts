/** One line of the table: what was measured, and the budget it has to keep where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "kB" | "MB" | "/s" | "";
  /** The same work done by a plain node:http server in the same run, and how we compare: 0.5 is half as fast. */
  readonly plain?: number;
  /**
   * Microseconds of processor time a request, ours and that of the best set-up of nginx, and the least share of its speed
   * that we have to reach. Not rates: what asks takes more of the machine than nginx does.
   */
  readonly nginx?: { readonly ours: number; readonly theirs: number; readonly least: number };
  /** The figure has to stay below this; a rate has to reach it. */
  readonly budget?: number;
  /** The figure has to reach this. */
  readonly least?: number;
}

export const isKept = ({ value, unit, budget, least, nginx }: Figure): boolean =>
  (budget === undefined || (unit === "/s" ? value >= budget : value < budget)) &&
  (least === undefined || value >= least) &&
  (nginx === undefined || nginx.theirs / nginx.ours >= nginx.least);

export function toLine(figure: Figure): string {
  const { name, value, unit, plain, budget, least, nginx } = figure;
  const notes = [
    ...(plain === undefined ? [] : [`${(value / plain).toFixed(2)} of plain node:http (${toText(plain)} ${unit})`]),
    ...(nginx === undefined
      ? []
      : [
          `${toText(nginx.ours)} µs a request, ${(nginx.theirs / nginx.ours).toFixed(2)} of nginx (${toText(nginx.theirs)} µs), ${isKept(figure) ? "within" : "NOT within"} the budget of ${nginx.least}`,
        ]),
    ...(budget === undefined
      ? []
      : [`${isKept(figure) ? "within" : "NOT within"} the budget of ${toText(budget)} ${unit}`]),
    ...(least === undefined ? [] : [`${isKept(figure) ? "reaches" : "does NOT reach"} ${toText(least)}`]),
  ];
  return `${name.padEnd(48)} ${toText(value).padStart(8)} ${unit.padEnd(3)} ${notes.join(", ")}`.trimEnd();
}

const toText = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en"));

export const toMedian = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
