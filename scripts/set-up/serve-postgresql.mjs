// A PostgreSQL server as a process of its own, for stories that are told over HTTP alone: what it is asked for comes line by
// line (`create NAME`, `kill`, `start`), and each is answered with a line of JSON once it is done.
import { createInterface } from "node:readline";
import { findPostgresql, startPostgresql } from "./postgresql.mjs";

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

if (findPostgresql() === undefined) {
  say({ missing: "there is no PostgreSQL 15 or newer here" });
} else {
  const server = await startPostgresql();
  say({ ready: true });
  const asked = {
    create: (name) => (server.create(name), { url: server.toUrl(name) }),
    kill: () => server.kill(),
    start: () => server.start(),
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const [what, ...rest] = line.split(" ");
    say((await asked[what](...rest)) ?? {});
  }
  // Whoever asked is gone.
  await server.stop();
}
process.exit();
