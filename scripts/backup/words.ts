/** What was written, proven, restored or moved, in words. */
import { ok, type Result } from "#domain/result.ts";
import type { Manifest } from "#server/backup/manifest.ts";
import type { Staged } from "#server/backup/stage-backup.ts";
import type { Written } from "#server/backup/write-backup.ts";
import type { Proof } from "#server/store/copy/prove-state.ts";
import { describePlace, type DatabasePlace } from "#server/store/place.ts";
import type { Said } from "../content/printed.ts";

export function toWritten(file: string, written: Result<Written, string>): Result<Said, string> {
  if (!written.ok) return written;
  const { manifest, bytes } = written.value;
  return ok({
    lines: [
      `${file}: revision ${manifest.revision}, ${bytes} bytes, ${manifest.withSecrets ? "with" : "without"} secrets`,
      `newest audit entry: ${manifest.audit.head}`,
    ],
    remarks: [
      manifest.withSecrets
        ? "it holds hashes of passwords, mail addresses and the keys that sign: keep it where nobody else reads it"
        : "it holds hashes of passwords and mail addresses: keep it where nobody else reads it",
    ],
  });
}

export function toChecked(file: string, staged: Result<Staged, string>): Result<Said, string> {
  if (!staged.ok) return staged;
  const { manifest, proof, isOtherFormat } = staged.value;
  const spec = isOtherFormat
    ? `its spec is of format ${manifest.spec.format}, which this program writes as ${proof.spec.format}`
    : "its spec is the same to the byte";
  return ok({
    lines: [
      `${file} is whole: ${toHistory(proof)}, made ${manifest.madeAt} by version ${manifest.version}; its history is unbroken, and ${spec}`,
      `newest audit entry: ${proof.head}`,
    ],
  });
}

export function toRestored(place: DatabasePlace, staged: Result<Staged, string>): Result<Said, string> {
  if (!staged.ok) return staged;
  const { manifest, proof } = staged.value;
  return ok({
    lines: [
      `restored into ${describePlace(place)}: ${toHistory(proof)}, as it was ${manifest.madeAt}; its history is unbroken`,
      `newest audit entry: ${proof.head}`,
    ],
    remarks: listLost(manifest),
  });
}

export function toMoved(from: DatabasePlace, to: DatabasePlace, moved: Result<Proof, string>): Result<Said, string> {
  if (!moved.ok) return moved;
  return ok({
    lines: [
      `moved from ${describePlace(from)} to ${describePlace(to)}: ${toHistory(moved.value)}; its history is unbroken, and its spec is the same to the byte`,
      `newest audit entry: ${moved.value.head}`,
    ],
    remarks: [`${describePlace(from)} is as it was; start the servers on ${describePlace(to)} alone from now on`],
  });
}

const toHistory = ({ spec, versions, proposals, mails, auditEntries }: Proof): string =>
  `revision ${spec.revision} with ${versions} versions, ${proposals} proposals, ${mails} mails to the list, ${auditEntries} audit entries`;

const listLost = ({ withSecrets }: Manifest): readonly string[] =>
  withSecrets
    ? []
    : ["it held no secrets: everybody signs in again, and bundles of editions are signed with another key from now on"];
