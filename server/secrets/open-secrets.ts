/** Opens the secrets where the engine of the register has them. */
import type { Database } from "#server/store/database.ts";
import { describePlace } from "#server/store/place.ts";
import { openSecretFiles } from "./secret-files.ts";
import type { Secrets, SecretsPlace } from "./secrets.ts";

export function openSecrets({ place, folder }: SecretsPlace, database: Pick<Database, "secret">): Secrets {
  if (place.engine === "sqlite") return openSecretFiles(folder);
  return {
    read: async (name) => (await database.secret.findUnique({ where: { name } }))?.value,
    write: async (name, value) =>
      void (await database.secret.upsert({ where: { name }, create: { name, value }, update: { value } })),
    remove: async (name) => void (await database.secret.deleteMany({ where: { name } })),
    alone: async (work) => {
      const { withServerLock } = await import("#server/store/postgresql/server-lock.ts");
      return withServerLock(place.url, "secrets", work);
    },
    describe: (name) => `the secret ${name} of ${describePlace(place)}`,
  };
}
