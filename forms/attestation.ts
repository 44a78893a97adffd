/** The form that records a test of a pair: its fields as an attestation, and what it goes on with. */
import { readAttestation } from "#domain/pair/attestation/read-attestation.ts";
import { attestationSchema } from "#domain/pair/attestation/schema.ts";
import type { Pair } from "#domain/pair/schema.ts";
import type { Issue } from "#domain/problem.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { parseWith } from "#domain/register/parse.ts";
import type { Spec } from "#domain/register/spec.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { ChangeForm, ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";

/** `pair` is a slug; undefined where it is yet to be typed. */
export const toAttestationAddress = (pair: string | undefined): string =>
  pair === undefined ? "/propose/attestation" : `/propose/attestation?pair=${encodeURIComponent(pair)}`;

export const attestationFields = [
  "pair",
  "by",
  "day",
  "result",
  "upDownUp",
  "components",
  "features",
  "commits",
  "hardware",
  "environment",
  "text",
  "log",
] as const;

/** As it was typed; empty where nothing was. */
export type TypedAttestation = Readonly<Record<(typeof attestationFields)[number], string>>;

/** The form of the proposal that records it, to be read once more and sent. `today` is YYYY-MM-DD, UTC. */
export function toAttestedForm(
  typed: TypedAttestation,
  spec: Pick<Spec, "records">,
  today: string,
): Result<ProposalForm, readonly Issue[]> {
  const attestation = parseWith(attestationSchema, toSent(typed));
  if (!attestation.ok) return attestation;
  const content = readAttestation(spec, attestation.value, today);
  if (!content.ok) return fail(content.failure);
  const { title, message, changes } = content.value;
  return ok({ ...emptyForm, title, message, changes: changes.map(toChangeForm) });
}

/** The test alone is shown: nothing else of the pair changes. */
function toChangeForm(change: ProposedChange): ChangeForm {
  const body = "body" in change ? (change.body as Pair) : undefined; // the one change is the pair with its tests
  return { ...change, body, part: `/tests/${(body?.tests.length ?? 0) - 1}` };
}

/** A field that was left empty is left out; what may be left out says so in the schema. */
function toSent({ components, features, commits, upDownUp, ...texts }: TypedAttestation): object {
  const said = Object.entries(texts).filter(([, text]) => text !== "");
  return {
    ...Object.fromEntries(said),
    components: listNames(components, /[\s,]+/),
    ...(features === "" ? {} : { features: listNames(features, ",") }),
    commits: listNames(commits, /[\s,]+/),
    ...(upDownUp === "" ? {} : { upDownUp: upDownUp === "true" || (upDownUp === "false" ? false : upDownUp) }),
  };
}

const listNames = (text: string, between: RegExp | string): readonly string[] =>
  text
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== "");
