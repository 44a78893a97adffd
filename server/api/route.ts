/**
 * Carries out the contract of the API: reads the address against the table, fetches what its row needs, and
 * answers with the row's value. Which addresses there are and what they answer is api/.
 */
import { createHash } from "node:crypto";
import type { Problem } from "#domain/problem.ts";
import type { Version } from "#domain/register/record/record.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toSchemaAddress } from "#exports/addresses.ts";
import { accepts } from "#api/accept.ts";
import type { Answer, WebLink } from "#api/answer.ts";
import type { Content } from "#exports/content.ts";
import { toDeprecationHeaders, toDeprecationLinks } from "#api/deprecation.ts";
import { matchesEntityTag, toEntityTag } from "#api/entity-tag.ts";
import { listMethods, parseTarget, type Target } from "#api/match.ts";
import { toInternalError, toMethodNotAllowed, toProblemDetails, type ProblemDetails } from "#api/problem-details.ts";
import { cacheControl } from "#api/response-headers.ts";
import type { Caching, Row } from "#api/row.ts";
import { toLicenseLinks, toLinkHeader } from "#api/web-links.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import { listApiMethods } from "#server/http/allowed-methods.ts";
import { isDear } from "#server/api/answer.ts";
import { fetchNeeded, type Failure, type Lookup } from "#server/api/fetch-needed.ts";
import { toStreamed, type Lines } from "#server/api/lines.ts";
import { readEnv } from "#server/env.ts";
import { tellFailure } from "#server/failure-log.ts";
import { toEml } from "#server/mail/to-eml.ts";
import { requireRegister, type Register } from "#server/register/register.ts";
import { openWorkOfSpec } from "#server/register/work-of-spec.ts";
import { toStorageProblem } from "#server/store/storage-failure.ts";

/** Of one Spec; one about the largest machines has a megabyte or two. */
const MOST_KEPT = 20;
const findOrStart = openWorkOfSpec<Result<Answer, Problem>>(MOST_KEPT);

/** Any page of any site may read any answer, and see its tag and links. */
const openToAll = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Content-Digest, Deprecation, ETag, Last-Modified, Link, Location, Sunset",
  vary: "Accept-Encoding",
};

const preflight = {
  ...openToAll,
  "access-control-allow-headers": "Accept, Authorization, Content-Type, Idempotency-Key, If-None-Match",
  "access-control-max-age": "86400",
};

/** Answers every request under /api/v1. */
export async function answerApi(request: Request): Promise<Response> {
  const base = requirePublicUrl();
  try {
    const { pathname, searchParams } = new URL(request.url);
    const method = request.method === "HEAD" ? "GET" : request.method;
    const methods = listMethods(pathname);
    if (method === "OPTIONS")
      return new Response(null, {
        status: 204,
        headers: { ...preflight, "access-control-allow-methods": listApiMethods(pathname).join(", ") },
      });
    if (!methods.some((known) => known === method)) {
      // Where there is nothing at all, that is the better thing to say.
      if (methods.length > 0 || method !== "GET")
        return refuse(toMethodNotAllowed(request.method, listApiMethods(pathname), base), base, {
          allow: listApiMethods(pathname).join(", "),
        });
    }
    const target = parseTarget(pathname, searchParams, base, method === "POST" ? "POST" : "GET");
    if (!target.ok) return refuseFailure(target.failure, base);
    const { mediaType } = target.value.row;
    if (!accepts(request.headers.get("accept"), mediaType))
      return refuseFailure({ type: "not-acceptable", mediaType }, base);
    const entity = await findEntity(target.value, base, requireRegister(), request);
    if (!entity.ok) return refuseFailure(entity.failure, base);
    return send(entity.value, target.value.row, request);
  } catch (error) {
    // The one place where a bug under /api/v1 is caught: its reader gets a problem, its cause goes to the log.
    if (!isHungUp(error)) tellFailure(`${request.method} ${new URL(request.url).pathname} failed`, error);
    const lost = toStorageProblem(error);
    return lost ? refuseFailure(lost, base) : refuse(toInternalError(base), base);
  }
}

/** The visitor went away before the whole body had come; Node has no class for it. */
const isHungUp = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ECONNRESET";

interface Sent extends Pick<Answer, "made" | "isOwn"> {
  readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly mediaType: string;
  readonly tag: string;
  readonly modified: string | undefined;
  /** The Link header. */
  readonly links: string;
  /** What it has to be called where it is kept. */
  readonly fileName?: string;
}

async function findEntity(
  target: Target,
  base: string,
  register: Register,
  request: Request,
): Promise<Result<Sent, Failure>> {
  const { revision, on } = target.query;
  if (revision !== undefined && on !== undefined)
    return fail({ type: "bad-parameter", parameter: "on", message: "is given beside `revision`; name one of the two" });
  const found = await register.spec(on === undefined ? revision : { day: on });
  if (!found.ok) return found;
  const spec = found.value;
  const need = target.row.needs(target.params, target.query);
  const needed = await fetchNeeded(need, { spec, base, register, request });
  if (!needed.ok) return needed;
  // Findings depend on the day too, and proposals go on between two revisions.
  const isOfSpec = need.type === "nothing" || need.type === "versions";
  const isLarge =
    isOfSpec && isDear(target, spec, need.type === "versions" ? (needed.value as readonly Version[]) : []);
  const answer = isLarge
    ? await workOut(target, request, { spec, base, register })
    : target.row.answer({ spec, base, params: target.params, query: target.query, needed: needed.value });
  return answer.ok ? makeEntity(target.row, answer.value, { register, base, spec }, isOfSpec) : answer;
}

