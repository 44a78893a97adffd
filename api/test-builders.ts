/** A small register, and what the server would fetch of it for a row of the contract. */
import { toClassifiedChange } from "#domain/change/classified-change.ts";
import { toEditionNotes } from "#domain/edition/notes.ts";
import { listCandidates } from "#domain/note/candidates.ts";
import { readNote } from "#domain/note/read-note.ts";
import { toToldNote } from "#domain/note/told-note.ts";
import { startReplay } from "#domain/machine/replay/replay.ts";
import { toStateSpace } from "#domain/machine/state-space/state-space.ts";
import { aProposal, day, objected, submitted, supported } from "#domain/proposal/test-builders.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import type { Version } from "#domain/register/record/record.ts";
import { kindNames } from "#domain/register/reference.ts";
import { parseQuery } from "#domain/search/query.ts";
import { followSpec, openSearchIndex } from "#domain/search/search-index.ts";
import { search } from "#domain/search/search.ts";
import { aBody, anEdition, aRecord, aSpec } from "#domain/test-builders.ts";
import { toOutlookRecords } from "#api/proposal-answers.ts";
import type { NoteReading } from "#api/note-reading-schemas.ts";
import type { Need, Needed, StoredVersion } from "#api/row.ts";

export const first = aRecord("machine", "light", { summary: "Off." });
export const second = aRecord("machine", "light", {}, { number: 2, revision: 2 });
const retired = aRecord("topic", "old", {}, { number: 2, retired: true, revision: 2 });
const versions: readonly Version[] = [first, second, aRecord("topic", "old"), retired];

const objectedTo = {
  type: "raise-concern",
  by: "eve",
  concern: { id: "f", name: "It flickers", text: "T.", clears: "C." },
} as const;
export const proposal = aProposal(submitted, supported, objected, objectedTo, {
  type: "comment",
  by: "bob",
  text: "Good.",
});
const aKernelChange = { op: "create", kind: "kernel", slug: "6.19", body: aBody("kernel") } as const;
const finding = {
  rule: "dangling",
  level: "error",
  record: "machines/light",
  path: "/initial",
  message: "no",
} as const;

export const oneOfEach = kindNames.map((kind) => (kind === "machine" ? second : aRecord(kind, `one-${kind}`)));
/** The two that the pair leads between. */
const kernels = ["6.12", "6.13"].map((version, place) => aRecord("kernel", version, { version, rank: place }));
export const spec = aSpec([...oneOfEach, ...kernels, retired], { revision: 2 });
const next = aSpec([aRecord("machine", "light", { summary: "Brighter." }, { number: 3, revision: 3 })], {
  revision: 3,
});

const edition = anEdition();
const later = anEdition({ tag: "v1.1", revision: 2 });

