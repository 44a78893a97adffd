import {
  findNewest,
  findOriginal,
  listOriginals,
  toShortHash,
  type KeptOriginal,
  type WithOriginals,
} from "#domain/meeting/originals.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toOriginalPath } from "#exports/passage-path.ts";
import { toCorrectionAddress } from "#forms/draft-address.ts";
import { toDayText } from "#ui/dates.ts";
import type { AskedNote } from "#ui/kinds/meeting/passage-facts.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";

const HASH = /^[0-9a-f]{8,64}$/;

/**
 * The original that an address asks for. One with a passage alone means the first, as it did before anybody corrected
 * it; one that asks for nothing is shown the newest, which records rest on.
 */
export function findShown(meeting: WithOriginals, asked: AskedNote | undefined): KeptOriginal | undefined {
  const { original, passage } = asked ?? {};
  const [first] = listOriginals(meeting);
  if (original !== undefined) return (HASH.test(original) ? findOriginal(meeting, original) : undefined) ?? first;
  return passage ? first : findNewest(meeting);
}

interface OriginalsProps extends InContext {
  readonly record: RegisterRecord<"meeting">;
  readonly shown: KeptOriginal;
  readonly asked: string | undefined;
}

/** Above a note that was corrected: which of its originals is shown, and where the others are. */
export function Originals({ context, record: { slug, body }, shown, asked }: OriginalsProps) {
  const originals = listOriginals(body);
  const isFound = asked === undefined || (HASH.test(asked) && findOriginal(body, asked) !== undefined);
  return (
    <>
      {isFound ? null : (
        <p className="empty">
          The address asks for an original of this note that is not kept here. Here is the note as it first came.
        </p>
      )}
      {originals.length < 2 ? null : (
        <nav className="originals" aria-label="Originals of this note">
          <p>
            {shown === findNewest(body) ? (
              <>This is the corrected note, word for word.</>
            ) : (
              <>
                <b>This note was corrected.</b> Here it stands as it{" "}
                {shown.correction ? "was first corrected" : "first came"}; an original never changes.{" "}
                <a href="#corrections">What the correction changed</a>
              </>
            )}
          </p>
          <ul>
            {originals.map((one) => (
              <li key={one.path}>
                <a
                  href={toHref(context, `${toOriginalPath(slug, toShortHash(one.original.sha256))}#note`)}
                  aria-current={one === shown ? "true" : undefined}
                >
                  {one.correction ? `Corrected note of ${toDayText(one.correction.day)}` : "The note as it first came"}
                </a>{" "}
                <small>
                  {one.original.bytes.toLocaleString("en")} bytes
                  {one === shown ? ", shown here" : ""}
                </small>
              </li>
            ))}
          </ul>
          {context.pinned ? null : (
            <p>
              <a href={toCorrectionAddress({ draft: undefined, proposal: undefined, meeting: slug })}>
                Lead over what rests on the older note
              </a>
            </p>
          )}
        </nav>
      )}
    </>
  );
}
