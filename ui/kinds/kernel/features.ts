import type { KernelFeature } from "#domain/kernel/schema.ts";
import { toWordList } from "#domain/check/wording.ts";
import type { StatedFact } from "#ui/margin/noted.tsx";

/** What a feature does to what the kernel writes, in words; also that nobody said. */
export function toFeatureFact(part: KernelFeature): StatedFact {
  const { name, text, requires = [], reversible, sources } = part;
  if (name === undefined) return { text, sources, part };
  const said = [
    `${name}: ${text}`,
    requires.length === 0 ? undefined : `It requires ${toWordList(requires)}.`,
    toFormatWords(part),
    reversible === undefined
      ? undefined
      : reversible
        ? "Once it is off, the kernel writes as before."
        : "Switching it off does not change back what is written.",
  ];
  return { text: said.filter((line) => line !== undefined).join(" "), sources, part };
}

function toFormatWords({ adds, drops }: KernelFeature): string {
  if (adds === undefined || drops === undefined) return "What it does to formats, nobody said.";
  if (adds.length + drops.length === 0) return "It changes no format.";
  const said = [
    ...adds.map(({ component, formats }) => `writes ${toWordList(formats)} of \`components/${component}\` besides`),
    ...(drops.length === 0 ? [] : [`no longer writes ${toWordList(drops)}`]),
  ];
  return `With it the kernel ${toWordList(said)}.`;
}
