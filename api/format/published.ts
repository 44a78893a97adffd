/** The format as it was last published, and how it came to be so: what programs that read it were written for. */
import { z } from "zod";
import published from "./published.json" with { type: "json" };

const changeSchema = z.object({
  op: z.enum(["added", "removed", "changed"]),
  place: z.string(),
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
  isBreaking: z.boolean(),
});

export const publishedSchema = z.object({
  /** The newest version, with the outline of all schemas of it. */
  version: z.string(),
  outline: z.array(z.string()),
  /** Newest first, each with what changed since the one before; the first one has nothing before it. */
  history: z.array(z.object({ version: z.string(), on: z.iso.date(), changes: z.array(changeSchema) })),
});
export type Published = z.infer<typeof publishedSchema>;

export const publishedFormat: Published = publishedSchema.parse(published);
