/** A hash over what decides how drawings look, so that a drawing kept by other code is never shown as ours. */
import { readdirSync, readFileSync } from "node:fs";
import { toSha256 } from "#domain/register/record/canonical.ts";

const root = new URL("../../", import.meta.url);
const libraries = ["mermaid", "linkedom", "fontkit", "@fontsource/inter"] as const;

const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

export function toRendererVersion(): string {
  // Pinned exactly, so the manifest says what is installed.
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  const sources = readdirSync(new URL("server/diagrams/", root))
    .filter((name) => /\.(ts|css)$/.test(name) && !name.endsWith(".test.ts"))
    .sort()
    .map((name) => read(`server/diagrams/${name}`));
  return toSha256(
    [
      ...libraries.map((name) => `${name} ${dependencies[name]}`),
      read("notations/mermaid/label.ts"),
      read("ui/styles/tokens.css"),
      ...sources,
    ].join("\n"),
  );
}
