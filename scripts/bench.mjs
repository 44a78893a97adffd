// `npm run bench` and `npm run soak`: from a fresh clone to a table of figures. Plain Node, because what is measured imports the database
// client, which has to be generated before anything of it is read.
import "./set-up/require-node.mjs";
import { buildServer, generateClient } from "./set-up/build.mjs";
import { installPackages } from "./set-up/packages.mjs";
import { endWith, run } from "./set-up/run.mjs";

const [program = "run", ...rest] = process.argv.slice(2);

try {
  await installPackages({ withDev: true });
  await generateClient();
  await buildServer();
  const { code } = await run(process.execPath, ["--import", "tsx", `bench/${program}.ts`, ...rest]);
  process.exitCode = code;
} catch (error) {
  endWith(error);
}
