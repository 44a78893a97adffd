import { toFormAddress, type DraftSummary } from "#forms/draft-address.ts";

const drafts = "/proposals#drafts";

/** Said where a form was sent whose draft another form had saved since. */
export const ApartFrom = ({ other: { id, proposal, title } }: { readonly other: DraftSummary }) => (
  <div className="form-message refused" role="alert">
    <p>
      This draft had been changed in another tab or on another device since you opened its form here, so both are kept.
      Below is what you sent, as a draft of its own. The other one is{" "}
      <a href={toFormAddress({ draft: id, proposal })}>{title === "" ? "the draft without a title" : `“${title}”`}</a>{" "}
      as it was saved last. Nothing was submitted; go on with one of them, and remove the other from{" "}
      <a href={drafts}>your drafts</a>.
    </p>
  </div>
);
