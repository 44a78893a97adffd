/** Reads an address against the contract table: which row it is, with its parameters. */
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toApiAddress } from "#exports/addresses.ts";
import { contract } from "#api/contract.ts";
import { clip, quote } from "#api/parameter.ts";
import { isPathName, pathParameters, queryParameters, type Query } from "#api/parameters.ts";
import type { Method, Row } from "#api/row.ts";

export interface Target {
  readonly row: Row;
  /** Read as the row's path declares them. */
  readonly params: unknown;
  readonly query: Query;
  /** The same for every spelling of the address, and for no other; at any revision, which is beside it. */
  readonly key: string;
}

/** What may be done at an address; empty where there is nothing. `path` as it came, still percent-encoded. */
export function listMethods(path: string): readonly Method[] {
  const segments = decodeSegments(path);
  const [first] = segments ? listFitting(segments) : [];
  // A later row with another path would fit the same address by chance only.
  return first ? contract.filter((row) => row.path === first.row.path).map((row) => row.method) : [];
}

/** The row of an address, whatever its parameters are. */
export function findRow(path: string, method: Method): Row | undefined {
  const segments = decodeSegments(path);
  return segments && listFitting(segments).find(({ row }) => row.method === method)?.row;
}

export function parseTarget(
  path: string,
  query: URLSearchParams,
  base: string,
  method: Method = "GET",
): Result<Target, Problem> {
  const segments = decodeSegments(path);
  const matched = segments && listFitting(segments).find(({ row }) => row.method === method);
  if (!matched)
    return fail({
      type: "not-found",
      what: `there is nothing at ${quote(path)}`,
      hint: `${toApiAddress(base)} lists every address`,
    });
  const params = parseParams(matched.texts);
  if (!params.ok) return params;
  const parsed = parseQuery(matched.row, query);
  if (!parsed.ok) return parsed;
  return ok({
    row: matched.row,
    params: params.value,
    query: parsed.value,
    key: `${matched.row.path} ${JSON.stringify([params.value, { ...parsed.value, revision: undefined }])}`,
  });
}

type Texts = Readonly<Record<string, string>>;

function decodeSegments(path: string): readonly string[] | undefined {
  try {
    return path.split("/").map((segment) => decodeURIComponent(segment));
  } catch {
    return undefined; // not UTF-8 behind the percent signs
  }
}

function listFitting(segments: readonly string[]): readonly { readonly row: Row; readonly texts: Texts }[] {
  return contract.flatMap((row) => {
    const texts = matchPath(row.path.split("/"), segments);
    return texts ? [{ row, texts }] : [];
  });
}

function matchPath(pattern: readonly string[], segments: readonly string[]): Texts | undefined {
  if (pattern.length !== segments.length) return undefined;
  const texts: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    const [, name, ending] = /^\{(\w+)\}(.*)$/.exec(part) ?? [];
    if (name === undefined || ending === undefined) {
      if (part !== segment) return undefined;
    } else {
      // Slugs hold dots (`6.12`), so an ending counts only where the row names it.
      if (!segment.endsWith(ending) || segment.length === ending.length) return undefined;
      texts[name] = segment.slice(0, segment.length - ending.length);
    }
  }
  return texts;
}

function parseParams(texts: Texts): Result<unknown, Problem> {
  const params: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (!isPathName(name)) throw new Error(`the contract names a path parameter that does not exist: ${name}`);
    const parsed: Result<unknown, Problem> = pathParameters[name].parse(text);
    if (!parsed.ok) return parsed;
    params[name] = parsed.value;
  }
  return ok(params);
}

// A misspelt `revison=3` must not be answered with the newest revision, so nothing unknown passes.
function parseQuery(row: Row, query: URLSearchParams): Result<Query, Problem> {
  const given: Record<string, unknown> = {};
  const known: readonly string[] = row.query;
  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) {
      const message =
        known.length > 0
          ? `is not a parameter of this address; it has ${known.join(", ")}`
          : "is not a parameter of this address; it has none";
      return fail({ type: "bad-parameter", parameter: clip(name), message });
    }
    if (query.getAll(name).length > 1)
      return fail({ type: "bad-parameter", parameter: name, message: "is given more than once; give it once" });
  }
  for (const name of row.query) {
    const text = query.get(name);
    if (text === null && row.required?.[name]) {
      const message = `is missing; it says: ${queryParameters[name].description}`;
      return fail({ type: "bad-parameter", parameter: name, message });
    }
    if (text === null) continue;
    const parsed: Result<unknown, Problem> = queryParameters[name].parse(text);
    if (!parsed.ok) return parsed;
    given[name] = parsed.value;
  }
  return ok(given as Query); // each was read by the parameter of its name
}
