"use client";

/** A defect of ours, or a part of the server that is not there. The log has it under the digest. */
export default function ErrorPage({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <div className="site">
      <header className="top">
        {/* A plain link: what failed may be the page's own state. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a className="brand" href="/">
          Concordance
        </a>
      </header>
      <main className="page">
        <div className="alone">
          <h1>This page could not be shown</h1>
          <p className="lede">
            Something failed on our side. What you sent, if you sent something, may have been done all the same: look
            before you send it again. Load the page again, or start at the{" "}
            {/* A plain link: what failed may be the page's own state. */}
            {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
            <a href="/">overview</a>.
          </p>
          {error.digest === undefined ? null : (
            <p className="quiet">
              If you report it, say <code>{error.digest}</code>.
            </p>
          )}
        </div>
      </main>
    </div>
  );
}
