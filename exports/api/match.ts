/** Reads an address against the contract table: which row it is, with its parameters. */
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toApiAddress } from "#exports/api/addresses.ts";
import { contract } from "#exports/api/contract.ts";
import { clip, isPathName, pathParameters, queryParameters, quote } from "#exports/api/parameters.ts";
import type { Row } from "#exports/api/row.ts";

export interface Target {
  readonly row: Row;
  /** Read as the row's path declares them. */
  readonly params: unknown;
  /** Undefined: the newest. */
  readonly revision: number | undefined;
  /** The same for every spelling of the address, and for no other. */
  readonly key: string;
}

/** `path` as it came, still percent-encoded. */
export function parseTarget(path: string, query: URLSearchParams, base: string): Result<Target, Problem> {
  const segments = decodeSegments(path);
  const matched = segments && findRow(segments);
  if (!matched)
    return fail({
      type: "not-found",
      what: `there is nothing at ${quote(path)}`,
      hint: `${toApiAddress(base)} lists every address`,
    });
  const params = parseParams(matched.texts);
  if (!params.ok) return params;
  const revision = parseQuery(matched.row, query);
  if (!revision.ok) return revision;
  return ok({
    row: matched.row,
    params: params.value,
    revision: revision.value,
    key: `${matched.row.path} ${JSON.stringify(params.value)}`,
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

function findRow(segments: readonly string[]): { readonly row: Row; readonly texts: Texts } | undefined {
  for (const row of contract) {
    const texts = matchPath(row.path.split("/"), segments);
    if (texts) return { row, texts };
  }
  return undefined;
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
function parseQuery(row: Row, query: URLSearchParams): Result<number | undefined, Problem> {
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
  const text = query.get("revision");
  return text === null ? ok(undefined) : queryParameters.revision.parse(text);
}
