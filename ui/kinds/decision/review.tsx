import { listDecisionMoves, type DecisionMove } from "#domain/decision/lifecycle.ts";
import { isReviewable } from "#domain/decision/reviewable.ts";
import type { Decision } from "#domain/decision/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { eventWords } from "#ui/kinds/decision/move-words.ts";
import { toPartHref } from "#ui/record/editing.ts";
import type { Part } from "#ui/record/part.tsx";

interface Facts {
  /** The address of the decision. */
  readonly path: string;
  readonly body: Decision;
  readonly today: string;
}

/** There once the day has passed by which a decision was to be looked at again: the ways to propose what comes of that. */
export const toReviewPart = ({ path, body, today }: Facts): Part => ({
  id: "review",
  title: "Review",
  content:
    body.reviewBy !== undefined && body.reviewBy < today && isReviewable(body) ? (
      <Review path={`${path}/propose`} status={body.status} reviewBy={body.reviewBy} />
    ) : undefined,
});

const endings: ReadonlySet<DecisionMove["event"]> = new Set(["withdraw", "supersede", "reject", "object"]);

function Review({ path, status, reviewBy }: Pick<Decision, "status"> & { path: string; reviewBy: string }) {
  const ends = listDecisionMoves(status).filter(({ event }) => endings.has(event));
  return (
    <>
      <p>
        It was to be reviewed by {toDayText(reviewBy)}, and that day has passed. What the group finds becomes a
        proposal:
      </p>
      <ul className="links" aria-label="What the review may come to">
        <li>
          <a href={toPartHref(path, "/reviewBy")}>Propose to keep it</a>{" "}
          <span className="quiet">as it is, with the next day by which it is reviewed</span>
        </li>
        <li>
          <a href={path}>Propose to change it</a> <span className="quiet">in what it says</span>
        </li>
        {ends.map(({ event, to }) => (
          <li key={event}>
            <a href={`${path}?to=${to}`}>{eventWords[event]}</a> <span className="quiet">makes it {to}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
