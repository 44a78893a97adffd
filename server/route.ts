/**
 * Carries out the contract of the API: reads the address against the table, fetches what its row needs, and
 * answers with the row's value. Which addresses there are and what they answer is exports/api.
 */
import { createHash } from "node:crypto";
import type { Problem } from "#domain/problem.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/spec.ts";
import { toSchemaAddress } from "#exports/api/addresses.ts";
import type { Content, WebLink } from "#exports/api/answer.ts";
import { matchesEntityTag, toEntityTag } from "#exports/api/entity-tag.ts";
import { parseTarget, type Target } from "#exports/api/match.ts";
import {
  toInternalError,
  toMethodNotAllowed,
  toProblemDetails,
  type ProblemDetails,
} from "#exports/api/problem-details.ts";
import type { Caching, Need, Needed } from "#exports/api/row.ts";
import { toLinkHeader } from "#exports/api/web-links.ts";
import { toPrettyJson } from "#exports/json.ts";
import { openAnswerCache, type Entity } from "#server/answer-cache.ts";
import { readEnv } from "#server/env.ts";
import { requireRegister, type Register } from "#server/register.ts";

const METHODS = ["GET", "HEAD", "OPTIONS"];

const MOST_BYTES_KEPT = 64_000_000;
const answers = openAnswerCache(MOST_BYTES_KEPT);

const cacheControl = {
  immutable: "public, max-age=31536000, immutable",
  // Kept, and asked for again each time: a 304 is cheap, and after a new revision nobody reads the old one.
  revalidate: "public, no-cache",
} as const satisfies Record<Caching, string>;

/** Any page of any site may read any answer, and see its tag and links. */
const openToAll = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link",
  vary: "Accept-Encoding",
};

const preflight = {
  ...openToAll,
  "access-control-allow-methods": METHODS.join(", "),
  "access-control-allow-headers": "Accept, Content-Type, If-None-Match",
  "access-control-max-age": "86400",
};

/** Answers every request under /api/v1. */
export async function answerApi(request: Request): Promise<Response> {
  const base = requirePublicUrl();
  try {
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: preflight });
    if (!METHODS.includes(request.method))
      return refuse(toMethodNotAllowed(request.method, METHODS, base), base, request);
    const { pathname, searchParams } = new URL(request.url);
    const target = parseTarget(pathname, searchParams, base);
    if (!target.ok) return refuse(toProblemDetails(target.failure, base), base, request);
    const entity = await findEntity(target.value, base, requireRegister());
    if (!entity.ok) return refuse(toProblemDetails(entity.failure, base), base, request);
    return send(entity.value, target.value.row.caching, request);
  } catch (error) {
    // The one place where a bug under /api/v1 is caught: its reader gets a problem, its cause goes to the log.
    console.error(`${request.method} ${request.url} failed`, error);
    return refuse(toInternalError(base), base, request);
  }
}

async function findEntity(target: Target, base: string, register: Register): Promise<Result<Entity, Problem>> {
  const found = await register.spec(target.revision);
  if (!found.ok) return found;
  const spec = found.value;
  const need = target.row.needs(target.params);
  const known = answers.find(spec, target.key);
  if (known) return ok(known);
  const entity = await makeEntity(target, spec, need, base, register);
  // Findings depend on the day too.
  if (entity.ok && need.type !== "findings") answers.keep(spec, target.key, entity.value);
  return entity;
}

async function makeEntity(
  { row, params }: Target,
  spec: Spec,
  need: Need,
  base: string,
  register: Register,
): Promise<Result<Entity, Problem>> {
  const needed = await fetchNeeded(need, spec, register);
  const answer = row.answer({ spec, base, params, needed });
  if (!answer.ok) return answer;
  const { content, links } = answer.value;
  const text = await toText(content, register);
  if (!text.ok) return text;
  const bytes = new TextEncoder().encode(text.value);
  return ok({
    bytes,
    mediaType: row.mediaType,
    tag: toEntityTag(createHash("sha256").update(bytes).digest("hex")),
    links: toLinkHeader([...describe(content), ...links]),
  });
}

async function fetchNeeded(need: Need, spec: Spec, register: Register): Promise<Needed[Need["type"]]> {
  switch (need.type) {
    case "nothing":
      return undefined;
    case "versions":
      return register.listVersions(need.kind, need.slug);
    case "findings":
      return register.check(spec);
  }
}

async function toText(content: Content, register: Register): Promise<Result<string, Problem>> {
  switch (content.type) {
    case "json":
      return ok(toPrettyJson(content.value));
    case "text":
      return ok(content.text);
    case "diagram": {
      const drawn = await register.draw(content.machine, "standalone");
      return drawn.ok ? ok(drawn.value.svg) : drawn;
    }
  }
}

/** An answer names its schema in its first member; the header says so to those who do not look inside. */
function describe(content: Content): readonly WebLink[] {
  const schema = content.type === "json" ? (content.value as { readonly $schema?: unknown }).$schema : undefined;
  return typeof schema === "string" ? [{ rel: "describedby", href: schema }] : [];
}

function send(entity: Entity, caching: Caching, request: Request): Response {
  const headers = {
    ...openToAll,
    "cache-control": cacheControl[caching],
    etag: entity.tag,
    link: entity.links,
  };
  if (matchesEntityTag(request.headers.get("if-none-match"), entity.tag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : entity.bytes, {
    headers: { ...headers, "content-type": entity.mediaType },
  });
}

function refuse(details: ProblemDetails, base: string, request: Request): Response {
  return new Response(request.method === "HEAD" ? null : toPrettyJson(details), {
    status: details.status,
    headers: {
      ...openToAll,
      "cache-control": "no-store",
      "content-type": "application/problem+json",
      link: toLinkHeader([{ rel: "describedby", href: toSchemaAddress(base, "problem") }]),
      ...(details.status === 405 ? { allow: METHODS.join(", ") } : {}),
      ...(details.status === 503 ? { "retry-after": "5" } : {}),
    },
  });
}

function requirePublicUrl(): string {
  const env = readEnv();
  // `front` starts with the same environment and refuses one that cannot be read.
  if (!env.ok) throw new Error(env.failure.join("\n"));
  return env.value.PUBLIC_URL;
}
