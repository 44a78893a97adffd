/** The ways in as next-auth knows them. Who gets in is the register's to say; these only say who somebody claims to be. */
import type { Profile as OAuthProfile } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import type { OAuthConfig, Provider } from "next-auth/providers/index";
import { z } from "zod";
import { emailSchema, signInSchema } from "#domain/account/schema.ts";
import { limits } from "#domain/limits.ts";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { Identity } from "#server/auth/accounts.ts";
import { requireRegister } from "#server/register/register.ts";
import { refusals } from "#server/auth/destination.ts";
import { findKnownBrowsers } from "#server/auth/known-browser.ts";
import type { Client, SignInSettings } from "#server/auth/settings.ts";

/** A provider that answers later than this is not there. */
const PATIENCE_MS = 10_000;

export function listProviders({ github, google, oidc, hasMail }: SignInSettings): Provider[] {
  return [
    password(),
    ...(hasMail ? [link()] : []),
    ...(github ? [toGitHub(github)] : []),
    ...(google ? [toGoogle(google)] : []),
    ...(oidc ? [toOidc(oidc)] : []),
  ];
}

const toAddress = (headers: unknown): string =>
  (headers as Readonly<Record<string, string | undefined>> | undefined)?.["x-client-address"] ?? "unknown";

const password = () =>
  CredentialsProvider({
    id: "password",
    credentials: {},
    authorize: async (sent, { headers }) => {
      const given = signInSchema.safeParse(sent);
      if (!given.success) return null;
      const found = await requireRegister().accounts.signIn.checkPassword({
        ...given.data,
        address: toAddress(headers),
        browsers: await findKnownBrowsers(),
      });
      return toUser(found);
    },
  });

const link = () =>
  CredentialsProvider({
    id: "link",
    credentials: {},
    authorize: async (sent, { headers }) => {
      const { token } = z.object({ token: z.string().max(limits.secret) }).parse(sent);
      const found = await requireRegister().accounts.signIn.useLink({ token, address: toAddress(headers) });
      const user = toUser(found);
      if (!user) throw refusals.link();
      return user;
    },
  });

function toUser(found: Result<string, Problem>): { readonly id: string } | null {
  if (found.ok) return { id: found.value };
  if (found.failure.type === "too-many") throw refusals.tooMany(found.failure.seconds);
  return null;
}

const toGitHub = ({ id, secret }: Client): Provider =>
  GitHubProvider({
    clientId: id,
    clientSecret: secret,
    httpOptions: { timeout: PATIENCE_MS },
    userinfo: {
      url: "https://api.github.com/user",
      // The profile shows any address its owner likes; which are verified is told elsewhere.
      request: async ({ client, tokens }) => {
        const profile = await client.userinfo(tokens.access_token ?? "");
        const answer = await fetch("https://api.github.com/user/emails", {
          headers: { Authorization: `Bearer ${tokens.access_token ?? ""}` },
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        const addresses = gitHubAddressesSchema.safeParse(answer.ok ? await answer.json() : []);
        const own = addresses.data?.find(({ primary, verified }) => primary && verified);
        return { ...profile, email: own?.email ?? "", email_verified: own !== undefined };
      },
    },
  });

const gitHubAddressesSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

const toGoogle = ({ id, secret }: Client): Provider =>
  GoogleProvider({ clientId: id, clientSecret: secret, httpOptions: { timeout: PATIENCE_MS } });

const toOidc = ({
  id,
  secret,
  issuer,
  name,
}: NonNullable<SignInSettings["oidc"]>): OAuthConfig<OAuthProfile & { sub: string }> => ({
  id: "oidc",
  name,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
  clientId: id,
  clientSecret: secret,
  authorization: { params: { scope: "openid email profile" } },
  checks: ["pkce", "state", "nonce"],
  idToken: true,
  httpOptions: { timeout: PATIENCE_MS },
  userinfo: {
    // Most providers put only the subject into the token that is checked, and the rest here.
    request: async ({ client, tokens }) => {
      if (!tokens.access_token || !tokens.id_token) throw new Error("the provider answered without an id token");
      return client.userinfo(tokens as Parameters<typeof client.userinfo>[0]); // compares the subject with the token's
    },
  },
  profile: ({ sub, name: given, email }) => ({ id: sub, name: given ?? null, email: email ?? null }),
});

const claimsSchema = z.object({
  email: emailSchema.optional().catch(undefined),
  email_verified: z.union([z.boolean(), z.literal("true").transform(() => true)]).catch(false),
  name: z.string().nullish().catch(undefined),
  login: z.string().optional().catch(undefined),
});

/** What a provider says of somebody, as far as it can be relied on. */
export function toIdentity(provider: string, subject: string, claims: unknown): Identity {
  const { email, email_verified: isVerified, name, login } = claimsSchema.parse(claims ?? {});
  const shown = name ?? login;
  return {
    provider,
    subject,
    ...(email !== undefined && isVerified ? { verifiedEmail: email } : {}),
    ...(shown === undefined ? {} : { name: shown }),
  };
}
