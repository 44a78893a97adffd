import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const text = read("CONTRIBUTING.md");

const recipe = (title: string): string => text.split(`### ${title}\n`)[1]?.split("\n### ")[0] ?? "";

/** What is written as a path of the project; a part in braces stands for any name. */
const paths = [...`${text}${read("docs/where.md")}${read("README.md")}`.matchAll(/`([a-z]+\/[^`\s]*)`/g)]
  .map(([, path = ""]) => path)
  .filter((path) => !path.includes("{") && !/^(?:application|text|image)\//.test(path));

const sources = ["domain", "notations", "texts", "api", "exports", "forms", "server", "ui", "app"].flatMap((folder) =>
  (readdirSync(new URL(`${folder}/`, root), { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => `${folder}/${file}`),
);

/** Tables that have an entry for each kind, as the compiler sees to. */
const tables = sources.filter((file) =>
  /(?<!Partial<)(?:Readonly<)?Record<KindName, [^=]*?= \{$|\[\w+ in KindName\][^;=]*?= \{$|satisfies Record<KindName/m.test(
    read(file),
  ),
);

it.each(paths)("speaks of what is there: %s", (path) => {
  expect(existsSync(new URL(path, root)), path).toBe(true);
});

it("finds the tables of kinds that there are", () => {
  expect(tables).toContain("ui/kinds/faces.ts");
  expect(tables.length).toBeGreaterThan(4);
});

it.each(tables)("names every table that a new kind needs a row in: %s", (table) => {
  expect(recipe("Add a kind")).toContain(`\`${table}\``);
});

it.each([...text.matchAll(/npm (?:run ([a-z:]+)|(start|test))/g)].map(([, run, word = ""]) => run ?? word))(
  "asks for no script that is not there: %s",
  (script) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toContain(script);
  },
);
