import type { ReactElement, ReactNode } from "react";
import { AsOf, LookingBack } from "#ui/frame/as-of.tsx";
import { places, Rail } from "#ui/frame/rail.tsx";
import { Visitor } from "#ui/frame/visitor.tsx";
import { toDayText } from "#ui/dates.ts";
import { subscriptions } from "#ui/frame/subscriptions.tsx";
import { toMarkupWithIslands, type StaticMarkup } from "#ui/islands/island.tsx";
import { IslandScript } from "#ui/islands/taken-up.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { SearchForm, SearchScript } from "#ui/search/search-form.tsx";

/** What a page says about itself, in its head and in its frame. */
export interface PageFacts {
  readonly title: string;
  /** One sentence, plain. */
  readonly description: string;
  /** The page's own address, without a revision. */
  readonly path: string;
  /** The same as data, below `/api/v1`. */
  readonly json?: string;
  /** It tells of proposals, which the register has no older revision of: they are shown as they are, whatever is asked. */
  readonly isOfNow?: boolean;
  /** It is of no revision: a form, or what concerns whoever is signed in. */
  readonly hasNoPast?: boolean;
  /** The entry of the rail this page belongs to. */
  readonly current: string;
}

interface SiteFrameProps extends InContext {
  readonly page: PageFacts;
  /** Where the site stands, for the addresses that must be absolute. */
  readonly origin: string;
  /** Whether it has forms that the server answers: Next then writes all of it, because it knows what they call. */
  readonly hasForms?: boolean;
  readonly children: ReactNode;
}

/** Everything around a page: head, top bar, rail, footer. Every page stands in one. */
export function SiteFrame({ hasForms = false, origin, ...rest }: SiteFrameProps) {
  const { context, page } = rest;
  // It is shown from its beginning, however often it was begun.
  context.quoted?.clear();
  const group = context.spec.records.charter[0]?.body.shortTitle;
  const site = <Site {...rest} group={group} />;
  return (
    <>
      <Head context={context} page={page} origin={origin} group={group} />
      {context.staticMarkup && !hasForms ? (
        <AsMarkup tree={site} markup={context.staticMarkup} />
      ) : (
        <>
          <SearchScript />
          <MeaningsScript />
          <FormsScript isAnswer={context.staticMarkup?.isAnswer === true} />
          <div className="site">{site}</div>
        </>
      )}
    </>
  );
}

interface AsMarkupProps {
  readonly tree: ReactElement;
  readonly markup: StaticMarkup;
}

function AsMarkup({ tree, markup }: AsMarkupProps) {
  const { html: whole, islands, head } = toMarkupWithIslands(tree, markup.toMarkup);
  const html = whole.includes("data-wall=") ? whole : whole.replace(TIMES, "");
  return (
    <>
      {...head}
      <SearchScript />
      {html.includes('class="meaning"') ? <MeaningsScript /> : null}
      {islands.length > 0 ? <IslandScript scripts={markup.scripts} names={islands} /> : null}
      <div className="site" dangerouslySetInnerHTML={{ __html: markup.keep(html) }} />
    </>
  );
}

/** Of a form that is on the page no more, as where somebody else was quicker: a form that is there says it itself. */
function Refused({ refusal, keep, toMarkup }: StaticMarkup) {
  if (!refusal) return null;
  const { message, signIn, written } = refusal;
  const markup = toMarkup(
    <div className="form-message refused" role="alert" tabIndex={-1} autoFocus>
      <p>
        {message} {signIn === undefined ? null : <a href={signIn}>Sign in and come back</a>}
      </p>
      {written.slice(0, MOST_WRITTEN).map((text, index) => (
        <div key={index} className="form-field">
          <label htmlFor={`written-${index}`}>What you wrote, to be copied</label>
          <textarea id={`written-${index}`} readOnly rows={4} defaultValue={text} />
        </div>
      ))}
    </div>,
  );
  return (
    <div className="form-answer" dangerouslySetInnerHTML={{ __html: keep(markup, 'class="form-message refused"') }} />
  );
}

/** A form of many fields is kept as a draft besides. */
const MOST_WRITTEN = 8;

/** For the meanings beside terms. */
const MeaningsScript = () => <script async src="/meanings.js" />;

/** For what is sent. */
const FormsScript = ({ isAnswer }: { readonly isAnswer: boolean }) =>
  isAnswer ? (
    // Before anything is shown: who sees an answer can load it again, which sends the form a second time until this has run.
    // eslint-disable-next-line @next/next/no-sync-scripts
    <script src="/forms.js" data-is-answer />
  ) : (
    <script async src="/forms.js" />
  );

/** For what the reader's own clock shows. */
const TimesScript = () => (
  // Before anything is painted, which the end of the page is waited for: what it adds would move the rest.
  // eslint-disable-next-line @next/next/no-sync-scripts
  <script src="/times.js" />
);
const TIMES = '<script src="/times.js"></script>';

type SiteProps = Omit<SiteFrameProps, "origin" | "hasForms"> & { readonly group: string | undefined };

function Site({ context, page, group, children }: SiteProps) {
  const license = context.spec.records.charter[0]?.body.license;
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="top">
        <a className="brand" href={toHref(context, "/")}>
          Concordance
        </a>
        {group === undefined ? null : <span className="group">{group}</span>}
        {page.current === places.search ? null : <SearchForm context={context} />}
        <AsOf context={context} hasNoPast={page.hasNoPast === true} />
        <Visitor visitor={context.visitor} path={toHref(context, page.path)} />
        <details className="menu">
          <summary>Menu</summary>
          <nav aria-label="Register">
            <Rail context={context} current={page.current} />
          </nav>
        </details>
      </header>
      <nav className="rail" aria-label="Register">
        <div>
          <Rail context={context} current={page.current} />
        </div>
      </nav>
      <main className="page" id="content" tabIndex={-1}>
        <LookingBack context={context} path={page.path} isOfNow={page.isOfNow === true} />
        {context.staticMarkup?.refusal ? <Refused {...context.staticMarkup} /> : null}
        {children}
      </main>
      <TimesScript />
      <footer className="foot" id="end">
        <span>
          Revision {context.spec.revision} · {toDayText(context.spec.at)}
        </span>
        {page.json === undefined ? null : <a href={toHref(context, page.json)}>This page as JSON</a>}
        <a href={toHref(context, "/api/v1/spec")}>The whole register as JSON</a>
        <a href={toHref(context, "/docs/api")}>API</a>
        {license === undefined ? null : (
          <a rel="license" href={license}>
            Licence of the data
          </a>
        )}
      </footer>
    </>
  );
}

// React moves these into <head>. Next's metadata export would load every page's record a second time.
function Head({
  context,
  page,
  origin,
  group,
}: Omit<SiteFrameProps, "children" | "hasForms"> & { readonly group: string | undefined }) {
  const title =
    page.path === "/" ? `${group ?? "A register"} · Concordance` : `${page.title} · ${group ?? "Concordance"}`;
  const canonical = `${origin}${toHref(context, page.path)}`;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={page.description} />
      {/* A browser may show half of a long answer, and moves columns and the head as the rest is read. It waits. */}
      <link rel="expect" href="#end" blocking="render" />
      <link rel="canonical" href={canonical} />
      {page.json === undefined ? null : (
        <link
          rel="alternate"
          type="application/json"
          href={toHref(context, page.json)}
          title={`${page.title} as JSON`}
        />
      )}
      {subscriptions.map(({ type, href, title: name }) => (
        <link key={href} rel="alternate" type={type} href={href} title={name} />
      ))}
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={canonical} />
    </>
  );
}
