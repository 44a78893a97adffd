import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as accountSchemas from "#domain/account/schema.ts";
import { sentSteps } from "#domain/proposal/sent-step.ts";
import { toFields } from "#ui/form/schema-fields.ts";

const forms = Object.entries({ ...accountSchemas, ...sentSteps }).flatMap(([name, schema]) =>
  schema instanceof z.ZodObject ? [{ name, schema: schema as z.ZodObject }] : [],
);
/** What pages send along with a form. */
const sentAlong = ["token", "account", "next", "id", "length", "concern", "record", "path", "replyTo"];
const given = Object.fromEntries(sentAlong.map((name) => [name, { value: "1" }]));

describe("a form of an account or of a step", () => {
  it.each(forms)("has every field of $name", ({ schema }) => {
    expect(toFields(schema, given).map(({ name }) => name)).toEqual(Object.keys(schema.shape));
  });

  it("is none without words for a field that has to be filled", () => {
    expect(() => toFields(z.object({ pin: z.string() }))).toThrow("neither words for `pin`");
    expect(toFields(z.object({ pin: z.string().optional() }))).toEqual([]);
  });
});

it("takes from a schema how much fits, what to choose from and what may be left empty", () => {
  expect(toFields(accountSchemas.profileSchema, { name: { value: "Ada" } })).toEqual([
    expect.objectContaining({ name: "name", label: "Name", optional: false, maxLength: 200, value: "Ada" }),
    expect.objectContaining({ name: "affiliation", autoComplete: "organization", optional: true, maxLength: 200 }),
  ]);
  expect(toFields(accountSchemas.invitationSchema)).toEqual([
    expect.objectContaining({ type: "email", maxLength: 254 }),
    expect.objectContaining({ options: expect.arrayContaining([{ value: "chair", label: "chair" }]) as unknown }),
  ]);
  expect(toFields(accountSchemas.newPasswordSchema, { token: { value: "t" } })).toEqual([
    expect.objectContaining({ name: "token", type: "hidden", value: "t" }),
    expect.objectContaining({ name: "password", type: "password", minLength: 12 }),
  ]);
});
