import { describe, expect, it } from "vitest";
import { kindNames } from "#domain/register/reference.ts";
import { schemaNames, toJsonSchema } from "#api/json-schema.ts";
import { anAjv } from "#api/schema-test-builders.ts";

const base = "https://register.example.org";

// Compiling the schema of the register takes seconds on a busy machine.
describe("published schemas", { timeout: 30_000 }, () => {
  it.each(schemaNames)("%s is a valid schema that stands alone under its own address", (name) => {
    const schema = toJsonSchema(name, base);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `${base}/api/v1/schemas/${name}`,
    });
    expect(() => anAjv().compile(schema)).not.toThrow();
  });

  it.each(schemaNames.filter((name) => !["proposal-content", "attestation", "event-list"].includes(name)))(
    "%s lets unknown members pass",
    (name) => {
      expect(JSON.stringify(toJsonSchema(name, base))).not.toContain("additionalProperties");
    },
  );

  it("describe what they hold", () => {
    expect(toJsonSchema("machine", base)).toMatchObject({
      properties: { hash: { description: "SHA-256 of `body` in canonical JSON (RFC 8785)." } },
      $defs: { transition: { properties: { guard: { description: "The condition under which it is taken." } } } },
    });
  });

  it("write a source once, however often it is used", () => {
    const text = JSON.stringify(toJsonSchema("spec", base));
    expect(text.match(/First byte of the passage/g)).toHaveLength(1);
  });

  it("are there for every kind, alone and as a list", () => {
    for (const kind of kindNames) expect(schemaNames).toEqual(expect.arrayContaining([kind, `${kind}-list`]));
  });
});
