import type { Edition } from "#domain/edition/edition.ts";
import { KEYS, toBundleAddress, toVerifyCommands } from "#exports/edition-bundle.ts";
import type { Part } from "#ui/record/part.tsx";

export interface BundleFacts {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Id of the key that it is signed with. */
  readonly key: string;
}

/** The whole edition to take away, and how to see that it is whole and ours. */
export const toBundlePart = ({ tag }: Edition, bundle: BundleFacts | undefined, origin: string): Part => ({
  id: "bundle",
  title: "Bundle",
  content: (
    <>
      <p>
        <a href={toBundleAddress("", tag)}>{tag}.tar.gz</a>
        {bundle ? `, ${toMegabytes(bundle.size)}: ` : ", which is being made just now: "}
        every record as JSON and as a file of <code>content/</code>, every machine in every notation and as a drawing,
        the schemas and these notes. It is made once and never changes.
      </p>
      <pre>{toVerifyCommands(origin, tag)}</pre>
      {bundle ? (
        <dl className="fields">
          <dt>SHA-256</dt>
          <dd>
            <code className="hash">{bundle.sha256}</code>
          </dd>
          <dt>Signed with key</dt>
          <dd>
            <code className="hash">{bundle.key}</code>
          </dd>
        </dl>
      ) : null}
      <p className="quiet">
        The last line prints the id of the key, which is ours where it stands in <a href={KEYS}>the list of our keys</a>
        .
      </p>
    </>
  ),
});

const toMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
