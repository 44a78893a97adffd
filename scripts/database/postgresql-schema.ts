/** The schema of the database for PostgreSQL: the same tables, for another engine and into a client of its own. */

const engine = 'provider = "sqlite"';
const output = '"../server/store/generated"';

/** `schema` is prisma/schema.prisma. */
export function toPostgresqlSchema(schema: string): string {
  for (const part of [engine, output])
    if (schema.split(part).length !== 2) throw new Error(`prisma/schema.prisma says ${part} not once`);
  return `// Written from schema.prisma by npm run derive: what differs is the engine, and where its client lies.\n\n${schema
    .replace(engine, 'provider = "postgresql"')
    .replace(output, '"../server/store/generated-postgresql"')}`;
}
