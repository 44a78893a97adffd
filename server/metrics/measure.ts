/** What is measured, as values that go from thread to thread until somebody asks for them. */
import { SECONDS, type Histogram } from "./histogram.ts";

export type Labels = Readonly<Record<string, string>>;

export interface Measured {
  readonly labels: Labels;
  readonly value: number;
  /** Where it is a part of a histogram: what that part is called. */
  readonly metricName?: string;
}

/** By one name all values that differ in their labels; units and names as Prometheus has them. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly values: readonly Measured[];
}

type Values = number | readonly Measured[];

const PREFIX = "concordance_";

const toValues = (values: Values): readonly Measured[] =>
  typeof values === "number" ? [{ labels: {}, value: values }] : values;

/** `name` without the prefix that all have. It only grows while the process lives. */
export const toCounter = (name: string, help: string, values: Values): Measure => ({
  name: `${PREFIX}${name}`,
  help,
  type: "counter",
  values: toValues(values),
});

export const toGauge = (name: string, help: string, values: Values): Measure => ({
  ...toCounter(name, help, values),
  type: "gauge",
});

export interface Timed {
  readonly labels: Labels;
  readonly times: Histogram;
}

export const toHistogram = (name: string, help: string, timed: readonly Timed[]): Measure => {
  const full = `${PREFIX}${name}`;
  const values = timed.flatMap(({ labels, times }) => {
    const { upTo, count, sum } = times.read();
    const steps = SECONDS.map((bound, step) => ({ labels: { ...labels, le: String(bound) }, value: upTo[step] ?? 0 }));
    return [
      ...[...steps, { labels: { ...labels, le: "+Inf" }, value: count }].map((step) => ({
        ...step,
        metricName: `${full}_bucket`,
      })),
      { labels, value: sum, metricName: `${full}_sum` },
      { labels, value: count, metricName: `${full}_count` },
    ];
  });
  return { name: full, help, type: "histogram", values };
};
