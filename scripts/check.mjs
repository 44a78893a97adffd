// `npm run check`: everything that can be said about the code without running it, two at a time: the longest beside all others.
// Each check is a script in package.json; all are run even where one fails, so that one run tells everything.
import "./set-up/require-node.mjs";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { generateClient } from "./set-up/build.mjs";
import { installPackages } from "./set-up/packages.mjs";
import { endWith, root, run, toSeconds } from "./set-up/run.mjs";

const checks = ["lint", "typed", "content", "derived", "published", "docs", "dead", "layers", "format", "types"];
const AT_A_TIME = 2;

// They make much that is soon forgotten; with room for it the collector takes a sixth less of the time.
const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --max-semi-space-size=128`.trim();

try {
  await installPackages({ withDev: true });
  await generateClient();
  process.exitCode = await runChecks();
} catch (error) {
  endWith(error);
}

async function runChecks() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const started = Date.now();
  const waiting = [...checks];
  const failures = [];

  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { code, output, ms } = await runScript(scripts[`check:${name}`]);
      console.log(`  ${code === 0 ? "ok    " : "FAILED"}  ${toSeconds(ms).padStart(7)}  ${name}`);
      if (code !== 0) failures.push({ name, output });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));

  for (const { name, output } of failures) console.log(`\n--- npm run check:${name}\n${output.trimEnd()}`);
  const outcome = failures.length === 0 ? "all checks hold" : `${failures.length} of ${checks.length} checks failed`;
  console.log(`${failures.length === 0 ? "" : "\n"}${outcome}, ${toSeconds(Date.now() - started)}`);
  return failures.length === 0 ? 0 : 1;
}

async function runScript(command) {
  const started = Date.now();
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const result = await run(command, [], { env: { PATH: path, NODE_OPTIONS }, output: "kept", shell: true });
  return { ...result, ms: Date.now() - started };
}
