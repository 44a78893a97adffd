import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { findShownOnce, submitForm } from "./forms.ts";
import { aPerson } from "./people.ts";

const documents = ["README.md", "CONTRIBUTING.md", "content/README.md", "docs/operating.md"];
const textOf = (file: string) => readFileSync(file, "utf8");

test("every address that the README asks for answers", async ({ request }) => {
  const paths = [...textOf("README.md").matchAll(/curl -s http:\/\/127\.0\.0\.1:3000(\S+)/g)].map(
    ([, path]) => path ?? "",
  );
  expect(paths.length).toBeGreaterThan(4);
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
});

test("every page that the README's table names is there", async ({ request }) => {
  const pages = [...textOf("README.md").matchAll(/\| `(\/[a-z]+)` \|/g)].map(([, path]) => path ?? "");
  expect(pages).toHaveLength(11);
  for (const path of pages) expect((await request.get(path)).status(), path).toBe(200);
});

test("every npm script that a document names is there", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  for (const file of documents) {
    for (const [, name = ""] of textOf(file).matchAll(/npm run ([a-z][a-z:-]*[a-z])/g))
      expect(scripts, `${file}: npm run ${name}`).toHaveProperty([name]);
  }
});

test("every variable that sets something stands in the manual for operators, and none that does not", () => {
  const read = ["server/env.ts", "server/auth/variables.ts", "server/metrics/variables.ts"].map(textOf).join("\n");
  // Members of the schemas; the last two are for development and tests.
  const variables = [...read.matchAll(/^ {2,4}([A-Z][A-Z_]+):/gm)].map(([, name = ""]) => name);
  const own = variables.filter((name) => !["NODE_ENV", "CLOCK_FILE"].includes(name));
  expect(own.length).toBeGreaterThan(18);
  const named = (file: string) => new Set(textOf(file).match(/\b[A-Z]{2,}(?:_[A-Z]+)*(?=`)/g));
  for (const name of own) expect(named("docs/operating.md"), name).toContain(name);
  for (const file of ["README.md", "docs/operating.md"])
    for (const name of named(file)) if (name.includes("_")) expect(own, `${file} names ${name}`).toContain(name);
  for (const name of own) expect(named("README.md"), name).toContain(name);
});

test("the proposal that the manual sends is one that could be made", async ({ admin, address, request }) => {
  const member = await aPerson(admin, address, { role: "member" });
  const token = await findShownOnce(
    await submitForm(member.request, {
      page: "/account",
      label: "New token",
      fields: { name: "e2e", scope: "proposals:check", days: "7" },
    }),
  );
  const [, json = ""] = /```json\n([\s\S]*?)```/.exec(textOf("docs/operating.md")) ?? [];
  const tried = await request.post("/api/v1/proposals?dryRun=true", {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    data: Buffer.from(json),
  });
  expect(tried.status(), await tried.text()).toBe(200);
  await member.request.dispose();
});
