/** Documents of the project that pages show. The server runs in the folder that holds them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Without its title, which the page has of its own. */
export async function readDocument(name: "properties"): Promise<string> {
  const text = await readFile(join(process.cwd(), "docs", `${name}.md`), "utf8");
  return text.replace(/^# .*\n/, "");
}
