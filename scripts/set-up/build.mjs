// From sources to what runs: the database client, the pages and what serves them, each only when its inputs changed.
import { toFingerprint, whenChanged } from "./fingerprint.mjs";
import { step } from "./run.mjs";

const node = process.execPath;

const sources = ["app", "ui", "domain", "notations", "texts", "api", "exports", "forms", "server", "public"];
const settings = [
  "instrumentation.ts",
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "prisma",
  "scripts/set-up",
];

export const generateClient = () => step("generating the database client", node, ["scripts/generate-client.mjs"]);

export function buildServer() {
  const inputs = toFingerprint(
    [...sources, ...settings],
    (path) => !/\.test\.tsx?$|^server\/store\/generated(?:-postgresql)?\//.test(path),
  );
  return whenChanged(".next/.made-from", inputs, async () => {
    // Refused content is told in seconds, not after the build.
    await step("checking content", node, [
      "--import",
      "tsx",
      "scripts/check-content.ts",
      process.env.CONTENT_DIR || "content",
    ]);
    await step("building pages", node, ["node_modules/next/dist/bin/next", "build"], {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    await step("making its maps light", node, ["scripts/set-up/light-maps.mjs"]);
    await step("building islands", node, ["scripts/set-up/islands-bundle.mjs"]);
    await step("building the server", node, ["scripts/set-up/server-bundle.mjs"]);
  });
}
