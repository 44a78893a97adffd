/** The address of a PostgreSQL database, as operators write it; what the driver would read in it is not all ours to take. */

export const EXAMPLE = "postgresql://concordance:password@127.0.0.1/concordance";

/** How the server is reached and known. Everything else about a connection is set by this program. */
const parameters: readonly string[] = [
  "host",
  "sslmode",
  "sslrootcert",
  "sslcert",
  "sslkey",
  "sslnegotiation",
  "uselibpqcompat",
];

const sslModes: readonly string[] = ["disable", "prefer", "require", "verify-ca", "verify-full", "no-verify"];

/** What is wrong with it and what would be right, without a word of what may be a password; undefined where nothing is. */
export function findAddressFault(address: string): string | undefined {
  if (/^postgres(?:ql)?:.*#/s.test(address)) return "has a # in it; write it as %23, in a password as well";
  if (!URL.canParse(address)) return toForm();
  const { protocol, pathname, username, password, searchParams } = new URL(address);
  if (!/^postgres(?:ql)?:$/.test(protocol) || pathname.length < 2) return toForm();
  for (const part of [username, password, pathname.slice(1)])
    if (!isEncoded(part)) return "has a % in it that begins no escape; write it as %25";
  if (/%00/.test(`${username}${password}${pathname}`)) return "has a NUL in it; leave it out";
  for (const [name, value] of searchParams) {
    if (!parameters.includes(name))
      return `has a parameter ${/^[a-z_]{1,40}$/i.test(name) ? `${name} ` : ""}that it may not have; leave it out, those it may have are ${parameters.join(", ")}`;
    if (name === "sslmode" && !sslModes.includes(value)) return `has a sslmode that is none of ${sslModes.join(", ")}`;
  }
  return undefined;
}

const toForm = (): string => `must be where PostgreSQL keeps the register, such as ${EXAMPLE}`;

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
