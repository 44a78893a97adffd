/** Kernels and pairs that answer yes, beside the project's content, in which nothing is supported yet. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rewrite } from "./own-server.ts";

/** The group agreed on it, and it carries a machine already. */
const DECISION = "enable-features-when-no-rollback";

const sources = [{ type: "url", url: "https://lists.example.org/1", certainty: "read" }];
const formats = [
  { component: "handed", reads: ["handed-v1"], writes: ["handed-v1"], requires: ["handed-v1"], sources },
];

interface Fields {
  readonly standing?: string;
  readonly conditions?: readonly string[];
}

const toPairSlug = (from: string, to: string): string => `${from}-to-${to}`;

/** A pair with all that a yes takes; its decision carries it. */
function aPairBody(from: string, to: string, { standing = "supported", conditions = [] }: Fields = {}) {
  return {
    from,
    to,
    standing,
    text: `From ${from} to ${to}.`,
    components: ["handed"],
    guarantor: { by: "upstream", sources },
    ...(standing === "supported" && { decision: DECISION }),
    conditions: conditions.map((text) => ({ text, sources })),
    tests: [
      {
        by: "lab",
        day: "2025-01-20",
        hardware: "Two sockets.",
        components: ["handed"],
        commits: ["a1b2c3d4"],
        result: "ok",
        sources,
      },
    ],
    sources,
  };
}

/** Writes them as files of the content: 8.0, 8.1 and so on, and `[from, to]` of each pair. */
export function addSupportedPairs(
  content: string,
  kernels: readonly string[],
  pairs: readonly (readonly [from: string, to: string, fields?: Fields])[],
): void {
  const write = (path: string, body: object) => writeFileSync(join(content, path), JSON.stringify(body, undefined, 2));
  for (const version of kernels)
    write(`kernels/${version}.yaml`, {
      version,
      rank: Math.round(Number(version) * 10_000),
      about: "A kernel of this story.",
      arch: "x86_64",
      pageSize: 4096,
      formats,
      sources,
    });
  for (const [from, to, fields] of pairs) write(`pairs/${toPairSlug(from, to)}.yaml`, aPairBody(from, to, fields));
  const handed = {
    title: "Handed",
    standing: "outside",
    formats: [{ format: "handed-v1", sources }],
    onMismatch: { severity: "update-lost", text: "It boots as after a reboot.", sources },
    sources,
  };
  writeFileSync(join(content, "components/handed.md"), `---\n${JSON.stringify(handed)}\n---\nHanded over here.\n`);
  const carried = pairs
    .filter(([, , fields]) => fields?.standing === undefined)
    .map(([from, to]) => `  - pairs/${toPairSlug(from, to)}\n`);
  rewrite(join(content, `decisions/${DECISION}.md`), (text) =>
    text.replace("carriedBy:\n", `carriedBy:\n${carried.join("")}`),
  );
}
