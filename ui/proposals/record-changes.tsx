import { FieldByField } from "#ui/difference/field-by-field.tsx";
import { DrawnDifference } from "#ui/kinds/machine/drawn-difference.tsx";
import { Meaning } from "#ui/kinds/machine/meaning.tsx";
import { isSpokenOf, ThreadsAbout } from "#ui/proposals/discussion.tsx";
import { NotOnPage } from "#ui/proposals/not-on-page.tsx";
import { isOffered, type ProposalView, type RecordChangeShown } from "#ui/proposals/view.ts";
import { toHref } from "#ui/page-context.ts";
import { AsPage } from "#ui/record/as-page.tsx";
import { toVersionPath } from "#ui/record/history.tsx";

const ops = { create: "new", update: "changed", retire: "retired" } as const;

/** What it does to each record, field by field, with what is said about each difference. */
export function RecordChanges({ view }: { readonly view: ProposalView }) {
  const shown = view.changes.filter(({ difference }) => difference !== undefined);
  const others = view.changes.filter(({ difference }) => difference === undefined);
  return (
    <>
      {shown.map((one) => (
        <OneRecord key={one.record} view={view} one={one} />
      ))}
      {others.length > 0 ? (
        <>
          {shown.length > 0 ? <h3 className="record-change">Its other records</h3> : null}
          <ul className="kinds">
            {others.map(({ record, title, change }) => (
              <li key={record}>
                <a href={toHref(view.context, `/proposals/${view.proposal.id}?show=${record}#difference`)}>{title}</a>{" "}
                <span className="quiet">{ops[change.op]}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function OneRecord({ view, one }: { readonly view: ProposalView; readonly one: RecordChangeShown }) {
  const { context, proposal } = view;
  const { record, title, change, difference = { changes: [] }, drawing, made, asPage } = one;
  const { machine } = difference;
  const say = (path: string) =>
    toHref(context, `/proposals/${proposal.id}?about=${record}&path=${encodeURIComponent(path)}#say`);
  return (
    <section aria-label={title}>
      <h3 className="record-change">
        {change.op === "create" ? title : <a href={toHref(context, `/${record}`)}>{title}</a>} <code>{record}</code>{" "}
        <span className="quiet">{toOpWords(one)}</span>
        {made ? (
          <>
            {" "}
            <a href={toHref(context, toVersionPath(made))}>version {made.number}</a>
          </>
        ) : null}
      </h3>
      {machine ? (
        <>
          <Meaning meaning={machine.meaning} />
          {machine.svg === undefined ? null : <DrawnDifference title={title} isDifference svg={machine.svg} hasTools />}
        </>
      ) : null}
      {drawing ? <DrawnDifference title={title} {...drawing} hasTools /> : null}
      {change.op === "retire" ? (
        <p>It leaves the lists and keeps its address and its history.</p>
      ) : (
        <>
          {asPage ? <AsPage page={asPage} label={`${title}, as its page would be`} /> : null}
          {asPage ? <NotOnPage kind={change.kind} body={change.body} changes={difference.changes} /> : null}
          <FieldByField
            {...difference}
            isOpen={asPage?.isChanged !== true || isSpokenOf(view, one)}
            canComment={isOffered(view, "comment")}
            below={({ path }) => (
              <>
                <ThreadsAbout view={view} record={record} path={path} />
                {isOffered(view, "comment") ? (
                  <p className="change-say">
                    <a href={say(path)}>Comment on this</a>
                  </p>
                ) : null}
              </>
            )}
          />
        </>
      )}
    </section>
  );
}

function toOpWords({ change }: RecordChangeShown): string {
  switch (change.op) {
    case "create":
      return "new record";
    case "update":
      return `against version ${change.base}`;
    case "retire":
      return `retires version ${change.base}`;
  }
}
