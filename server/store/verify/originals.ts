/** Holds every original of a note against its bytes, and every passage, of any version, against the original it was cut from. */
import { listPassages } from "#domain/check/places.ts";
import { findOriginalChange, listOriginalMismatches } from "#domain/meeting/original.ts";
import { findCorrectionChange, listOriginals } from "#domain/meeting/originals.ts";
import { findReceivedChange, listReceivedMismatches } from "#domain/meeting/received.ts";
import type { Meeting } from "#domain/meeting/schema.ts";
import type { Version } from "#server/store/generated/client.ts";
import { findPassageText, toByteIndex, type ByteIndex } from "#domain/meeting/passage.ts";

/** Its body is canonical JSON, of the hash that the row gives. */
type VersionRow = Pick<Version, "kind" | "slug" | "number" | "body">;

interface KeptNote {
  readonly body: Meeting;
  /** By the hash of each original. */
  readonly indexes: ReadonlyMap<string, ByteIndex>;
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
      if (broken !== undefined) return `version ${number} of meetings/${slug}: its ${broken}`;
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

function keepNote(notes: Map<string, KeptNote>, slug: string, body: Meeting): string | undefined {
  const known = notes.get(slug);
  const changed = findOriginalChange(known?.body ?? {}, body);
  if (changed !== undefined) return `original ${changed}`;
  const corrected = findCorrectionChange(known?.body ?? {}, body);
  if (corrected !== undefined) return `list of corrected notes ${corrected}`;
  const indexes = new Map(known?.indexes);
  for (const { path, original, received } of listOriginals(body)) {
    if (indexes.has(original.sha256)) continue;
    const what = path === "/original" ? "original" : `corrected note at ${path}`;
    const [mismatch] = listOriginalMismatches(original);
    if (mismatch) return `${what} states a \`${mismatch.field}\` that ${mismatch.message}`;
    const [other] = path !== "/original" && received ? listReceivedMismatches(received) : [];
    if (other) return `mail of its ${what} states a \`${other.field}\` that ${other.message}`;
    indexes.set(original.sha256, toByteIndex(original.text));
  }
  if (indexes.size > 0) notes.set(slug, { body, indexes });
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
    const index = note.indexes.get(sha256);
    if (!index) return `its passage at ${path} names a note with another hash`;
    if (findPassageText(index, { offset, length }) !== quote)
      return `its passage at ${path} does not stand in the note of ${meeting} at bytes ${offset} to ${offset + length}`;
  }
  return undefined;
}
