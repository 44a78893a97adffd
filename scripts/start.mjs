// `npm start`: from a fresh clone to a served register. Plain Node, because nothing is installed yet when it runs.
import "./set-up/require-node.mjs";
import { createServer } from "node:net";
import { buildServer, generateClient } from "./set-up/build.mjs";
import { installPackages } from "./set-up/packages.mjs";
import { endWith, Refusal, run } from "./set-up/run.mjs";
import { devServerArgs, serverArgs, serverEnv } from "./set-up/serve.mjs";

const isDev = process.argv.includes("--dev");

try {
  await requireFreePort(process.env.HOST || "127.0.0.1", process.env.PORT || "3000");
  await installPackages({ withDev: isDev });
  if (isDev) await generateClient();
  else await buildServer();
  const { code } = await run(process.execPath, isDev ? devServerArgs : serverArgs, {
    env: { ...serverEnv, NODE_ENV: isDev ? "development" : "production" },
  });
  process.exitCode = code;
} catch (error) {
  endWith(error);
}

/** The server says the same, but only after a first start has installed and built for a minute. */
async function requireFreePort(host, port) {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Refusal(`PORT is \`${port}\`: it must be a number from 0 to 65535`);
  }
  const probe = createServer();
  const failure = await new Promise((resolve) => {
    probe.once("error", resolve);
    probe.listen(Number(port), host, () => probe.close(() => resolve(undefined)));
  });
  if (failure?.code === "EADDRINUSE") {
    throw new Refusal(
      `port ${port} on ${host} is in use: stop what runs there, or choose another, as in PORT=3001 npm start`,
    );
  }
  if (failure) throw new Refusal(`cannot listen on ${host}:${port} (${failure.message}): check HOST and PORT`);
}
