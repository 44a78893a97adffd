import type { Answer } from "#domain/pair/answer/answer.ts";
import type { Reopened } from "#domain/pair/answer/reopening.ts";
import type { Word } from "#domain/pair/answer/word.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { FeatureRule } from "#ui/kinds/pair/window.tsx";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";
import { Mark, type MarkProps } from "#ui/text/mark.tsx";

const reversing: Readonly<Record<Word, string>> = {
  yes: "Once it is off, the kernel writes as before",
  no: "Switching it off does not change back what was written",
  unknown: "Whether the kernel writes as before once it is off, nobody said",
};

const reopening: Readonly<Record<Word, string>> = {
  yes: ", and the way is open again.",
  no: ", and the way stays closed.",
  unknown: ", and whether the way is open then is unknown.",
};

interface Shown {
  readonly reopened: readonly Reopened[];
}

/** Which features closed the way, and whether it can be opened again. */
export function Gates({ context, gates, reopened }: InContext & Pick<Answer, "gates"> & Pick<Shown, "reopened">) {
  if (gates.length === 0) return null;
  return (
    <>
      <h3 className="path-head">What closed it</h3>
      <ul className="plain-list">
        {gates.map(({ feature, text, reversible, record }) => (
          <li key={`${record} ${feature} ${text}`}>
            <b>{feature}</b>: <Line context={context} text={text.replace(/[.]?$/, ".")} /> {reversing[reversible]}
            {reopening[reopened.find((one) => one.feature === feature)?.answer ?? "unknown"]}{" "}
            <RecordLink context={context} id={record} />
          </li>
        ))}
      </ul>
      <FeatureRule context={context} />
    </>
  );
}

/** A risk that applies speaks against the step: its yes is no good news. */
const applying: Readonly<Record<Word, MarkProps>> = {
  yes: { glyph: "▲", word: "applies", tone: "disputed" },
  unknown: { glyph: "?", word: "may apply", tone: "plain" },
  no: { glyph: "○", word: "does not apply", tone: "closed" },
};

/** The named risks of the step, and which of them apply to who asks. */
export function Risks({ context, answer: { risks } }: InContext & { readonly answer: Answer }) {
  if (risks.length === 0) return null;
  return (
    <>
      <h3 className="path-head">Named risks</h3>
      <ul className="plain-list">
        {risks.map(({ risk, applies, isAccepted }) => (
          <li key={risk.name}>
            <Mark {...applying[applies]} /> <b>{risk.name}</b>
            {isAccepted ? " (taken)" : ""}: <Line context={context} text={risk.message} /> Where:{" "}
            <Line context={context} text={risk.condition} />{" "}
            {risk.url === undefined ? null : <a href={risk.url}>{new URL(risk.url).hostname}</a>}
          </li>
        ))}
      </ul>
    </>
  );
}

export const toWhosePair = ({ body }: RegisterRecord<"pair">): string =>
  body.downstream === undefined ? "the baseline's" : `${body.downstream}'s own`;
