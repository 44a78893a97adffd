import { beforeAll, describe, expect, it } from "vitest";
import { kinds, listKinds } from "#domain/register/kinds.ts";
import { listRecords, type Spec } from "#domain/register/spec.ts";
import { checkContent } from "#server/content/check-content.ts";
import { toFormNode, type FormNode } from "#forms/form-tree.ts";
import { findTyped, parseTyped, toTypedTree, withoutEmpty } from "#forms/parse-form.ts";
import { toShape } from "#forms/shape.ts";

const place = { path: "/body", label: "", isOptional: false };

/** What a browser sends for a form in which nothing was touched. */
function toEntries(node: FormNode): [string, string][] {
  switch (node.type) {
    case "group":
      return node.nodes.flatMap(toEntries);
    case "list":
      return [
        ...(node.instead ? [[`${node.path}/as`, node.instead.chosen] satisfies [string, string]] : []),
        ...node.rows.flatMap(toEntries),
      ];
    case "flag":
      return node.value ? [[node.path, "true"]] : [];
    default:
      return [[node.path, node.value]];
  }
}

const sendBack = (schema: Parameters<typeof toShape>[0], value: unknown): unknown => {
  const entries = Object.fromEntries(toEntries(toFormNode(toShape(schema), value, place)));
  return parseTyped(toShape(schema), findTyped(toTypedTree(entries), "/body"));
};

describe("a form that nobody touched", () => {
  let spec: Spec;
  beforeAll(async () => {
    const checked = await checkContent("content", "2026-12-01");
    if (!checked.ok) throw new Error("the content is not right");
    ({ spec } = checked.value);
  });

  it("sends back every record of the content as it is", () => {
    for (const { kind, slug, body } of listRecords(spec)) {
      const { schema } = kinds[kind];
      const back = withoutEmpty(toShape(schema), sendBack(schema, body));
      expect(schema.parse(back), `${kind} ${slug}`).toEqual(body);
    }
  });

  it("leaves a yes or no that nobody knows open", () => {
    const { schema } = kinds.term;
    for (const normative of [true, false, undefined])
      expect((sendBack(schema, { normative }) as { normative?: boolean }).normative).toBe(normative); // a form of a term
  });

  it("keeps the rows of lists that are still empty, until the empty ones are dropped", () => {
    const { schema } = kinds.machine;
    const body = { title: "x", states: [{ id: "A" }, {}, { id: "B" }], sources: [{ type: "url" }] };
    const back = sendBack(schema, body) as { states: unknown[]; sources: unknown[] }; // a form of a machine
    expect(back.states).toHaveLength(3);
    expect(back.sources).toEqual([{ type: "url" }]);
    const kept = withoutEmpty(toShape(schema), back) as { states: { id: string }[]; sources?: unknown[] }; // as above
    expect(kept.states.map(({ id }) => id)).toEqual(["A", "B"]);
    expect(kept.sources ?? []).toEqual([]);
  });
});

it("there is a form for each kind", () => {
  for (const { schema, name } of listKinds()) {
    const node = toFormNode(toShape(schema), {}, place);
    expect(node.type === "group" ? node.nodes.map(({ path }) => path) : [], name).toEqual(
      Object.keys(schema.shape).map((field) => `/body/${field}`),
    );
  }
});

it("an empty form sends nothing but what it is sure of", () => {
  const { schema } = kinds.term;
  expect(withoutEmpty(toShape(schema), sendBack(schema, {}))).toEqual({});
});

it("keeps what is no number as it was typed", () => {
  const { schema } = kinds.kernel;
  const tree = toTypedTree({ "/body/rank": "ten", "/body/pageSize": "4096", "/body/version": "6.10" });
  expect(parseTyped(toShape(schema), findTyped(tree, "/body"))).toMatchObject({
    rank: "ten",
    pageSize: 4096,
    version: "6.10",
  });
});

it("takes names that spell no field for nothing, also dangerous ones", () => {
  const tree = toTypedTree({ "/body/__proto__/x": "1", "/body/constructor": "2", "/body/title": "T", other: "3" });
  expect(parseTyped(toShape(kinds.term.schema), findTyped(tree, "/body"))).toMatchObject({ title: "T" });
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

it("says of a list of formats whether it was looked up or is unknown", () => {
  const { schema } = kinds.kernel;
  const row = { component: "luo", reads: "unknown", writes: [], sources: [] };
  expect(sendBack(schema, { formats: [row] })).toMatchObject({ formats: [row] });
});

it("writes the names of fields as people read them, and in full where the data shorten them", () => {
  const labelsOf = (kind: "machine" | "kernel") => {
    const node = toFormNode(toShape(kinds[kind].schema), {}, { path: "", label: "", isOptional: false });
    return node.type === "group" ? node.nodes.map(({ label }) => label) : [];
  };
  expect(labelsOf("machine")).toContain("Point of no return");
  expect(labelsOf("kernel")).toContain("Architecture");
});
