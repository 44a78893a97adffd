/**
 * The notations that a machine can be had in, by the end of its address. To add one is to add an entry here: routes,
 * documentation and the list on a machine's page follow. Of two endings of one address the longer one comes first.
 */
import { listParts } from "#domain/machine/state-space/composition.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import { toDrawn, toProduct } from "#domain/machine/walk/product.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/spec.ts";
import type { Content } from "#api/answer.ts";
import { toCHeader } from "#notations/c-header/write.ts";
import { toDot } from "#notations/dot/write.ts";
import { toMermaid } from "#notations/mermaid/write.ts";
import { toPlantUml } from "#notations/plantuml/write.ts";
import { toPromela } from "#notations/promela/write.ts";
import { toRvDot, toRvFileName } from "#notations/rv-dot/write.ts";
import { toScxml } from "#notations/scxml/write.ts";
import { toWalksText } from "#notations/walks/write.ts";
import type { Heading, Written } from "#notations/writing/written.ts";
import { toXState } from "#notations/xstate/write.ts";

export interface Notation {
  readonly title: string;
  /** What one gets, in a sentence: "as a Mermaid state diagram". */
  readonly label: string;
  readonly mediaType: string;
  /** The failure says why the notation cannot carry the machine. A composition's parts are those of the register. */
  readonly toContent: (machine: RegisterRecord<"machine">, spec: Spec) => Result<Content, string>;
}

const PLAIN = "text/plain; charset=utf-8";

type Write = (machine: Machine, heading: Heading) => Written;

function asText(write: Write, toFileName?: (heading: Heading) => string): Notation["toContent"] {
  return (machine, spec) => {
    const heading = toHeading(machine, spec);
    const product = toProduct(machine.body, machinesOf(spec));
    const written = product.ok ? write(product.value, heading) : product;
    if (!written.ok) return written;
    return ok({ type: "text", text: written.value, ...(toFileName && { fileName: toFileName(heading) }) });
  };
}

function toHeading({ slug, number, body }: RegisterRecord<"machine">, spec: Spec): Heading {
  const parts = listParts(body, machinesOf(spec)).flatMap(
    ({ part }) => findRecord(spec, "machine", part.machine) ?? [],
  );
  return { slug, version: number, parts: parts.map((part) => ({ slug: part.slug, version: part.number })) };
}

export const notations = {
  mmd: {
    title: "Mermaid",
    label: "as a Mermaid state diagram",
    // Registered is application/vnd.mermaid, which browsers save to disk; most who follow the link want to read it.
    mediaType: PLAIN,
    toContent: asText((machine, heading) => ok(toMermaid(machine, heading))),
  },
  svg: {
    title: "SVG",
    label: "drawn, with its own colours for light and dark",
    mediaType: "image/svg+xml",
    toContent: (machine, spec) => {
      const drawn = toDrawn(machine.body, machinesOf(spec));
      return drawn.ok ? ok({ type: "diagram", machine: { ...machine, body: drawn.value } }) : drawn;
    },
  },
  "rv.dot": {
    title: "Kernel monitor",
    label: "in the DOT dialect from which the kernel makes runtime verification monitors",
    mediaType: "text/vnd.graphviz; charset=utf-8",
    toContent: asText(toRvDot, toRvFileName),
  },
  dot: {
    title: "Graphviz DOT",
    label: "as a Graphviz graph",
    mediaType: "text/vnd.graphviz; charset=utf-8",
    toContent: asText(toDot),
  },
  scxml: {
    title: "SCXML",
    label: "as State Chart XML 1.0, its guards as variables",
    mediaType: "application/scxml+xml",
    toContent: asText(toScxml),
  },
  "xstate.json": {
    title: "XState",
    label: "as the configuration of an XState 5 machine, its guards by name",
    mediaType: "application/json",
    toContent: asText(toXState),
  },
  puml: {
    title: "PlantUML",
    label: "as a PlantUML state diagram",
    mediaType: PLAIN,
    toContent: asText(toPlantUml),
  },
  h: {
    title: "C header",
    label: "as a C and C++ header: enumerations, names and a table of transitions",
    mediaType: PLAIN,
    toContent: asText(toCHeader),
  },
  pml: {
    title: "Promela",
    label: "as a model for SPIN, with the properties that linear logic can say",
    mediaType: PLAIN,
    toContent: asText(toPromela),
  },
  "walks.txt": {
    title: "Walks",
    label: "as walks that together take every transition, one to a line",
    mediaType: PLAIN,
    toContent: asText(toWalksText),
  },
} as const satisfies Record<string, Notation>;

export type NotationName = keyof typeof notations;

export const notationNames = Object.keys(notations) as readonly NotationName[]; // the keys of a literal
