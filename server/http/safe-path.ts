/** Where a visitor may be sent on to: a page of this site, whatever the address that was asked for says. */

const NOWHERE = "http://register.invalid";

/** `/` for anything that is not a path of this site. Takes an address of the site itself, too. */
export function toSafePath(requested: string | null | undefined, publicUrl = NOWHERE): string {
  if (!requested || !URL.canParse(requested, NOWHERE)) return "/";
  // The parser reads what browsers read: backslashes as slashes, and tabs as nothing.
  const { origin, pathname, search, hash } = new URL(requested, NOWHERE);
  if (origin !== NOWHERE && origin !== new URL(publicUrl).origin) return "/";
  // `/.//example.org` has a path that a browser would take for another site.
  return pathname.startsWith("//") ? "/" : `${pathname}${search}${hash}`;
}

export const toSignInPath = (next: string): string => `/signin?next=${encodeURIComponent(next)}`;
