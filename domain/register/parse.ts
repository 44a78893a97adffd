/** From unknown data to a body of a kind, or every issue with where it is and what would be right. */
import type { z } from "zod";
import { boundIssues } from "#domain/register/bound-issues.ts";
import { cutToSchema } from "#domain/register/cut-to-schema.ts";
import { kinds, type Bodies } from "#domain/register/kinds.ts";
import { limits } from "#domain/limits.ts";
import { storedMeetingSchema } from "#domain/meeting/schema.ts";
import type { Issue } from "#domain/problem.ts";
import { toPointer } from "#domain/register/record/at-path.ts";
import type { KindName } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export function parseBody<Kind extends KindName>(kind: Kind, value: unknown): Result<Bodies[Kind], readonly Issue[]> {
  return parseWith(kinds[kind].schema, value) as Result<Bodies[Kind], readonly Issue[]>; // the schema of a kind parses its bodies
}

/** A body out of the history: what was accepted stays readable, though what comes in has to keep more rules by now. */
export function parseStoredBody<Kind extends KindName>(
  kind: Kind,
  value: unknown,
): Result<Bodies[Kind], readonly Issue[]> {
  const schema = kind === "meeting" ? storedMeetingSchema : kinds[kind].schema;
  // Nothing is cut off it: how long it may be was asked when it came in, and a whole register is read at once.
  return readWith(schema, value) as Result<Bodies[Kind], readonly Issue[]>; // the schema of a kind parses its bodies
}

/** Parses with any schema of the domain and words its issues for people. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, readonly Issue[]> {
  const cut = cutToSchema(schema, value);
  const read = readWith(schema, cut);
  // What was cut must not be lost, whatever a schema makes of the rest.
  return read.ok && cut !== value ? readWith(schema, value) : read;
}

function readWith<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>, readonly Issue[]> {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : fail(boundIssues(parsed.error.issues.flatMap((issue) => toIssues(schema, issue))));
}

function toIssues(schema: z.ZodType, issue: z.core.$ZodIssue): Issue[] {
  const path = toPointer(issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = listFields(schema, issue.path);
      const hint = known.length > 0 ? `; the fields here are ${known.join(", ")}` : "";
      return issue.keys.slice(0, limits.issues + 1).map((key) => ({
        path: toPointer([...issue.path, toShown(key)]),
        message: `unknown field \`${toShown(key)}\`${hint}`,
      }));
    }
    case "invalid_type":
      return [{ path, message: issue.input === undefined ? "is missing" : toTypeMessage(schema, issue) }];
    default:
      return [{ path, message: issue.message }];
  }
}

/** A name that the sender made up may be as long as all that was sent. */
const toShown = (name: string): string =>
  name.length > limits.shownName ? `${name.slice(0, limits.shownName)}…` : name;

/** A list or a text where an object has to be: what the schema says of it by itself names types of JavaScript. */
function toTypeMessage(schema: z.ZodType, { expected, message, path }: z.core.$ZodIssueInvalidType): string {
  const fields = expected === "object" ? listFields(schema, path) : [];
  return fields.length > 0 ? `must be an object with the fields ${fields.join(", ")}` : message;
}

/** The fields of the object that a path leads to, or none where it leads to something else. */
function listFields(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const [step, ...rest] = path;
  switch (def.type) {
    case "object": {
      if (step === undefined) return Object.keys(def.shape);
      const member = def.shape[String(step)];
      return member ? listFields(member, rest) : [];
    }
    case "array":
      return listFields(def.element, rest);
    case "optional":
    case "default":
      return listFields(def.innerType, path);
    default:
      return [];
  }
}
