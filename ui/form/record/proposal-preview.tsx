import { LevelMark } from "#ui/findings/level-mark.tsx";
import { IssueRows } from "#ui/form/record/issue-summary.tsx";
import type { DrawingShown, FindingShown, PreviewFacts } from "#ui/form/record/preview-facts.ts";
import { PROPOSAL_FORM } from "#forms/command.ts";
import { DrawnDifference } from "#ui/kinds/machine/drawn-difference.tsx";
import type { RenameQuestion } from "#exports/machine-meaning.ts";
import { WordOffer } from "#ui/form/record/word-offer.tsx";
import { Meaning } from "#ui/kinds/machine/meaning.tsx";

const MOST_ISSUES = 20;

/** What accepting the proposal as it is typed would do: beside the form, and on the page that “Preview” makes. */
export const ProposalPreview = ({ facts }: { readonly facts: PreviewFacts }) => (
  <>
    <Issues issues={facts.issues} />
    <Words words={facts.words} />
    {facts.findings ? <Findings {...facts.findings} /> : null}
    {facts.drawings.map((drawing) => (
      <section key={drawing.slug} className="preview-part" aria-label={drawing.title} data-body={drawing.body}>
        <h2>{drawing.title}</h2>
        {drawing.meaning ? <Meaning meaning={drawing.meaning} toAnswer={toAnswer(drawing)} /> : null}
        <DrawnDifference {...drawing} />
      </section>
    ))}
    {facts.texts.map(({ label, html }) => (
      <section key={label} className="preview-part" aria-label={label}>
        <h2>{label}</h2>
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      </section>
    ))}
  </>
);

/** A button of the form, which stands beside this. */
const toAnswer = ({ body }: DrawingShown) =>
  body === undefined
    ? undefined
    : ({ list, before, after }: RenameQuestion) => (
        <button
          type="submit"
          form={PROPOSAL_FORM}
          name="do"
          value={`renamed:${body}/${list}:${before}>${after}`}
          aria-label={`Yes, renamed: ${before} is ${after} now`}
          className="button quiet-button"
        >
          Yes, renamed
        </button>
      );

const Words = ({ words }: Pick<PreviewFacts, "words">) =>
  words.length === 0 ? null : (
    <section className="preview-part" aria-label="Words of the glossary">
      <h2>
        Words of the glossary <span className="count">{words.length}</span>
      </h2>
      <ul className="preview-list">
        {words.map((word) => (
          <li key={`${word.path} ${word.written}`}>
            <a href={`#${word.path}`}>{word.place}</a>: <WordOffer {...word} />
          </li>
        ))}
      </ul>
    </section>
  );

const Issues = ({ issues }: Pick<PreviewFacts, "issues">) =>
  issues.length === 0 ? null : (
    <section className="preview-part" aria-label="Not right yet">
      <h2>
        Not right yet <span className="count">{issues.length}</span>
      </h2>
      <ul className="preview-list">
        <IssueRows issues={issues.slice(0, MOST_ISSUES)} />
      </ul>
      {issues.length > MOST_ISSUES ? <p className="quiet">and {issues.length - MOST_ISSUES} more.</p> : null}
    </section>
  );

const Findings = ({ caused, mended }: NonNullable<PreviewFacts["findings"]>) =>
  caused.length + mended.length === 0 ? (
    <p className="quiet">The checks would report what they report now: it causes no finding and mends none.</p>
  ) : (
    <>
      <FindingList title="It would cause" findings={caused} />
      <FindingList title="It would mend" findings={mended} />
    </>
  );

const FindingList = ({ title, findings }: { readonly title: string; readonly findings: readonly FindingShown[] }) =>
  findings.length === 0 ? null : (
    <section className="preview-part" aria-label={title}>
      <h2>
        {title} <span className="count">{findings.length}</span>
      </h2>
      <ul className="preview-list">
        {findings.slice(0, MOST_ISSUES).map(({ level, place, href, message }, index) => (
          <li key={index}>
            <LevelMark level={level} /> {href === undefined ? <span>{place}</span> : <a href={href}>{place}</a>}{" "}
            <span className="line" dangerouslySetInnerHTML={{ __html: message }} />
          </li>
        ))}
      </ul>
      {findings.length > MOST_ISSUES ? <p className="quiet">and {findings.length - MOST_ISSUES} more.</p> : null}
    </section>
  );
