/**
 * What a form knows of each kind. It is data alone, and reaches the browser as such: the schemas that it is read from
 * weigh more than all the rest of a form (scripts/set-up/islands-bundle.mjs).
 */
import { decisionTable, UNRECORDED } from "#domain/decision/lifecycle.ts";
import { listKinds } from "#domain/register/kinds.ts";
import type { KindName } from "#domain/register/reference.ts";
import { toShape, type Shape } from "#forms/shape.ts";

export interface KindFacts {
  /** One of them, in running text: "upgrade pair". */
  readonly label: string;
  /** Of a body. */
  readonly shape: Shape;
  /** Of `status`: what a new one may begin as, where not as anything. */
  readonly starts?: readonly string[];
}

const starts: Partial<Record<KindName, readonly string[]>> = {
  decision: decisionTable.flatMap(({ from, to }) => (from === UNRECORDED ? [to] : [])),
};

export const kindFacts = Object.fromEntries(
  listKinds().map(({ name, label, schema }): [KindName, KindFacts] => {
    const begins = starts[name];
    return [name, { label, shape: toShape(schema), ...(begins && { starts: begins }) }];
  }),
) as Readonly<Record<KindName, KindFacts>>; // all of them
