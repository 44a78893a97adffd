/** How people get in at this site: what the environment switched on, in the shape that sign-in works with. */
import type { Env } from "#server/env.ts";

export interface Client {
  readonly id: string;
  readonly secret: string;
}

export interface SignInSettings {
  /** Encrypts what the browser keeps of a session. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly github?: Client;
  readonly google?: Client;
  readonly oidc?: Client & { readonly issuer: string; readonly name: string };
  /** Whether links can be sent by mail. */
  readonly hasMail: boolean;
}

/** What the operator says about people. The secret may be left to the server. */
export interface SignInOptions extends Omit<SignInSettings, "secret" | "hasMail"> {
  readonly secret?: string;
  readonly firstAdmin?: { readonly email: string; readonly password: string };
  readonly mail?: { readonly server: string; readonly from: string };
}

/** Variables that belong together have been checked to be there together. */
export function toSignInOptions(env: Env): SignInOptions {
  const client = (id: string | undefined, secret: string | undefined): Client | undefined =>
    id === undefined || secret === undefined ? undefined : { id, secret };
  const github = client(env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET);
  const google = client(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET);
  const oidc = client(env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET);
  const { OIDC_ISSUER: issuer, OIDC_NAME: name = "single sign-on", SMTP_URL: server, MAIL_FROM: from } = env;
  const { CONCORDANCE_ADMIN_EMAIL: email, CONCORDANCE_ADMIN_PASSWORD: password, NEXTAUTH_SECRET: secret } = env;
  return {
    publicUrl: env.PUBLIC_URL,
    ...(secret === undefined ? {} : { secret }),
    ...(github ? { github } : {}),
    ...(google ? { google } : {}),
    ...(oidc && issuer !== undefined ? { oidc: { ...oidc, issuer, name } } : {}),
    ...(server !== undefined && from !== undefined ? { mail: { server, from } } : {}),
    ...(email !== undefined && password !== undefined ? { firstAdmin: { email, password } } : {}),
  };
}
