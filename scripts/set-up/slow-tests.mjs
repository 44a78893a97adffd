// Tests that are slow by their nature: processes, threads, drawing, texts at their limits. `npx vitest` leaves them out
// and says so, so that nobody takes a folder for tested that has more.
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "./run.mjs";

export const testFolders = "domain,notations,texts,api,exports,forms,server,ui,scripts,bench";

export const slowTests = "**/*.slow.test.{ts,tsx}";

/** Of what only a PostgreSQL server has; vitest.postgresql.config.ts runs them. */
export const onPostgresql = "server/store/postgresql/**";

const listSlowTests = () =>
  testFolders.split(",").flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((file) => /\.slow\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.split(sep).join("/")}`),
  );

/** A reporter for vitest. */
export class LeftOutTests {
  onInit(vitest) {
    this.vitest = vitest;
  }

  onTestRunEnd() {
    const asked = this.vitest.filenamePattern ?? [];
    const left = listSlowTests().filter((file) => asked.length === 0 || asked.some((part) => file.includes(part)));
    if (left.length === 0) return;
    const files = left.length === 1 ? "one slow file" : `${left.length} slow files`;
    console.log(`Left out: ${files}, which \`npm run test:unit -- ${asked.join(" ")}\` runs too.`);
  }
}
