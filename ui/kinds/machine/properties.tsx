import { limits } from "#domain/limits.ts";
import { isComposition } from "#domain/machine/state-space/composition.ts";
import type { ExaminedProperty } from "#domain/machine/property/examine.ts";
import type { ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { toStateId } from "#domain/machine/walk/product.ts";
import { readFormula } from "#domain/machine/formula/patterns.ts";
import type { Machine } from "#domain/machine/schema.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import { Counterexample } from "#ui/kinds/machine/counterexample.tsx";
import { WithSources } from "#ui/margin/noted.tsx";
import { toHref, type InContext, type PageContext } from "#ui/page-context.ts";
import type { MarkProps } from "#ui/text/mark.tsx";
import { StatusMark } from "#ui/record/status-mark.tsx";
import { Paragraph } from "#ui/text/line.tsx";
import { toSentence } from "#domain/capital.ts";

interface PropertiesProps extends InContext {
  readonly machine: Machine;
  readonly facts: Pick<MachineFacts, "properties" | "simulated">;
}

/** What always holds, as it is checked: in words, as a formula, and with what became of it. */
export function Properties({ context, machine, facts }: PropertiesProps) {
  return (
    <>
      <p className="quiet">
        Each is checked over all runs of the machine.{" "}
        <a href={toHref(context, "/docs/properties")}>How to read and write them</a>
      </p>
      <ul className="facts properties">
        {facts.properties.map((examined) => (
          <li key={examined.property.id} id={`property-${examined.property.id}`}>
            <WithSources
              context={context}
              sources={examined.property.sources}
              part={machine.properties.find(({ id }) => id === examined.property.id)}
            >
              <Property context={context} machine={machine} facts={facts} examined={examined} />
            </WithSources>
          </li>
        ))}
      </ul>
    </>
  );
}

function Property({ context, machine, facts, examined }: PropertiesProps & { readonly examined: ExaminedProperty }) {
  const { property, formula, verdict } = examined;
  const words = formula && readFormula(formula);
  return (
    <>
      <h3 className="property-head">
        <code>{property.id}</code> <VerdictMark verdict={verdict} /> <StatusMark status={property.standing} />{" "}
        <span className="whose">{property.standing === "agreed" ? "the group's" : "the register's"}</span>
      </h3>
      <Paragraph context={context} text={words && toSentence(words)} />
      <p>
        <code className="formula">{property.formula}</code>
      </p>
      <Paragraph context={context} text={property.text} />
      <Outcome context={context} machine={machine} facts={facts} verdict={verdict} />
    </>
  );
}

function Outcome({ context, machine, facts, verdict }: PropertiesProps & Pick<ExaminedProperty, "verdict">) {
  switch (verdict.type) {
    case "holds":
      return verdict.unfair ? (
        <details>
          <summary>Where something is put off for ever</summary>
          <Shown context={context} machine={machine} facts={facts} walk={verdict.unfair} />
        </details>
      ) : null;
    case "fails":
      return (
        <div className="counterexample">
          <p>
            <b>The shortest way to where it fails</b>
          </p>
          <Shown context={context} machine={machine} facts={facts} walk={verdict.walk} />
        </div>
      );
    case "not-decided":
      return <Paragraph context={context} text={`Not decided, because ${verdict.reason}.`} />;
    case "unknown":
      return <p>Nothing here is called {verdict.atoms.join(", ")}.</p>;
    case "unreadable":
      return <Paragraph context={context} text={`It cannot be read: ${verdict.reason}.`} />;
  }
}

const Shown = ({ context, machine, facts, walk }: PropertiesProps & { readonly walk: ShownWalk }) => (
  <>
    <Counterexample machine={machine} walk={walk} />
    {walk.steps.length === 0 || walk.steps.length > limits.walk || !facts.simulated.ok ? null : (
      <p>
        <a href={toWalkHref(context, walk)}>{isComposition(machine) ? "Step through it" : "Show it on the diagram"}</a>
      </p>
    )}
  </>
);

/** The same walk in the simulator, which draws it. Ids need no escaping. */
function toWalkHref(context: PageContext, { start, steps }: ShownWalk): string {
  const names = steps.map(({ event, to }) => `${event}:${toStateId(to)}`).join(",");
  return toHref(context, `?from=${toStateId(start)}&walk=${names}#explore`);
}

const marks: Readonly<Record<ExaminedProperty["verdict"]["type"], MarkProps>> = {
  holds: { glyph: "✓", word: "holds", tone: "agreed" },
  fails: { glyph: "✗", word: "fails", tone: "disputed" },
  "not-decided": { glyph: "?", word: "not decided", tone: "proposed" },
  unknown: { glyph: "!", word: "names what is not there", tone: "disputed" },
  unreadable: { glyph: "!", word: "cannot be read", tone: "disputed" },
};

/** What became of a property. */
function VerdictMark({ verdict }: Pick<ExaminedProperty, "verdict">) {
  const { glyph, word, tone } = marks[verdict.type];
  const condition = verdict.type === "holds" && verdict.unfair ? " if nothing is put off for ever" : "";
  return (
    <span className={`status ${tone}`}>
      <i aria-hidden="true">{glyph}</i> {word}
      {condition}
    </span>
  );
}