export function need(wanted: Need): Needed[Need["type"]] {
  switch (wanted.type) {
    case "nothing":
      return undefined;
    case "versions":
      return versions.filter(({ kind, slug }) => kind === wanted.kind && slug === wanted.slug);
    case "blob":
      return [...spec.byId.values(), ...versions].find(({ hash }) => hash === wanted.hash);
    case "pairs":
      return { report: { findings: [], excepted: [] }, today: "2025-02-01" };
    case "stored-versions":
      return storedVersions(wanted.since);
    case "changes":
      return { changes: [toClassifiedChange({ before: first, after: second }, [], () => undefined)], next: "2.1" };
    case "proposals":
      return [{ id: 7, title: "Say when", author: "ada", state: "open", createdAt: day(1) }];
    case "proposal":
      return wanted.id === 7 || wanted.id === 1 ? { proposal, isOwn: false } : undefined;
    case "editions":
      return [
        { edition: later, before: edition, counts: { records: 12, added: 1, changed: 1, retired: 1 } },
        { edition, before: undefined, counts: { records: 11, added: 11, changed: 0, retired: 0 } },
      ];
    case "edition":
      return wanted.tag === later.tag
        ? { edition: later, before: edition, notes: toEditionNotes(aSpec([first, aRecord("topic", "old")]), spec) }
        : undefined;
    case "difference":
      return {
        from: { revision: 1, as: "revision", text: "1" },
        to: { revision: 2, as: "end", text: "" },
        notes: toEditionNotes(aSpec([first, aRecord("topic", "old")]), spec),
      };
    case "news":
      return {
        identity: "0".repeat(64),
        revisions: [{ revision: 2, proposal: 7, title: "T", message: "M.", author: "Ada", at: day(3), changes: [] }],
        lastCalls: [],
      };
    case "last-calls":
      return { identity: "f", lastCalls: [{ ...proposal, since: day(2), lastCallEndsAt: day(9) }] };
    case "agenda":
      return { proposals: [proposal], now: day(5) };
    case "search": {
      const index = openSearchIndex();
      followSpec(index, spec);
      const query = parseQuery(wanted.asked.text);
      const found = query.ok ? search(index, query.value, wanted.asked) : query;
      if (!found.ok) throw new Error(JSON.stringify(found.failure));
      return found.value;
    }
    case "replay": {
      const replay = startReplay(toStateSpace(second.body), second.body);
      for (const event of wanted.events ?? ["press", "melt"]) replay.take(event);
      const log = wanted.events ? undefined : { lines: 3, silent: 1, refused: "[ 2.5] melting" };
      return { machine: second, outcome: replay.toOutcome(), log };
    }
    case "image": {
      const { kernel, version } = wanted;
      if (!wanted.isDryRun) return { type: "proposal", proposal };
      const strings = [{ string: "memfd-v1", components: ["memfd"] }];
      const read = { form: "elf", elfClass: 64, byteOrder: "little", bytes: 4096, sha256: "0".repeat(64) } as const;
      const change = kernel === undefined && version === undefined ? null : aKernelChange;
      return { type: "image", image: { ...read, strings, unknown: [], change } };
    }
    case "reading":
      return { ...hashed, form: "mail", findings: [], notes: [aReadNote()] };
    case "attesting":
    case "writing": {
      const records = toOutlookRecords(proposal.content, spec, next);
      const outlook = { ...spec, records, caused: [finding], mended: [] };
      return wanted.isDryRun ? { type: "outlook", outlook } : { type: "proposal", proposal };
    }
    case "findings":
      return {
        findings: [finding, { ...finding, path: "/events" }],
        excepted: [
          { rule: "r", level: "note", record: "register", path: "", message: "m", reason: "why", until: "2025-02-01" },
        ],
      };
  }
}

const hashed = { bytes: 100, sha256: "0".repeat(64) };

/** With a sentence of each sort, and what candidates may say of it. */
function aReadNote(): NoteReading["notes"][number] {
  const text = "Ada will send it by Friday.\n\nNext call is on Monday, February 10, at 8am PST.\n\nPurple.\n";
  const note = readNote(text);
  const people = [{ slug: "ada", name: "Ada", otherNames: [] }];
  return {
    ...hashed,
    ...toToldNote(note, listCandidates(note, { people, day: "2025-01-27" })),
    ...{ offset: 0, bytes: 100, text, knownAs: null, belongsTo: "meetings/one-meeting", corrects: null, answers: null },
    answersMail: { messageId: "b@x", about: "topics/one-topic" },
    headers: {
      messageId: "a@x",
      mailed: { at: day(1), day: "2025-01-28" },
      author: { name: "Ada", address: "ada@example.org" },
      inReplyTo: [],
      references: ["b@x"],
    },
    further: [{ name: "a.txt", mediaType: "text/plain", bytes: 2, text: "a\n", sha256: hashed.sha256 }],
    day: "2025-01-27",
    dayFrom: "given",
    findings: [{ level: "note", message: "has a.txt (text/plain) besides the note" }],
  };
}

async function* storedVersions(since: number): AsyncGenerator<StoredVersion> {
  for (const version of versions)
    if (version.revision > since) yield { ...version, body: toCanonicalJson(version.body as unknown as Json) };
}
