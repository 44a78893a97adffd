/** What is sealed in the cookie of a browser that was signed in before; nobody but this site can write or read it. */
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { KnownBrowser } from "#server/auth/accounts.ts";

/** The longest that browsers keep a cookie. */
export const MOST_BROWSER_DAYS = 400;

/** People who share a browser, or one person with accounts for several roles. */
const MOST_ACCOUNTS = 4;

/** So that a cookie of a session is none of these, and the other way round. */
const salt = "known-browser";

const sealedSchema = z.object({
  browsers: z
    .array(z.object({ id: z.string().max(100), account: z.string().max(100), forgotten: z.int().min(0) }))
    .max(MOST_ACCOUNTS),
});

/** Newest first; one of each account is kept. */
export function sealBrowsers(browsers: readonly KnownBrowser[], secret: string): Promise<string> {
  const newest = browsers.filter(
    ({ account }, index) => browsers.findIndex((other) => other.account === account) === index,
  );
  const token = { browsers: newest.slice(0, MOST_ACCOUNTS) };
  return encode({ token, secret, salt, maxAge: MOST_BROWSER_DAYS * 24 * 60 * 60 });
}

export async function openBrowsers(value: string | undefined, secret: string): Promise<readonly KnownBrowser[]> {
  if (value === undefined || value === "") return [];
  try {
    return sealedSchema.safeParse(await decode({ token: value, secret, salt })).data?.browsers ?? [];
  } catch {
    return []; // made up, expired, or of another secret: known to nobody
  }
}
