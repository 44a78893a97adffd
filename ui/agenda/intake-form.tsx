import { limits } from "#domain/limits.ts";

/** Anybody may put a topic forward: a title and a question, of which the form of a proposal is made. */
export const IntakeForm = ({ day }: { readonly day: string }) => (
  <form method="get" action="/topics/new" className="form" aria-label="Put a topic forward">
    <input type="hidden" name="day" value={day} />
    <div className="form-field">
      <label htmlFor="intake-title">Topic</label>
      <input id="intake-title" name="title" required maxLength={limits.line} autoComplete="off" />
    </div>
    <div className="form-field">
      <label htmlFor="intake-question">The question, in a few sentences</label>
      <textarea id="intake-question" name="question" rows={4} maxLength={400} />
    </div>
    <button type="submit" className="button">
      Go on to propose it
    </button>
  </form>
);
