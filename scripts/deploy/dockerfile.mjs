// Reads the instructions of a Dockerfile, as far as ours has any: another one is refused, so that none is passed over.

const known = ["FROM", "WORKDIR", "ENV", "COPY", "RUN", "VOLUME", "USER", "EXPOSE", "HEALTHCHECK", "CMD"];

/**
 * The stages in order. `steps` are what is done in a stage: a copy from its context or an earlier stage, or a line for a shell.
 * @param {string} text
 * @returns {readonly { name: string, folder: string, env: Record<string, string>, user: string, volumes: string[],
 *   steps: ({ copy: string[], to: string, from: string | undefined } | { run: string })[], command: string[], probe: string[] }[]}
 */
export function readDockerfile(text) {
  const stages = [];
  for (const line of text
    .replaceAll(/^\s*#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")) {
    if (line.trim() === "") continue;
    const [, instruction, rest] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (!known.includes(instruction)) throw new Error(`the Dockerfile says what nothing here can do: ${line}`);
    if (instruction === "FROM") {
      const name = / AS (\S+)$/.exec(rest)?.[1] ?? "";
      stages.push({ name, folder: "/", env: {}, user: "root", volumes: [], steps: [], command: [], probe: [] });
    } else take(stages.at(-1), instruction, rest);
  }
  return stages;
}

function take(stage, instruction, rest) {
  const words = rest.split(/\s+/);
  if (instruction === "WORKDIR") stage.folder = rest;
  if (instruction === "ENV") Object.assign(stage.env, Object.fromEntries(words.map((word) => word.split("="))));
  if (instruction === "USER") stage.user = rest;
  if (instruction === "VOLUME") stage.volumes.push(rest);
  if (instruction === "RUN") stage.steps.push({ run: rest });
  if (instruction === "CMD") stage.command = JSON.parse(rest);
  if (instruction === "HEALTHCHECK") stage.probe = JSON.parse(/ CMD (\[.*\])$/.exec(rest)?.[1] ?? "[]");
  if (instruction === "COPY") {
    const from = /^--from=(\S+)$/.exec(words[0])?.[1];
    const paths = from === undefined ? words : words.slice(1);
    stage.steps.push({ copy: paths.slice(0, -1), to: paths.at(-1), from });
  }
}
