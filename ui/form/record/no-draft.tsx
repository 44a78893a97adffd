/** Where the address of a draft leads to none of the reader. */
const list = "/proposals";

export const NoDraft = () => (
  <div className="narrow">
    <h1>There is no such draft</h1>
    <p className="lede">
      It was submitted or removed, or it belongs to somebody else. Yours, and what you submitted, are with the{" "}
      <a href={list}>proposals</a>.
    </p>
  </div>
);
