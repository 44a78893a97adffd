/** Holds every original of a note against its bytes, and every passage, of any version, against the original it was cut from. */
import { listPassages } from "#domain/check/places.ts";
import { findOriginalChange, listOriginalMismatches } from "#domain/meeting/original.ts";
import { findReceivedChange, listReceivedMismatches } from "#domain/meeting/received.ts";
import type { Meeting, Original } from "#domain/meeting/schema.ts";
import type { Version } from "#server/store/generated/client.ts";
import { findPassageText, toByteIndex, type ByteIndex } from "#domain/meeting/passage.ts";

/** Its body is canonical JSON, of the hash that the row gives. */
type VersionRow = Pick<Version, "kind" | "slug" | "number" | "body">;

interface KeptNote {
  readonly original: Original;
  readonly index: ByteIndex;
}

type Received = Pick<Meeting, "received">;

/** Takes the versions of one revision after the other, and answers the first break among them in words. */
export function openOriginals(): (versions: readonly VersionRow[]) => string | undefined {
  const notes = new Map<string, KeptNote>();
  const files = new Map<string, Received>();
  return (versions) => {
    const read = versions.map((version) => ({ ...version, body: JSON.parse(version.body) as unknown }));
    // A passage may be cut from a note that comes in with it.
    for (const { kind, slug, number, body } of read) {
      if (kind !== "meeting") continue;
      const meeting = body as Meeting; // parsed by its schema when it was accepted
      const broken = keepNote(notes, slug, meeting);
      if (broken !== undefined) return `version ${number} of meetings/${slug}: its original ${broken}`;
      const other = keepFile(files, slug, meeting);
      if (other !== undefined) return `version ${number} of meetings/${slug}: what its note was read from ${other}`;
    }
    for (const { kind, slug, number, body } of read) {
      const broken = findPassageBreak(notes, body);
      if (broken !== undefined) return `version ${number} of the ${kind} ${slug}: ${broken}`;
    }
    return undefined;
  };
}

function keepNote(notes: Map<string, KeptNote>, slug: string, { original }: Meeting): string | undefined {
  const known = notes.get(slug);
  const changed = findOriginalChange({ original: known?.original }, { original });
  if (changed !== undefined) return changed;
  if (!original) return undefined;
  const [mismatch] = listOriginalMismatches(original);
  if (mismatch) return `states a \`${mismatch.field}\` that ${mismatch.message}`;
  if (!known) notes.set(slug, { original, index: toByteIndex(original.text) });
  return undefined;
}

function keepFile(files: Map<string, Received>, slug: string, { received }: Received): string | undefined {
  const changed = findReceivedChange(files.get(slug) ?? {}, { received });
  if (changed !== undefined || !received) return changed;
  const [mismatch] = listReceivedMismatches(received);
  if (mismatch) return `states a \`${mismatch.field}\` that ${mismatch.message}`;
  files.set(slug, { received });
  return undefined;
}

/** That a note is not kept at all is a finding; what is quoted from one that is kept has to stand there. */
function findPassageBreak(notes: ReadonlyMap<string, KeptNote>, body: unknown): string | undefined {
  for (const { path, meeting, offset, length, quote, sha256 } of listPassages(body)) {
    const note = notes.get(meeting);
    if (!note) continue;
    if (sha256 !== note.original.sha256) return `its passage at ${path} names a note with another hash`;
    if (findPassageText(note.index, { offset, length }) !== quote)
      return `its passage at ${path} does not stand in the note of ${meeting} at bytes ${offset} to ${offset + length}`;
  }
  return undefined;
}
