import type { AnyRecord, Version } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { DifferenceShown } from "#exports/difference-shown.ts";
import { FieldByField } from "#ui/difference/field-by-field.tsx";
import { toView, type LoadedOf } from "#ui/kinds/faces.ts";
import { DrawnDifference } from "#ui/kinds/machine/drawn-difference.tsx";
import { Meaning } from "#ui/kinds/machine/meaning.tsx";
import { Noted } from "#ui/margin/noted.tsx";
import { Sources } from "#ui/margin/sources.tsx";
import { AccountName } from "#ui/people/account-name.tsx";
import { SHOWN_BESIDE } from "#ui/list/shown.ts";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { toAllVersionsPath } from "#ui/record/all-links.ts";
import { AsPage, type RecordAsPage } from "#ui/record/as-page.tsx";
import { Fields } from "#ui/record/fields.tsx";
import { toVersionPath } from "#ui/record/history.tsx";
import { Parts } from "#ui/record/part.tsx";
import { ProposalOf } from "#ui/record/proposal-of.tsx";
import { RecordHead } from "#ui/record/record-head.tsx";
import { Moment } from "#ui/text/moment.tsx";
import { Prose } from "#ui/text/prose.tsx";

interface VersionPageProps extends InContext {
  readonly version: Version;
  /** All versions, oldest first. */
  readonly versions: readonly Version[];
  readonly against: Version | undefined;
  readonly difference: DifferenceShown | undefined;
  readonly asPage: RecordAsPage | undefined;
  readonly loaded: LoadedOf<KindName>;
}

/** One version as it was made, or its difference to another one. */
export function VersionPage({ context, version, versions, against, difference, asPage, loaded }: VersionPageProps) {
  return (
    <article>
      <RecordHead context={context} record={version as AnyRecord} subtitle={`version ${version.number}`} />
      <Noted margin={<OtherVersions context={context} version={version} versions={versions} against={against} />}>
        <Fields
          fields={[
            {
              label: "Made",
              value: (
                <>
                  <Moment context={context} at={version.at} />, with revision {version.revision}
                </>
              ),
            },
            { label: "By", value: <AccountName context={context} id={version.author} withAffiliation /> },
            { label: "Proposal", value: <ProposalOf context={context} version={version} /> },
            { label: "Why", value: version.message },
            { label: "SHA-256", value: <code className="hash">{version.hash}</code> },
          ]}
        />
      </Noted>
      {against ? (
        <section className="part" aria-labelledby="difference">
          <h2 id="difference" className="part-head">
            From version {against.number} to version {version.number}
          </h2>
          {difference?.machine ? (
            <>
              <Meaning meaning={difference.machine.meaning} />
              {difference.machine.svg === undefined ? null : (
                <DrawnDifference title="what differs" isDifference svg={difference.machine.svg} hasTools />
              )}
            </>
          ) : null}
          {asPage ? <AsPage page={asPage} label={`Version ${version.number} with what is new in it`} /> : null}
          {difference ? <FieldByField {...difference} isOpen={asPage?.isChanged !== true} /> : null}
        </section>
      ) : (
        <Body context={context} version={version} loaded={loaded} />
      )}
    </article>
  );
}

function Body({ context, version, loaded }: Pick<VersionPageProps, "context" | "version" | "loaded">) {
  const record = version as AnyRecord; // kind and body of a version belong together
  const { lede, fields, front, parts } = toView(record, context, loaded);
  return (
    <>
      <div className="part">
        <Noted margin={<Sources context={context} sources={record.body.sources} />}>
          <Prose context={context} text={lede} lede />
          <Fields fields={fields} />
          {front}
        </Noted>
      </div>
      <Parts parts={parts} />
    </>
  );
}

function OtherVersions({
  context,
  version,
  versions,
  against,
}: Omit<VersionPageProps, "difference" | "asPage" | "loaded">) {
  const path = toPath(version.kind, version.slug);
  const others = versions.filter(({ number }) => number !== version.number).reverse();
  const shown = others.slice(0, SHOWN_BESIDE);
  return (
    <aside aria-label="Versions">
      <h2>Versions</h2>
      <ul className="links">
        <li>
          <a href={toHref(context, path)}>The record now, version {versions.at(-1)?.number}</a>
        </li>
        {against ? (
          <li>
            <a href={toHref(context, toVersionPath(version))}>All of version {version.number}</a>
          </li>
        ) : null}
        {shown.map((other) => (
          <li key={other.number}>
            <a
              href={toHref(context, `${toVersionPath(version)}?against=${other.number}`)}
              aria-current={other.number === against?.number ? "true" : undefined}
            >
              Difference to version {other.number}
            </a>
          </li>
        ))}
        {others.length > shown.length ? (
          <li>
            <a href={toHref(context, toAllVersionsPath(path))}>All {versions.length.toLocaleString("en")} versions</a>
          </li>
        ) : null}
      </ul>
    </aside>
  );
}
