import type { Revision } from "#domain/register/record/revision.ts";
import { Changes } from "#ui/overview/changes.tsx";
import type { InContext } from "#ui/page-context.ts";
import { Parts } from "#ui/record/part.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";

interface EditionsPageProps extends InContext {
  /** Newest first. */
  readonly revisions: readonly Revision[];
}

/** The named revisions, and every revision there is to name: each can be read and pulled as it was. */
export function EditionsPage({ context, revisions }: EditionsPageProps) {
  return (
    <>
      <header className="list-head">
        <h1>Editions</h1>
        <p className="lede">
          An edition is a revision of the register that a chair has named, so that people and documents can point at it.
          Every revision stays readable as it was.
        </p>
      </header>
      <Parts
        parts={[
          {
            id: "named",
            title: "Named",
            count: 0,
            content: (
              <p className="empty">
                No revision has been named yet. Until one is, point at a revision by its number: it never changes.
                {context.spec.byId.has("terms/edition") ? (
                  <>
                    {" "}
                    See <RecordLink context={context} id="terms/edition" />.
                  </>
                ) : null}
              </p>
            ),
          },
          {
            id: "revisions",
            title: "Revisions",
            count: revisions.length,
            content: <Changes context={context} revisions={revisions} />,
          },
        ]}
      />
    </>
  );
}
