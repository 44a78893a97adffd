import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";

const documents = ["README.md", "CONTRIBUTING.md", "content/README.md"];
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
    for (const [, name = ""] of textOf(file).matchAll(/npm run ([a-z][a-z:]*)/g))
      expect(scripts, `${file}: npm run ${name}`).toHaveProperty([name]);
  }
});
