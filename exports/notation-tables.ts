/** The tables of docs/notations.md, written from the registry into the places that are marked for them. */
import { notations, readings, writings } from "#notations/registry.ts";
import { factNames } from "#notations/writing/left-out.ts";

const tables: Readonly<Record<string, () => readonly string[]>> = {
  carried: () => {
    const texts = writings.filter(({ write }) => write !== undefined);
    return toTable(
      ["of a machine", ...texts.map(({ ending }) => `\`${ending}\``)],
      factNames.map((name) => [
        name,
        ...texts.map(({ leavesOut, refusedFacts }) => {
          if (refusedFacts?.includes(name)) return "refused";
          return leavesOut?.includes(name) ? "left out" : "carried";
        }),
      ]),
    );
  },
  refused: () =>
    toTable(
      ["ending", "refused with 422"],
      notations.flatMap(({ ending, writing }) => (writing?.refuses ? [[`\`${ending}\``, writing.refuses]] : [])),
    ),
  read: () =>
    toTable(
      ["notation", "read", "reported, because a machine has no place for it"],
      readings.map(({ name, reads, reports }) => [name, reads, reports]),
    ),
};

const toTable = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

/** A place begins with `<!-- table: name -->` and ends with `<!-- end of table -->`. */
export function fillNotationTables(document: string): string {
  return document.replaceAll(/^<!-- table: (\w+) -->$[^]*?^<!-- end of table -->$/gm, (_, name: string) =>
    [`<!-- table: ${name} -->`, "", ...(tables[name]?.() ?? []), "", "<!-- end of table -->"].join("\n"),
  );
}
