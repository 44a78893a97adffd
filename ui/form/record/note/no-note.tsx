/** Where a meeting has no note that could be marked, or is no longer in the draft that the address names. */
const list = "/meetings";

export const NoNote = () => (
  <div className="narrow">
    <h1>There is no such note</h1>
    <p className="lede">
      Nothing to record from was found in the draft or in the register. The notes are with the{" "}
      <a href={list}>meetings</a>.
    </p>
  </div>
);
