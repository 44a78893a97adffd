/**
 * Names that outlive the address of the server: what subscribers have read stays read after the register moved, and a
 * copy of it that is served elsewhere says the same. A name is a UUID (RFC 9562, version 8) made of what is named.
 */
import { toSha256 } from "#domain/register/record/canonical.ts";

/** `identity` is the register's, `name` says what is named within it: `revision/3`. */
export function toUuid(identity: string, name: string): string {
  const hex = toSha256(`${identity} ${name}`);
  const variant = ((parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}

export const toUrn = (identity: string, name: string): string => `urn:uuid:${toUuid(identity, name)}`;
