// Imported before all else: an old Node should hear which one is needed, not where its parser stopped.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `concordance: Node ${process.versions.node} is too old: it must be 20.19 or newer (https://nodejs.org)`,
  );
  process.exit(1);
}
