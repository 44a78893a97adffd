// `npm run check:deploy`: does what deploy/Dockerfile says with what git has, in an empty folder and without Docker, then
// serves from the result as nobody, who may write in the folder of data alone: on a file, and on a PostgreSQL where there
// is one. Takes minutes.
import "./set-up/require-node.mjs";
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readDockerfile } from "./deploy/dockerfile.mjs";
import { serveOnce } from "./deploy/serve-once.mjs";
import { findPostgresql, startPostgresql } from "./set-up/postgresql.mjs";
import { endWith, Refusal, root, say } from "./set-up/run.mjs";

if (process.getuid?.() !== 0) endWith(new Refusal("only root can become nobody: run it in a container, or with sudo"));

const place = mkdtempSync(join(tmpdir(), "concordance-deploy-"));
chmodSync(place, 0o755);
process.once("exit", () => rmSync(place, { recursive: true, force: true }));
try {
  const stages = readDockerfile(readFileSync(join(root, "deploy/Dockerfile"), "utf8"));
  for (const [index, stage] of stages.entries()) make(stage, index, stages);
  const image = { ...stages.at(-1), place: join(place, String(stages.length - 1)) };
  execFileSync("chmod", ["-R", "a-w,a+rX", join(image.place, image.folder)]);
  say(await serveOnce(image, {}));
  if (findPostgresql() === undefined) say("not tried on PostgreSQL: there is none here");
  else {
    const postgresql = await startPostgresql();
    postgresql.create("concordance");
    say(await serveOnce(image, { DATABASE_URL: postgresql.toUrl("concordance") }));
    await postgresql.stop();
  }
} catch (error) {
  endWith(error);
}

/** The file system of a stage is a folder; what it runs runs in it by relative paths, and what it makes at others is left out. */
function make(stage, index, stages) {
  const own = join(place, String(index));
  mkdirSync(join(own, stage.folder), { recursive: true });
  for (const step of stage.steps) {
    if ("run" in step) {
      // Its volumes are made when it serves.
      if (stage.volumes.some((volume) => step.run.includes(volume))) continue;
      say(step.run);
      const env = { PATH: process.env.PATH, HOME: join(own, "root"), ...stage.env };
      execFileSync("sh", ["-c", step.run], {
        cwd: join(own, stage.folder),
        env,
        stdio: ["ignore", "ignore", "inherit"],
      });
    } else copy(step, { to: join(own, stage.folder, step.to), stages });
  }
}

function copy({ copy: paths, from }, { to, stages }) {
  if (from === undefined) {
    const files = execFileSync("git", ["ls-files", "-z", "--", ...paths], { cwd: root, encoding: "utf8" });
    for (const file of files.split("\0").filter((name) => name !== "")) {
      // A folder gives what it holds, a file itself.
      const [whole] = paths.filter((path) => file.startsWith(`${path}/`));
      const target = join(to, whole === undefined ? file : file.slice(whole.length + 1));
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(root, file), target);
    }
    return;
  }
  const index = stages.findIndex(({ name }) => name === from);
  for (const path of paths) cpSync(join(place, String(index), path), to, { recursive: true, verbatimSymlinks: true });
}
