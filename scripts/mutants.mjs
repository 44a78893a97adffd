// `npm run mutants [-- domain/pair ...]`: changes each decision of domain/ a little and looks whether a test fails.
// What survives is a decision that no test holds. Slow, so it is no part of `npm test`; what was tried and has not
// changed since is not tried again.
import "./set-up/require-node.mjs";
import { endWith, Refusal, run } from "./set-up/run.mjs";

const paths = process.argv.slice(2);
const list = paths.find((path) => /[,{}]/.test(path));
// The runner splits what it is told to change at commas, and would pass over half of a list in silence.
if (list !== undefined) endWith(new Refusal(`name folders and files one by one, with blanks between: ${list}`));
const chosen = (paths.length > 0 ? paths : ["domain"]).map((path) =>
  path.endsWith(".ts") ? path : `${path.replace(/\/$/, "")}/**/*.ts`,
);
const left = ["!domain/**/*.test.ts", "!domain/**/test-builders.ts"];

try {
  const { code } = await run("npx", ["stryker", "run", "--mutate", [...chosen, ...left].join(",")]);
  process.exitCode = code;
} catch (error) {
  endWith(error);
}
