/** The links that an answer carries in its header (RFC 8288; versions by RFC 5829). */
import type { Version } from "#domain/register/record/record.ts";
import type { Spec } from "#domain/register/spec.ts";
import { toPageAddress, toRecordAddress, toVersionAddress, toVersionsAddress } from "#exports/addresses.ts";
import type { WebLink } from "#api/answer.ts";

export const toPageLink = (href: string): WebLink => ({ rel: "alternate", href, type: "text/html" });

/** The versions around one. `newest` is the highest number known; the record itself is where the newest always is. */
export function toVersionLinks(version: Version, newest: number, base: string): readonly WebLink[] {
  const { number } = version;
  return [
    { rel: "latest-version", href: toRecordAddress(base, version) },
    { rel: "version-history", href: toVersionsAddress(base, version) },
    ...(number > 1 ? [{ rel: "predecessor-version", href: toVersionAddress(base, version, number - 1) } as const] : []),
    ...(number < newest
      ? [{ rel: "successor-version", href: toVersionAddress(base, version, number + 1) } as const]
      : []),
  ];
}

export const toRecordLinks = (record: Version, base: string): readonly WebLink[] => [
  toPageLink(toPageAddress(base, record)),
  ...toVersionLinks(record, record.number, base),
];

/** What the register's data may be used for, where the group has said so. */
export function toLicenseLinks({ records }: Pick<Spec, "records">): readonly WebLink[] {
  const license = records.charter[0]?.body.license;
  return license === undefined ? [] : [{ rel: "license", href: license }];
}

/** The form a reader's software takes it from: `<address>; rel="alternate"; type="text/html"`. */
export const toLinkHeader = (links: readonly WebLink[]): string =>
  links
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type === undefined ? "" : `; type="${type}"`}`)
    .join(", ");
