import { toRecordId } from "#domain/register/reference.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toPlainText } from "#domain/plain-text.ts";
import { Noted } from "#ui/margin/noted.tsx";
import { Sources } from "#ui/margin/sources.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { RecordStatus } from "#ui/record/record-status.tsx";
import { Paragraph } from "#ui/text/line.tsx";

const LATEST = 6;
const WEIGHTS: Readonly<Record<string, number>> = { agreed: 0, provisional: 1, acknowledged: 2 };

/** What the group has agreed or acknowledged lately, each beside its sentence; what weighs more comes first in a day. */
export function Agreed({ context }: InContext) {
  const standing = context.spec.records.decision
    .filter(({ body }) => body.status in WEIGHTS)
    .sort((a, b) => (a.body.day === b.body.day ? weigh(a) - weigh(b) : a.body.day < b.body.day ? 1 : -1));
  if (standing.length === 0)
    return <p className="empty">Nothing is agreed yet. A decision needs a sentence of a meeting note that says so.</p>;
  return (
    <>
      <ul className="facts">
        {standing.slice(0, LATEST).map((decision) => (
          <li key={decision.slug}>
            <Noted margin={<Sources context={context} sources={listPassages(decision).slice(0, 1)} />}>
              <h3 className="fact-title">
                <RecordLink context={context} id={toRecordId("decision", decision.slug)} />{" "}
                <RecordStatus context={context} record={decision} />
              </h3>
              <Paragraph context={context} text={toPlainText(decision.body.statement)} />
            </Noted>
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={toHref(context, "/decisions")}>All decisions</a>
      </p>
    </>
  );
}

type Decision = RegisterRecord<"decision">;

const weigh = ({ body }: Decision): number => WEIGHTS[body.status] ?? 0;

const listPassages = ({ body }: Decision) => body.sources.filter(({ type }) => type === "passage");
