/** All secrets of a register that are there at a moment, for a copy of it. */
import type { Secrets } from "./secrets.ts";
import { SIGN_IN_SECRET } from "./sign-in-secret.ts";
import { listSecretNames } from "./signing-keys.ts";

/** By their names. A key that is changed meanwhile waits, so that what is listed is what signs. */
export function collectSecrets(secrets: Secrets): Promise<ReadonlyMap<string, string>> {
  return secrets.alone(async () => {
    const collected = new Map<string, string>();
    for (const name of [SIGN_IN_SECRET, ...(await listSecretNames(secrets))]) {
      const value = await secrets.read(name);
      if (value !== undefined) collected.set(name, value);
    }
    return collected;
  });
}

/** Whether it is a name that a secret of ours has. */
export const isSecretName = (name: string): boolean =>
  name === SIGN_IN_SECRET || /^keys\/(?:keys\.json|[0-9a-f]{64}\.private\.pem)$/.test(name);
