/** The version of a kernel as a semantic version (https://semver.org), for programs that read no other. */
const PARTS = /^(\d+)\.(\d+)(?:\.(\d+))?(.*)$/;
const CANDIDATE = /^-(?:0\.)?rc(\d+)/;

/**
 * 6.12 is 6.12.0 and 7.2-rc4 is 7.2.0-rc.4. What a builder appended stands behind a plus, where it tells builds apart and
 * says nothing about order, as in the version itself.
 */
export function toSemanticVersion(version: string): string {
  const [, major = "0", minor = "0", patch = "0", rest = ""] = PARTS.exec(version) ?? [];
  const [candidate = "", number] = CANDIDATE.exec(rest) ?? [];
  const build = rest
    .slice(candidate.length)
    .replaceAll("+", "-plus-")
    .replaceAll(/[^A-Za-z0-9.-]+/g, "-")
    .replaceAll(/^[.-]+|[.-]+$/g, "")
    .replaceAll(/\.{2,}/g, ".");
  const numbers = [major, minor, patch].map(Number).join(".");
  return `${numbers}${number === undefined ? "" : `-rc.${Number(number)}`}${build === "" ? "" : `+${build}`}`;
}
