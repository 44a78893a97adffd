import type { SharedCount } from "#server/http/shared/shared-answers.ts";
import { toCounter, toGauge, type Measure } from "./measure.ts";

export const measureShared = ({ hits, misses, drops, entries, bytes }: SharedCount): readonly Measure[] => [
  toCounter(
    "shared_answers_total",
    "Requests for what readers share, by whether it was there (hit) or was made (miss)",
    [
      { labels: { result: "hit" }, value: hits },
      { labels: { result: "miss" }, value: misses },
    ],
  ),
  toCounter("shared_answers_drops_total", "Times that all of them were dropped, because something had changed", drops),
  toGauge("shared_answers", "Answers that are held for the next reader", entries),
  toGauge("shared_answers_bytes", "Memory that they take, in all codings", bytes),
];
