/** An OpenID Connect provider of a story's own. Its own pages ask for a name, and take any password. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export const client = { id: "concordance", secret: "a secret between the two" };

interface Claims {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** `people` by the name they sign in with there. Answers the `issuer` for OIDC_ISSUER. */
export async function startIdentityProvider(redirectTo: string, people: Readonly<Record<string, Claims>>) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectTo] }],
    cookies: { keys: ["a key for stories"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people[id] }),
    }),
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url === "/favicon.ico") response.writeHead(204).end();
    else void answer(request, response);
  });
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
