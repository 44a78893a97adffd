import { toDifferencePath } from "#exports/difference-path.ts";
import { levels, type Finding } from "#domain/check/finding.ts";
import { collections } from "#domain/register/reference.ts";
import { Agreed } from "#ui/overview/agreed.tsx";
import type { Revision } from "#domain/register/record/revision.ts";
import { Changes } from "#ui/overview/changes.tsx";
import { NextMeeting } from "#ui/overview/next-meeting.tsx";
import { OpenTopics } from "#ui/overview/open-topics.tsx";
import { Proposals, type ProposalNews } from "#ui/overview/proposals.tsx";
import { SubscribeLine } from "#ui/frame/subscriptions.tsx";
import { LevelMark } from "#ui/findings/level-mark.tsx";
import { Noted } from "#ui/margin/noted.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Parts } from "#ui/record/part.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";
import { Prose } from "#ui/text/prose.tsx";

interface OverviewProps extends InContext {
  /** ISO 8601, UTC: the next meeting is counted from here. */
  readonly now: string;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  readonly news: ProposalNews;
}

/** The group at a glance: what it agreed, when it meets, what is open, what changed. */
export function Overview({ context, now, revisions, news }: OverviewProps) {
  const charter = context.spec.records.charter[0]?.body;
  return (
    <>
      <Noted margin={<NextMeeting context={context} now={now} />}>
        <h1>{charter?.title ?? "Concordance"}</h1>
        {charter ? (
          <>
            <Prose context={context} text={charter.purpose} lede />
            <p>
              <a href={toHref(context, "/charter/group")}>Charter: scope, how to join, how the group comes to agree</a>
            </p>
          </>
        ) : (
          <p className="empty">This register has no charter yet: it would say here what the group is for.</p>
        )}
      </Noted>
      <Parts
        parts={[
          { id: "agreed", title: "Agreed and acknowledged", content: <Agreed context={context} /> },
          { id: "open", title: "Open topics", content: <OpenTopics context={context} /> },
          // The register has no older revision of them.
          {
            id: "proposals",
            title: context.pinned ? "Proposals, as they are now" : "Proposals",
            content: <Proposals context={context} news={news} />,
          },
          {
            id: "changes",
            title: "Latest changes",
            content: (
              <>
                <Changes context={context} revisions={revisions} />
                <p>
                  <a href={toHref(context, toDifferencePath())}>What changed between any two revisions or days</a>
                </p>
                <SubscribeLine />
              </>
            ),
          },
          { id: "checks", title: "Findings of the checks", content: <Findings context={context} /> },
        ]}
      />
    </>
  );
}

const NAMED = 6;

const isOfPair = ({ record }: Finding): boolean => record.startsWith(`${collections.pair}/`);

/** How many findings there are of each level, and what those say that somebody has to look at: a contradiction, a lapse. */
function Findings({ context }: InContext) {
  const { findings } = context;
  if (findings.length === 0) return <p>Every rule holds over the whole register.</p>;
  const pressing = levels.flatMap((level) => findings.filter((one) => one.level === level && level !== "note"));
  // Of pairs first: whoever reads one for a yes loses a host.
  const named = [...pressing.filter(isOfPair), ...pressing.filter((one) => !isOfPair(one))].slice(0, NAMED);
  return (
    <>
      <ul className="marks">
        {levels.map((level) => {
          const count = findings.filter((finding) => finding.level === level).length;
          return count === 0 ? null : (
            <li key={level}>
              <a href={toHref(context, `/findings#${level}`)}>
                {count} <LevelMark level={level} />
              </a>
            </li>
          );
        })}
      </ul>
      {named.length === 0 ? null : (
        <ul className="plain-list">
          {named.map(({ rule, record, path, message, level }) => (
            <li key={`${rule} ${record} ${path} ${message}`}>
              <LevelMark level={level} />: <RecordLink context={context} id={record} />{" "}
              <Line context={context} text={message} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
