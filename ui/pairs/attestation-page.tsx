import { severities } from "#domain/component/schema.ts";
import { limits } from "#domain/limits.ts";
import type { Pair } from "#domain/pair/schema.ts";
import { API } from "#exports/addresses.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";
import type { Field } from "#ui/form/form-field.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";

interface AttestationPageProps extends InContext {
  readonly action: FormAction;
  /** As the address says it; empty where it names none. */
  readonly pair: string;
  /** Who is signed in. */
  readonly by: string;
}

/** Takes what came of a test, and leads to the proposal that records it. */
export function AttestationPage({ context, action, pair, by }: AttestationPageProps) {
  const { records } = context.spec;
  const known = records.pair.find(({ slug }) => slug === pair);
  return (
    <article>
      <header className="list-head">
        <h1>Record a test</h1>
        <p className="lede">
          What came of going from one kernel to another, once, on one machine.{" "}
          {known ? <RecordLink context={context} id={`pairs/${known.slug}`} /> : null}
        </p>
      </header>
      <ActionForm
        label="Record a test"
        action={action}
        fields={toFields({ pair, by, body: known?.body, components: records.component.map(({ slug }) => slug) })}
        submit="See what it would change"
      />
      <section className="part" aria-labelledby="how">
        <h2 id="how" className="part-head">
          What follows from it
        </h2>
        <ul className="plain-list">
          <li>
            It becomes a proposal of one test more, which you see before you send it. The standing of the pair stays as
            it was declared, whatever came of the test.
          </li>
          <li>It is about one direction. A test of the way back belongs to the pair that leads back.</li>
          <li>
            A test that went well counts for the components that it names, where it says on which commits, and where
            somebody else can look up its log.
          </li>
          <li>
            Programs send the same to <code>POST {`${API}/attestations`}</code>.{" "}
            <a href={toHref(context, "/docs/api")}>How the API answers</a>
          </li>
        </ul>
      </section>
    </article>
  );
}

interface Known {
  readonly pair: string;
  readonly by: string;
  /** Of the pair, where there is one. */
  readonly body: Pair | undefined;
  /** Slugs of all that the register has. */
  readonly components: readonly string[];
}

const NOTHING_SAID = { value: "", label: "not said" };

function toFields({ pair, by, body, components }: Known): readonly Field[] {
  return [
    {
      name: "pair",
      label: "Pair",
      hint: "Its address, such as `6.16-to-6.19`: the kernel that handed over comes first.",
      value: pair,
      maxLength: limits.slug,
    },
    { name: "by", label: "Who ran it", hint: "A person, a laboratory, a company.", value: by, maxLength: limits.line },
    { name: "day", label: "Day", hint: "UTC, such as 2025-01-27.", maxLength: "2025-01-27".length },
    {
      name: "result",
      label: "What it came to",
      hint: "The worst that happened, from least to most.",
      options: [{ value: "", label: "choose" }, ...severities.map((value) => ({ value, label: toWords(value) }))],
    },
    {
      name: "upDownUp",
      label: "Up, back down and up again",
      hint: "Whether the machine went back to the first kernel and up once more.",
      options: [NOTHING_SAID, { value: "true", label: "done" }, { value: "false", label: "not done" }],
      optional: true,
    },
    {
      name: "components",
      label: "Components in use",
      hint: `For no other is the test evidence. ${toNamed(body, components)}`,
    },
    { name: "features", label: "Features switched on", hint: "Separated by commas.", optional: true },
    {
      name: "commits",
      label: "Commits",
      hint: "What both kernels were built from, one a line: 8 to 64 hex digits, as `git rev-parse HEAD` prints it.",
      rows: 2,
    },
    {
      name: "hardware",
      label: "Hardware",
      hint: "The same words as last time, where it is the same machine.",
      maxLength: limits.sentence,
    },
    {
      name: "environment",
      label: "Environment",
      hint: "What else was there: firmware, hypervisor, guests.",
      optional: true,
      maxLength: limits.sentence,
    },
    { name: "text", label: "What was seen", hint: "A sentence.", optional: true, maxLength: limits.sentence },
    {
      name: "log",
      label: "Log",
      hint: "Its web address. A test that nobody can look up is no evidence.",
      optional: true,
      maxLength: limits.address,
    },
  ];
}

const SHOWN = 30;

function toNamed(pair: Pair | undefined, components: readonly string[]): string {
  if (pair?.components && pair.components.length > 0) return `The pair names ${pair.components.join(", ")}.`;
  const shown = components.slice(0, SHOWN).join(", ");
  return components.length > SHOWN ? `By their addresses, such as ${shown}.` : `There are ${shown}.`;
}

const toWords = (severity: string): string => severity.replace("-", " ");
