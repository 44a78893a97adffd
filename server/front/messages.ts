/** What the process and the thread of its front say to each other. */
import type { UsageCount } from "#server/api/usage.ts";
import type { Env } from "#server/env.ts";
import type { MetricsPlace } from "#server/metrics/variables.ts";
import type { DatabasePlace } from "#server/store/place.ts";
import type { ChangeCount } from "#server/store/postgresql/change-count.ts";
import type { Measuring } from "./asking.ts";

/** The header of a request whose answer is for nobody in particular. Only the front says it. */
export const SHARED = "x-shared";

/** The header of its answer: how long it stays true while nothing is written. */
export const LIFETIME = "x-lifetime";

/** Of a request or an answer, with what the front adds: more than it takes from anybody. */
export const MOST_HEADERS = 65_536;

/** What the thread is given when it starts. */
export interface FrontData {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly isHttps: boolean;
  readonly proxies: number;
  readonly logLevel: Env["LOG_LEVEL"];
  /** Of the database, which is there once the front is opened. */
  readonly place: DatabasePlace;
  readonly changes: ChangeCount;
  readonly clockFile: string | undefined;
  /** Left out where nobody may read what is measured. */
  readonly metrics?: MetricsPlace | undefined;
}

export type ToFront =
  /** From now on requests are passed on to that socket. */
  { readonly type: "open"; readonly socket: string } | { readonly type: "stop"; readonly graceMs: number } | Measuring;

export type FromFront =
  /** `metricsPort` is where what is measured is read, where that is a port of its own. */
  | { readonly type: "listening"; readonly port: number; readonly metricsPort: number | undefined }
  /** A port cannot be had: that of the readers, or that of what is measured. */
  | {
      readonly type: "refused";
      readonly code: string | undefined;
      readonly message: string;
      readonly isMetrics: boolean;
    }
  | { readonly type: "used"; readonly counts: readonly UsageCount[] }
  | { readonly type: "stopped" }
  | Measuring;
