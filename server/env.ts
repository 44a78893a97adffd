/** The environment, read and checked once. Every variable has a default that works on one's own machine. */
import path from "node:path";
import { z } from "zod";
import { fail, ok, type Result } from "#domain/result.ts";
import { isSecretVariable, signInVariables, variableGroups } from "#server/auth/variables.ts";
import { hostSchema, portSchema } from "#server/http/address-schemas.ts";
import { findMetricsRefusal, metricsVariables } from "#server/metrics/variables.ts";
import { findAddressFault } from "#server/store/server-address.ts";

const folder = (fallback: string) =>
  z
    .string()
    .min(1, { error: "must be a folder; leave it unset for the default" })
    .default(fallback)
    .transform((value) => path.resolve(value));

const envSchema = z
  .object({
    HOST: hostSchema.default("127.0.0.1"),
    PORT: portSchema.default(3_000),
    DATA_DIR: folder("./data"),
    DATABASE_URL: z
      .string()
      .superRefine((address, context) => {
        const fault = findAddressFault(address);
        if (fault !== undefined)
          context.addIssue({ code: "custom", message: `${fault}; leave it unset for a file in DATA_DIR` });
      })
      .optional(),
    CONTENT_DIR: folder("./content"),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: "must be an http or https address, such as https://register.example.org" })
      .transform((url) => new URL(url))
      .refine(isRoot, {
        error:
          "must be a host and maybe a port: the register stands at the root of its host, as in https://register.example.org",
      })
      .refine(({ hostname }) => !isEveryAddress(hostname), {
        error: "must be where visitors find the register; this is an address to listen on, which nobody can open",
      })
      .transform(({ origin }) => origin)
      .optional(),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
        error: "must be fatal, error, warn, info, debug, trace or silent",
      })
      .default("info"),
    NODE_ENV: z
      .enum(["production", "development", "test"], { error: "must be production, development or test" })
      .default("production"),
    CLOCK_FILE: z.string().min(1, { error: "must be a file" }).optional(),
    ...signInVariables,
    ...metricsVariables,
  })
  .superRefine((env, context) => {
    if (env.CLOCK_FILE !== undefined && env.NODE_ENV !== "test")
      context.addIssue({
        code: "custom",
        path: ["CLOCK_FILE"],
        message: "moves the clock, which only tests do; leave it unset",
      });
    if (env.PUBLIC_URL === undefined && isEveryAddress(env.HOST))
      context.addIssue({
        code: "custom",
        path: ["HOST"],
        message:
          "listens on every address of this machine, and none of them is known to be the one that visitors open; set PUBLIC_URL as well, such as https://register.example.org",
      });
    const metricsPort = findMetricsRefusal(env);
    if (metricsPort !== undefined) context.addIssue({ code: "custom", path: ["METRICS_PORT"], message: metricsPort });
    for (const group of variableGroups) {
      const [given] = group.filter((name) => env[name] !== undefined);
      if (given === undefined) continue;
      for (const name of group.filter((other) => env[other] === undefined))
        context.addIssue({ code: "custom", path: [name], message: `must be set as well, because ${given} is` });
    }
  })
  .transform(({ PUBLIC_URL, ...env }) => ({
    ...env,
    PUBLIC_URL: PUBLIC_URL ?? `http://${toHost(env.HOST)}:${env.PORT}`,
  }));

export type Env = z.output<typeof envSchema>;

/** Fails with one line a variable, each naming the variable, what it holds and what would be right. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Result<Env, readonly string[]> {
  const parsed = envSchema.safeParse(variables);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = variables[name];
      if (value === undefined || isSecretVariable(name)) return `${name} ${issue.message}`;
      return `${name} ${issue.message}; it is ${JSON.stringify(value)}`;
    }),
  );
}

/** The environment of this process. */
export const readEnv = (): Result<Env, readonly string[]> => parseEnv(process.env);

/** Where the site stands once it listens, for the API and for next-auth, which read it again. */
export function publishAddress(publicUrl: string): void {
  process.env["PUBLIC_URL"] = publicUrl;
  process.env["NEXTAUTH_URL"] = publicUrl;
}

// An IPv6 address stands in brackets inside a web address.
function toHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function isRoot({ pathname, search, hash, username, password }: URL): boolean {
  return /^\/+$/.test(pathname) && `${search}${hash}${username}${password}` === "";
}

/** 0.0.0.0 and its like, in every way to write them: the URL parser reads `0`, `0x0` and `::` alike. */
function isEveryAddress(host: string): boolean {
  const url = `http://${/^\[.*\]$/.test(host) ? host : toHost(host)}`;
  return URL.canParse(url) && ["0.0.0.0", "[::]", "[::ffff:0:0]"].includes(new URL(url).hostname);
}