/** On a thread, which works once, however many ask. */
async function workOut(
  { key }: Target,
  { url }: Request,
  { spec, base, register }: Omit<Lookup, "request">,
): Promise<Result<Answer, Problem>> {
  const { pathname, search } = new URL(url);
  const order = { path: `${pathname}${search}`, base, revision: spec.revision };
  const done = await findOrStart(spec, key, () => register.work("answer", order));
  return done.ok ? done.value : done;
}

async function makeEntity(
  row: Row,
  answer: Answer,
  { register, base, spec }: Omit<Lookup, "request">,
  /** Whether it shows the Spec and nothing else. */
  isOfSpec: boolean,
): Promise<Result<Sent, Problem>> {
  const { content, links, made, isOwn = false } = answer;
  if (content.type === "lines") return ok(await toStreamed(row, { content, links }, register));
  const text = await toText(content, { register, base, spec });
  if (!text.ok) return text;
  const bytes = toBytes(text.value);
  return ok({
    bytes,
    mediaType: row.mediaType,
    tag: toEntityTag(createHash("sha256").update(bytes).digest("hex")),
    links: toLinkHeader([...describe(content), ...links, ...toLicenseLinks(spec), ...toDeprecationLinks(row, base)]),
    ...("fileName" in content && content.fileName !== undefined && { fileName: content.fileName }),
    ...(made !== undefined && { made }),
    isOwn,
    modified: isOfSpec ? findModified(content, row.caching, spec) : undefined,
  });
}

/** When the revision was made, or the version, where it shows one. ISO 8601, UTC. */
function findModified(content: Content, caching: Caching, spec: Spec): string | undefined {
  if (content.type !== "json") return caching === "revalidate" ? spec.at : undefined;
  const { at } = content.value as { readonly at?: unknown };
  return typeof at === "string" ? at : undefined;
}

async function toText(
  content: Exclude<Content, Lines>,
  { register, base, spec }: Omit<Lookup, "request">,
): Promise<Result<string, Problem>> {
  switch (content.type) {
    case "json":
      return ok(toPrettyJson(content.value));
    case "text":
      return ok(content.text);
    case "mail":
      return ok(await toEml(content.mail, { name: spec.records.charter[0]?.body.shortTitle ?? "Concordance", base }));
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

function send(entity: Sent, row: Row, request: Request): Response {
  const caching = entity.isOwn ? "never" : row.caching;
  const headers = {
    ...openToAll,
    ...toDeprecationHeaders(row),
    "cache-control": cacheControl[caching],
    link: entity.links,
  };
  const { bytes, mediaType, made, tag, fileName, modified } = entity;
  if (caching === "never") {
    const location = made === undefined ? {} : { location: made };
    const status = made === undefined ? 200 : 201;
    return new Response(bytes, { status, headers: { ...headers, "content-type": mediaType, ...location } });
  }
  const validated = {
    ...headers,
    etag: tag,
    ...(modified !== undefined && { "last-modified": new Date(modified).toUTCString() }),
    ...(fileName !== undefined && { "content-disposition": `inline; filename="${fileName}"` }),
  };
  if (matchesEntityTag(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers: validated });
  return new Response(bytes, { headers: { ...validated, "content-type": mediaType } });
}

/** What else a refusal says, for programs that read no bodies. */
function toHeaders(failure: Failure): Readonly<Record<string, string>> {
  switch (failure.type) {
    case "unauthenticated":
      return { "www-authenticate": 'Bearer realm="concordance"' };
    case "unsupported-media-type":
      return { "accept-post": failure.read.join(", ") };
    case "too-many":
      return { "retry-after": String(failure.seconds) };
    case "unavailable":
      return { "retry-after": "5" };
    default:
      return {};
  }
}

const refuseFailure = (failure: Failure, base: string): Response =>
  refuse(toProblemDetails(failure, base), base, toHeaders(failure));

function refuse(details: ProblemDetails, base: string, more: Readonly<Record<string, string>> = {}): Response {
  const headers = {
    ...openToAll,
    "cache-control": "no-store",
    "content-type": "application/problem+json",
    link: toLinkHeader([{ rel: "describedby", href: toSchemaAddress(base, "problem") }]),
    ...more,
  };
  return new Response(toPrettyJson(details), { status: details.status, headers });
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function requirePublicUrl(): string {
  const env = readEnv();
  // `front` starts with the same environment and refuses one that cannot be read.
  if (!env.ok) throw new Error(env.failure.join("\n"));
  return env.value.PUBLIC_URL;
}
