import { expect, it } from "vitest";
import { z } from "zod";
import { newTokenSchema, profileSchema } from "#domain/account/schema.ts";
import { exceptionSchema } from "#domain/check/exception.ts";
import { claimSchema } from "#domain/check/claim.ts";
import { kinds } from "#domain/register/kinds.ts";
import { anchorSchema, contentSchema, stepSchemas } from "#domain/proposal/schema.ts";
import { kindNames } from "#domain/register/reference.ts";

const doors: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].schema])),
  proposal: contentSchema,
  ...stepSchemas,
  anchor: anchorSchema,
  exception: exceptionSchema,
  claim: claimSchema,
  profile: profileSchema,
  token: newTokenSchema,
};

/** Every text inside a schema, by the way to it. */
function listTexts(schema: z.core.$ZodType, path: string): [path: string, schema: z.core.$ZodType][] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return [[path, schema]];
    case "object":
      return Object.entries(def.shape).flatMap(([key, member]) => listTexts(member, `${path}/${key}`));
    case "array":
      return listTexts(def.element, `${path}/*`);
    case "union":
      return def.options.flatMap((option) => listTexts(option, path));
    case "optional":
    case "default":
    case "nullable":
    case "readonly":
      return listTexts(def.innerType, path);
    case "pipe":
      return [...listTexts(def.in, path), ...listTexts(def.out, path)];
    default:
      return [];
  }
}

// The text of an original is held together with its hash, by the schema of both: domain/meeting/original.test.ts.
const heldAbove: readonly string[] = ["meeting/original/text", "meeting/corrections/*/original/text"];

const texts = Object.entries(doors).flatMap(([name, schema]) => listTexts(schema, name));

it("lets no text in that has no UTF-8 form, in any field that anybody fills", () => {
  const taken = texts.filter(
    ([path, schema]) =>
      !heldAbove.includes(path) &&
      ["a\uD800b", "\uDC00", "https://example.org/\uD800"].some((text) => z.safeParse(schema, text).success),
  );
  expect(texts.length).toBeGreaterThan(100);
  expect(taken.map(([path]) => path)).toEqual([]);
});
