// Runs other programs and says what is going on: a step that takes long tells its name and how long so far.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const SAY_AFTER_MS = 1_000;
const REPEAT_AFTER_MS = 15_000;

// To stderr: stdout belongs to the server's log lines and to the results of tests.
export const say = (text) => console.error(`concordance: ${text}`);

export const toSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** A step that cannot go on. The message is for a person and needs no stack trace; `details` is what a program printed. */
export class Refusal extends Error {
  constructor(message, details = "") {
    super(message);
    this.details = details;
  }
}

/** Prints a refusal and ends; a bug keeps its stack trace. */
export function endWith(error) {
  if (error instanceof Refusal) process.stderr.write(error.details);
  console.error(error instanceof Refusal ? `concordance: ${error.message}` : error);
  process.exit(1);
}

/**
 * Runs a program to its end. `output`: "shown", or "kept" for later; kept output is returned with the exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, output?: "shown" | "kept", shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, output = "shown", shell = false } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell,
    stdio: output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  const stopForwarding = forwardSignals(child);
  const kept = [];
  child.stdout?.on("data", (chunk) => kept.push(chunk));
  child.stderr?.on("data", (chunk) => kept.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      stopForwarding();
      reject(new Refusal(`cannot run ${command}: ${error.message}`));
    });
    child.once("close", (code, signal) => {
      stopForwarding();
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), output: Buffer.concat(kept).toString("utf8") });
    });
  });
}

/** Runs a set-up step. A quick one says nothing; where it fails, what it printed is shown and the whole thing ends. */
export async function step(title, command, args, options = {}) {
  const started = Date.now();
  let next = setTimeout(function remind() {
    const ms = Date.now() - started;
    say(ms < REPEAT_AFTER_MS ? `${title} ...` : `${title}: ${toSeconds(ms)} so far`);
    next = setTimeout(remind, REPEAT_AFTER_MS);
  }, SAY_AFTER_MS);
  try {
    const { code, output } = await run(command, args, { ...options, output: "kept" });
    if (code !== 0) throw new Refusal(`${title} failed (exit ${code})`, output);
  } finally {
    clearTimeout(next);
  }
  const ms = Date.now() - started;
  if (ms >= SAY_AFTER_MS) say(`${title}: done in ${toSeconds(ms)}`);
}

function forwardSignals(child) {
  const forward = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, forward);
  return () => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, forward);
  };
}
