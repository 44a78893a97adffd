/**
 * What a row of the contract table is: everything that the route, the documentation and the tests need to know
 * about one form of address. The table itself is contract.ts.
 */
import type { CheckReport } from "#domain/check/finding.ts";
import type { Problem } from "#domain/problem.ts";
import type { Version } from "#domain/record/record.ts";
import type { KindName } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { Spec } from "#domain/spec.ts";
import type { Answer } from "#exports/api/answer.ts";
import type { SchemaName } from "#exports/api/json-schema.ts";
import type { Params, QueryName } from "#exports/api/parameters.ts";

/** What an answer needs besides the Spec, as data: the server fetches it. */
export type Need =
  | { readonly type: "nothing" }
  | { readonly type: "versions"; readonly kind: KindName; readonly slug: string }
  | { readonly type: "findings" };

export interface Needed {
  readonly nothing: undefined;
  /** Oldest first; empty where there is no such record. */
  readonly versions: readonly Version[];
  readonly findings: CheckReport;
}

export interface Ask<Parameters, Type extends Need["type"]> {
  readonly spec: Spec;
  /** PUBLIC_URL, without a slash at its end. */
  readonly base: string;
  readonly params: Parameters;
  readonly needed: Needed[Type];
}

/** `immutable`: the bytes never change. `revalidate`: kept, but asked for again each time. */
export type Caching = "immutable" | "revalidate";

interface RowDefinition<Path extends string, Type extends Need["type"]> {
  /** A path with parameters in braces: `/api/v1/{collection}/{slug}`. */
  readonly path: Path;
  readonly summary: string;
  readonly mediaType: string;
  /** The schemas an answer may fit; empty where it is not JSON. */
  readonly schemas: readonly SchemaName[];
  readonly query: readonly QueryName[];
  readonly caching: Caching;
  /** The parts of a path that answers, for a register that holds this; undefined while it holds nothing fit. */
  readonly example: (spec: Spec) => Readonly<Record<keyof Params<Path>, string>> | undefined;
  readonly needs: (params: Params<Path>) => Extract<Need, { type: Type }>;
  readonly answer: (ask: Ask<Params<Path>, Type>) => Result<Answer, Problem>;
}

/** A row as the generic code sees it: its own parameters go in, whatever they are. */
export type Row = Omit<RowDefinition<string, Need["type"]>, "example" | "needs" | "answer"> & {
  readonly example: (spec: Spec) => Readonly<Record<string, string>> | undefined;
  readonly needs: (params: unknown) => Need;
  readonly answer: (ask: Ask<unknown, Need["type"]>) => Result<Answer, Problem>;
};

export const defineRow = <const Path extends string, Type extends Need["type"]>(row: RowDefinition<Path, Type>): Row =>
  row as unknown as Row; // match.ts reads the parameters by the path they are typed from
