/** The part of the environment that says where what is measured is read. Without it, nowhere. */
import { z } from "zod";
import { optional } from "#server/auth/variables.ts";
import { hostSchema, portSchema } from "#server/http/address-schemas.ts";

export const metricsVariables = {
  METRICS_HOST: optional(hostSchema),
  METRICS_PORT: optional(portSchema),
  METRICS_TOKEN: optional(
    z.string().regex(/^[A-Za-z0-9._~+/=-]{32,}$/, {
      error:
        "must have at least 32 characters, each a letter, a digit or one of . _ ~ + / = -; make one with: openssl rand -hex 32",
    }),
  ),
};

interface MetricsVariables {
  readonly PORT: number;
  readonly METRICS_HOST?: string | undefined;
  readonly METRICS_PORT?: number | undefined;
  readonly METRICS_TOKEN?: string | undefined;
}

/** What is wrong with METRICS_PORT beside the others; undefined where nothing is. */
export function findMetricsRefusal({ PORT, METRICS_HOST, METRICS_PORT }: MetricsVariables): string | undefined {
  if (METRICS_PORT === undefined)
    return METRICS_HOST === undefined ? undefined : "must be set as well, because METRICS_HOST is";
  if (METRICS_PORT === 0 || METRICS_PORT !== PORT) return undefined;
  return "is the port of the readers; choose another, or leave it unset and set METRICS_TOKEN, which opens /metrics there to who has it";
}

/** Where what is measured is read; at a port of its own a token is not needed, and asked for where there is one. */
export interface MetricsPlace {
  /** Undefined where it is the port of the readers. */
  readonly own: { readonly host: string; readonly port: number } | undefined;
  readonly token: string | undefined;
}

export function findMetricsPlace({
  METRICS_HOST: host = "127.0.0.1",
  METRICS_PORT: port,
  METRICS_TOKEN: token,
}: MetricsVariables): MetricsPlace | undefined {
  if (port !== undefined) return { own: { host, port }, token };
  return token === undefined ? undefined : { own: undefined, token };
}
