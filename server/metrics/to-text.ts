/** Measures of all threads in the text format of Prometheus. */
import { AggregatorRegistry, type MetricObject } from "prom-client";
import type { Measure } from "./measure.ts";

export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** What two threads measure by one name and with the same labels is added up. */
export const toMetricsText = (threads: readonly (readonly Measure[])[]): Promise<string> =>
  AggregatorRegistry.aggregate(threads.map((measures) => measures.map(toMetric))).metrics();

// The library reads what processes of a cluster send each other, which its types do not name.
const toMetric = (measure: Measure): MetricObject => ({ ...measure, aggregator: "sum" }) as unknown as MetricObject;
