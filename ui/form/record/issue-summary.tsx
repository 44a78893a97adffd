import type { IssueShown } from "#ui/form/record/preview-facts.ts";
import { Ticked } from "#ui/text/ticked.tsx";

const MOST_SHOWN = 50;

/** Each leads to its field. */
export const IssueRows = ({ issues }: { readonly issues: readonly IssueShown[] }) =>
  issues.map(({ path, place, message }, index) => (
    <li key={index}>
      <a href={`#${path}`}>{place}</a> <Ticked text={message} />
    </li>
  ));

/** Everything that is not right yet, above the form. */
export const IssueSummary = ({ issues }: { readonly issues: readonly IssueShown[] }) =>
  issues.length === 0 ? null : (
    <div className="form-message refused" role="alert">
      <p>{issues.length === 1 ? "One thing is not right yet:" : `${issues.length} things are not right yet:`}</p>
      <ul>
        <IssueRows issues={issues.slice(0, MOST_SHOWN)} />
      </ul>
      {issues.length > MOST_SHOWN ? <p>and {issues.length - MOST_SHOWN} more.</p> : null}
    </div>
  );
