// Made by `npm run derive` from the contract of the API, `api/contract.ts`: change that.

import type { Schemas } from "./schemas.ts";

/** The version of the format that the types are of. */
export const formatVersion = "1.24.0";

/** The kind of the records in each collection. */
export const collections = {
  charter: "charter",
  people: "person",
  components: "component",
  machines: "machine",
  terms: "term",
  kernels: "kernel",
  pairs: "pair",
  topics: "topic",
  decisions: "decision",
  meetings: "meeting",
  actions: "action",
} as const;

export const operations = {
  /** Where everything is: collections, addresses with their parameters, schemas. */
  getEntry: { method: "GET", path: "/api/v1", query: ["revision", "on"], mediaType: "application/json" },
  /** The whole register at one revision; the same revision is the same bytes. */
  getSpec: { method: "GET", path: "/api/v1/spec", query: ["revision", "on"], mediaType: "application/json" },
  /** What the checks report today: open findings, and those the group accepts for a while. */
  listFindings: {
    method: "GET",
    path: "/api/v1/findings",
    query: ["limit", "cursor", "revision", "on"],
    mediaType: "application/json",
  },
  /** A JSON Schema (2020-12); its `$id` is its address. */
  getSchema: { method: "GET", path: "/api/v1/schemas/{name}", query: [], mediaType: "application/schema+json" },
  /** The versions of the format, newest first, each with what changed in the schemas and whether it breaks programs. */
  getFormat: { method: "GET", path: "/api/v1/format", query: [], mediaType: "application/json" },
  /** This contract as an OpenAPI 3.1 document, for tools that write clients. */
  getOpenApi: { method: "GET", path: "/api/v1/openapi.json", query: ["revision", "on"], mediaType: "application/json" },
  /** Every version of every record, oldest first, as JSON a line (`version-line`): all up to `revision`, or those after `since`. It is sent as it is read, however much there is. */
  exportVersions: {
    method: "GET",
    path: "/api/v1/versions.ndjson",
    query: ["since", "revision", "on"],
    mediaType: "application/x-ndjson",
  },
  /** What changed after revision `since`, oldest first: each new version with the hashes before and after, how grave it is for those who rely on it, and the rule that says so. */
  listChanges: {
    method: "GET",
    path: "/api/v1/changes",
    query: ["since", "cursor", "revision", "on"],
    mediaType: "application/json",
  },
  /** What changed from one revision to another: records added, changed by meaning, retired, decisions, pairs opened and closed. */
  getDifference: {
    method: "GET",
    path: "/api/v1/difference",
    query: ["from", "to", "revision", "on"],
    mediaType: "application/json",
  },
  /** The body of a version by its hash, in canonical JSON (RFC 8785): the bytes that have that hash. */
  getBlob: { method: "GET", path: "/api/v1/blobs/sha256/{hash}", query: [], mediaType: "application/json" },
  /** The editions, newest first: revisions that the group has named, each with how much changed. */
  listEditions: { method: "GET", path: "/api/v1/editions", query: [], mediaType: "application/json" },
  /** One edition with its notes: what changed since the one before, and what that means. */
  getEdition: { method: "GET", path: "/api/v1/editions/{tag}", query: [], mediaType: "application/json" },
  /** The agenda of the next meeting, as it is drafted: what was announced, is scheduled, put forward, due, ends, comes back or was left over, each with why. With `agenda` in the order of a chair. */
  getNextAgenda: {
    method: "GET",
    path: "/api/v1/meetings/next",
    query: ["agenda", "revision", "on"],
    mediaType: "application/json",
  },
  /** The same as a mail to send (RFC 5322), in the form of the group's notes, with a link for each item. */
  getNextAgendaAsMail: {
    method: "GET",
    path: "/api/v1/meetings/next.eml",
    query: ["agenda", "revision", "on"],
    mediaType: "message/rfc822",
  },
  /** The text of that mail: lines of 72 columns. */
  getNextAgendaAsText: {
    method: "GET",
    path: "/api/v1/meetings/next.txt",
    query: ["agenda", "revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** The skeleton of the notes of that meeting, a section for each item, which reads back as what it is. */
  getNextNotesSkeleton: {
    method: "GET",
    path: "/api/v1/meetings/next/notes.txt",
    query: ["agenda", "revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** Whether one may go from one kernel to another in one step: yes, no or unknown, with every reason, what was declared and what the formats say. Unknown is never yes. */
  getPairVerdict: {
    method: "GET",
    path: "/api/v1/pairs/verdict",
    query: ["from", "to", "components", "features", "hardware", "accepted", "downstream", "revision", "on"],
    mediaType: "application/json",
  },
  /** The way from one kernel to another over pairs on record: the fewest hops, the safest one where it is another, the stops that no way leaves out, the way back; where there is none, which pairs would have to be settled. */
  findPairPath: {
    method: "GET",
    path: "/api/v1/pairs/path",
    query: [
      "from",
      "to",
      "components",
      "features",
      "hardware",
      "accepted",
      "downstream",
      "allowed",
      "roundTrip",
      "revision",
      "on",
    ],
    mediaType: "application/json",
  },
  /** The pairs that answer yes as a graph in the form of Cincinnati: kernels as nodes, upgrades as edges, those under conditions or with risks as conditional ones. A way to an older kernel is no edge there. Its clients may send what they send: `arch`, `channel`, `version`, `id`. */
  getPairGraph: {
    method: "GET",
    path: "/api/v1/pairs/graph",
    query: [
      "components",
      "features",
      "hardware",
      "accepted",
      "downstream",
      "arch",
      "channel",
      "version",
      "id",
      "revision",
      "on",
    ],
    mediaType: "application/json",
  },
  /** The pairs on record as CSV (RFC 4180), a line each: what was declared, what stands against it, what the formats say, and the answer for the components and features asked about. Sent as it is worked out. A cell that a spreadsheet would take for a formula has an apostrophe before it. */
  exportPairs: {
    method: "GET",
    path: "/api/v1/pairs.csv",
    query: ["components", "arch", "guarantor", "standing", "features", "downstream", "revision", "on"],
    mediaType: "text/csv; charset=utf-8; header=present",
  },
  /** A meeting as a mail to send (RFC 5322), in its thread where that is known. */
  getMeetingAsMail: {
    method: "GET",
    path: "/api/v1/meetings/{slug}.eml",
    query: ["revision", "on"],
    mediaType: "message/rfc822",
  },
  /** A meeting as the text of a mail: 72 columns, links as footnotes. */
  getMeetingAsText: {
    method: "GET",
    path: "/api/v1/meetings/{slug}.txt",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** A decision as a mail to send (RFC 5322), in its thread where that is known. */
  getDecisionAsMail: {
    method: "GET",
    path: "/api/v1/decisions/{slug}.eml",
    query: ["revision", "on"],
    mediaType: "message/rfc822",
  },
  /** A decision as the text of a mail: 72 columns, links as footnotes. */
  getDecisionAsText: {
    method: "GET",
    path: "/api/v1/decisions/{slug}.txt",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** A topic as a mail to send (RFC 5322), in its thread where that is known. */
  getTopicAsMail: {
    method: "GET",
    path: "/api/v1/topics/{slug}.eml",
    query: ["revision", "on"],
    mediaType: "message/rfc822",
  },
  /** A topic as the text of a mail: 72 columns, links as footnotes. */
  getTopicAsText: {
    method: "GET",
    path: "/api/v1/topics/{slug}.txt",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** A proposal that everybody may see as a mail to send (RFC 5322), in its thread where that is known. */
  getProposalAsMail: {
    method: "GET",
    path: "/api/v1/proposals/{proposal}.eml",
    query: [],
    mediaType: "message/rfc822",
  },
  /** A proposal that everybody may see as the text of a mail: 72 columns, links as footnotes. */
  getProposalAsText: {
    method: "GET",
    path: "/api/v1/proposals/{proposal}.txt",
    query: [],
    mediaType: "text/plain; charset=utf-8",
  },
  /** Proposals that everybody may see, newest first; drafts never. */
  listProposals: { method: "GET", path: "/api/v1/proposals", query: ["before"], mediaType: "application/json" },
  /** Proposes changes, with a personal token (`Authorization: Bearer`) of a member; 201 with the proposal. A patch of the repository (`git format-patch -1`) is taken, too. Nothing is accepted here. With `dryRun=true`: 200 with what accepting it would do, and nothing is kept. */
  propose: {
    method: "POST",
    path: "/api/v1/proposals",
    query: ["dryRun", "draft"],
    mediaType: "application/json",
    textAs: "text/x-patch",
    makes: true,
  },
  /** One proposal: its changes, positions, concerns and comments. A draft is found with a token of its author alone. */
  getProposal: { method: "GET", path: "/api/v1/proposals/{proposal}", query: [], mediaType: "application/json" },
  /** Proposes to record a test of a pair, in one direction, with a personal token (`Authorization: Bearer`) of a member; 201 with the proposal. The standing of the pair stays as it is. With `Idempotency-Key`, the same facts sent again answer the same proposal. With `dryRun=true`: 200 with what accepting it would do, and nothing is kept. */
  attest: {
    method: "POST",
    path: "/api/v1/attestations",
    query: ["dryRun"],
    mediaType: "application/json",
    makes: true,
  },
  /** Accepted proposals and proposals that entered last call, newest first, as Atom (RFC 4287). */
  getAtomFeed: {
    method: "GET",
    path: "/api/v1/feed.atom",
    query: ["kind", "record"],
    mediaType: "application/atom+xml; charset=utf-8",
  },
  /** The same as JSON Feed 1.1. */
  getJsonFeed: {
    method: "GET",
    path: "/api/v1/feed.json",
    query: ["kind", "record"],
    mediaType: "application/feed+json",
  },
  /** The meetings as the charter counts them, the one announced last, and the end of each running last call. */
  getCalendar: { method: "GET", path: "/api/v1/calendar.ics", query: [], mediaType: "text/calendar; charset=utf-8" },
  /** A machine as a Mermaid state diagram. */
  getMachineAsMmd: {
    method: "GET",
    path: "/api/v1/machines/{slug}.mmd",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** One version of a machine as a Mermaid state diagram. */
  getMachineVersionAsMmd: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.mmd",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** A machine drawn, with its own colours for light and dark. */
  getMachineAsSvg: {
    method: "GET",
    path: "/api/v1/machines/{slug}.svg",
    query: ["revision", "on"],
    mediaType: "image/svg+xml",
  },
  /** One version of a machine drawn, with its own colours for light and dark. */
  getMachineVersionAsSvg: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.svg",
    query: ["revision", "on"],
    mediaType: "image/svg+xml",
  },
  /** A machine in the DOT dialect from which the kernel makes runtime verification monitors. */
  getMachineAsRvDot: {
    method: "GET",
    path: "/api/v1/machines/{slug}.rv.dot",
    query: ["revision", "on"],
    mediaType: "text/vnd.graphviz; charset=utf-8",
  },
  /** One version of a machine in the DOT dialect from which the kernel makes runtime verification monitors. */
  getMachineVersionAsRvDot: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.rv.dot",
    query: ["revision", "on"],
    mediaType: "text/vnd.graphviz; charset=utf-8",
  },
  /** A machine as a Graphviz graph. */
  getMachineAsDot: {
    method: "GET",
    path: "/api/v1/machines/{slug}.dot",
    query: ["revision", "on"],
    mediaType: "text/vnd.graphviz; charset=utf-8",
  },
  /** One version of a machine as a Graphviz graph. */
  getMachineVersionAsDot: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.dot",
    query: ["revision", "on"],
    mediaType: "text/vnd.graphviz; charset=utf-8",
  },
  /** A machine as State Chart XML 1.0, its guards as variables. */
  getMachineAsScxml: {
    method: "GET",
    path: "/api/v1/machines/{slug}.scxml",
    query: ["revision", "on"],
    mediaType: "application/scxml+xml",
  },
  /** One version of a machine as State Chart XML 1.0, its guards as variables. */
  getMachineVersionAsScxml: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.scxml",
    query: ["revision", "on"],
    mediaType: "application/scxml+xml",
  },
  /** A machine as the configuration of an XState 5 machine, its guards by name. */
  getMachineAsXstateJson: {
    method: "GET",
    path: "/api/v1/machines/{slug}.xstate.json",
    query: ["revision", "on"],
    mediaType: "application/json",
  },
  /** One version of a machine as the configuration of an XState 5 machine, its guards by name. */
  getMachineVersionAsXstateJson: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.xstate.json",
    query: ["revision", "on"],
    mediaType: "application/json",
  },
  /** A machine as a PlantUML state diagram. */
  getMachineAsPuml: {
    method: "GET",
    path: "/api/v1/machines/{slug}.puml",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** One version of a machine as a PlantUML state diagram. */
  getMachineVersionAsPuml: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.puml",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** A machine as a C and C++ header: enumerations, names and a table of transitions. */
  getMachineAsH: {
    method: "GET",
    path: "/api/v1/machines/{slug}.h",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** One version of a machine as a C and C++ header: enumerations, names and a table of transitions. */
  getMachineVersionAsH: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.h",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** A machine as a model for SPIN, with the properties that linear logic can say. */
  getMachineAsPml: {
    method: "GET",
    path: "/api/v1/machines/{slug}.pml",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** One version of a machine as a model for SPIN, with the properties that linear logic can say. */
  getMachineVersionAsPml: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.pml",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** A machine as walks that together take every transition, one to a line. */
  getMachineAsWalksTxt: {
    method: "GET",
    path: "/api/v1/machines/{slug}.walks.txt",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** One version of a machine as walks that together take every transition, one to a line. */
  getMachineVersionAsWalksTxt: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.walks.txt",
    query: ["revision", "on"],
    mediaType: "text/plain; charset=utf-8",
  },
  /** Whether a machine can have taken a list of events, or the first that it cannot and what was legal there. */
  replayEvents: {
    method: "GET",
    path: "/api/v1/machines/{slug}/replay",
    query: ["events", "revision", "on"],
    mediaType: "application/json",
  },
  /** The same for a long log. The body is a log as `text/plain`, read line by line with the patterns of the machine (or, where it has none, as one event name per line), or a list of events as `application/json`. */
  replayLog: {
    method: "POST",
    path: "/api/v1/machines/{slug}/replay",
    query: ["revision", "on"],
    mediaType: "application/json",
    textAs: "text/plain",
  },
  /** Whether one version of a machine can have taken a list of events. */
  replayEventsAtVersion: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}/replay",
    query: ["events", "revision", "on"],
    mediaType: "application/json",
  },
  /** The same for a long log and one version of a machine. The body is a log as `text/plain`, read line by line with the patterns of the machine (or, where it has none, as one event name per line), or a list of events as `application/json`. */
  replayLogAtVersion: {
    method: "POST",
    path: "/api/v1/machines/{slug}/versions/{version}/replay",
    query: ["revision", "on"],
    mediaType: "application/json",
    textAs: "text/plain",
  },
  /** What implementations of a machine are tested with: walks that take every transition, refused requests. */
  getMachineAsTestsJson: {
    method: "GET",
    path: "/api/v1/machines/{slug}.tests.json",
    query: ["revision", "on"],
    mediaType: "application/json",
  },
  /** What implementations of one version of a machine are tested with. */
  getMachineVersionAsTestsJson: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}.tests.json",
    query: ["revision", "on"],
    mediaType: "application/json",
  },
  /** Reads a note: the body is its text, the mail that it came in, or a mailbox. With `dryRun=true`: what its head says, its sentences and what each may become, and which meeting holds it already. Nothing is kept, and without `dryRun=true` it is refused. */
  readNotes: {
    method: "POST",
    path: "/api/v1/notes",
    query: ["dryRun", "day", "as"],
    mediaType: "application/json",
    textAs: "text/plain",
  },
  /** Reads which compatible strings the image of a kernel lists: the body is its section `.liveupdate_versions`, or an ELF file (vmlinux) that has it. Nothing is kept of it. With `dryRun=false`, a personal token and the kernel that it is the image of: 201 with a proposal that records the list. */
  readKernelImage: {
    method: "POST",
    path: "/api/v1/kernels/image",
    query: ["dryRun", "kernel", "release"],
    mediaType: "application/json",
    textAs: "application/octet-stream",
    makes: true,
  },
  /** What differs between two versions of a machine by meaning: classed, with the mapping of names. */
  getMachineDifference: {
    method: "GET",
    path: "/api/v1/machines/{slug}/versions/{version}/difference",
    query: ["against", "revision", "on"],
    mediaType: "application/json",
  },
  /** What is found in all texts: records with their states, events and formats, the sentences of notes, proposals and what was said about them; by kind, from the best. At an older revision, without proposals. Besides words, `q` may have "phrases", `kind:`, `status:`, `by:`, `before:` and `after:`. */
  search: {
    method: "GET",
    path: "/api/v1/search",
    query: ["q", "hits", "passed", "typing", "revision", "on"],
    mediaType: "application/json",
  },
  /** All records of a kind that are not retired, each with its body; with `limit` a page of them at a time. */
  listRecords: {
    method: "GET",
    path: "/api/v1/{collection}",
    query: ["limit", "cursor", "revision", "on"],
    mediaType: "application/json",
  },
  /** A record at its newest version. A retired one answers 410; its versions stay. */
  getRecord: {
    method: "GET",
    path: "/api/v1/{collection}/{slug}",
    query: ["revision", "on"],
    mediaType: "application/json",
  },
  /** The history of a record, oldest first, without the bodies; with `limit` a page of it at a time. */
  listVersions: {
    method: "GET",
    path: "/api/v1/{collection}/{slug}/versions",
    query: ["limit", "cursor", "revision", "on"],
    mediaType: "application/json",
  },
  /** One version of a record; its bytes never change. */
  getVersion: {
    method: "GET",
    path: "/api/v1/{collection}/{slug}/versions/{version}",
    query: ["revision", "on"],
    mediaType: "application/json",
  },
} as const;

export interface Answers {
  readonly getEntry: Schemas["entry"];
  readonly getSpec: Schemas["spec"];
  readonly listFindings: Schemas["findings"];
  readonly getSchema: unknown;
  readonly getFormat: Schemas["format"];
  readonly getOpenApi: unknown;
  readonly exportVersions: AsyncGenerator<Schemas["version-line"], void, undefined>;
  readonly listChanges: Schemas["changes"];
  readonly getDifference: Schemas["difference"];
  readonly getBlob: unknown;
  readonly listEditions: Schemas["edition-list"];
  readonly getEdition: Schemas["edition"];
  readonly getNextAgenda: Schemas["agenda"];
  readonly getNextAgendaAsMail: string;
  readonly getNextAgendaAsText: string;
  readonly getNextNotesSkeleton: string;
  readonly getPairVerdict: Schemas["pair-verdict"];
  readonly findPairPath: Schemas["pair-path"];
  readonly getPairGraph: Schemas["pair-graph"];
  readonly exportPairs: string;
  readonly getMeetingAsMail: string;
  readonly getMeetingAsText: string;
  readonly getDecisionAsMail: string;
  readonly getDecisionAsText: string;
  readonly getTopicAsMail: string;
  readonly getTopicAsText: string;
  readonly getProposalAsMail: string;
  readonly getProposalAsText: string;
  readonly listProposals: Schemas["proposal-list"];
  readonly propose: Schemas["proposal"] | Schemas["outlook"];
  readonly getProposal: Schemas["proposal"];
  readonly attest: Schemas["proposal"] | Schemas["outlook"];
  readonly getAtomFeed: string;
  readonly getJsonFeed: unknown;
  readonly getCalendar: string;
  readonly getMachineAsMmd: string;
  readonly getMachineVersionAsMmd: string;
  readonly getMachineAsSvg: string;
  readonly getMachineVersionAsSvg: string;
  readonly getMachineAsRvDot: string;
  readonly getMachineVersionAsRvDot: string;
  readonly getMachineAsDot: string;
  readonly getMachineVersionAsDot: string;
  readonly getMachineAsScxml: string;
  readonly getMachineVersionAsScxml: string;
  readonly getMachineAsXstateJson: unknown;
  readonly getMachineVersionAsXstateJson: unknown;
  readonly getMachineAsPuml: string;
  readonly getMachineVersionAsPuml: string;
  readonly getMachineAsH: string;
  readonly getMachineVersionAsH: string;
  readonly getMachineAsPml: string;
  readonly getMachineVersionAsPml: string;
  readonly getMachineAsWalksTxt: string;
  readonly getMachineVersionAsWalksTxt: string;
  readonly replayEvents: Schemas["replay"];
  readonly replayLog: Schemas["replay"];
  readonly replayEventsAtVersion: Schemas["replay"];
  readonly replayLogAtVersion: Schemas["replay"];
  readonly getMachineAsTestsJson: Schemas["test-kit"];
  readonly getMachineVersionAsTestsJson: Schemas["test-kit"];
  readonly readNotes: Schemas["note-reading"];
  readonly readKernelImage: Schemas["kernel-image"] | Schemas["proposal"];
  readonly getMachineDifference: Schemas["machine-difference"];
  readonly search: Schemas["search"];
  readonly listRecords:
    | Schemas["charter-list"]
    | Schemas["person-list"]
    | Schemas["component-list"]
    | Schemas["machine-list"]
    | Schemas["term-list"]
    | Schemas["kernel-list"]
    | Schemas["pair-list"]
    | Schemas["topic-list"]
    | Schemas["decision-list"]
    | Schemas["meeting-list"]
    | Schemas["action-list"];
  readonly getRecord:
    | Schemas["charter"]
    | Schemas["person"]
    | Schemas["component"]
    | Schemas["machine"]
    | Schemas["term"]
    | Schemas["kernel"]
    | Schemas["pair"]
    | Schemas["topic"]
    | Schemas["decision"]
    | Schemas["meeting"]
    | Schemas["action"];
  readonly listVersions: Schemas["versions"];
  readonly getVersion:
    | Schemas["charter"]
    | Schemas["person"]
    | Schemas["component"]
    | Schemas["machine"]
    | Schemas["term"]
    | Schemas["kernel"]
    | Schemas["pair"]
    | Schemas["topic"]
    | Schemas["decision"]
    | Schemas["meeting"]
    | Schemas["action"];
}

export interface Bodies {
  readonly propose: Schemas["proposal-content"] | string;
  readonly attest: Schemas["attestation"];
  readonly replayLog: Schemas["event-list"] | string;
  readonly replayLogAtVersion: Schemas["event-list"] | string;
  readonly readNotes: string;
  readonly readKernelImage: Uint8Array<ArrayBuffer>;
}

export interface Parameters {
  /** The collection of a kind. */
  readonly collection: keyof typeof collections;
  /** The slug of a record, which may hold dots. */
  readonly slug: string;
  /** The number of a version within its record, from 1. Or: The version that a client of Cincinnati runs. It changes nothing: the graph is the same for all. */
  readonly version: number | string;
  /** SHA-256 in lower-case hex. */
  readonly hash: string;
  /** The number of a proposal. */
  readonly proposal: number;
  /** The tag of an edition. */
  readonly tag: string;
  /** The name of a schema. */
  readonly name:
    | "entry"
    | "spec"
    | "charter"
    | "person"
    | "component"
    | "machine"
    | "term"
    | "kernel"
    | "pair"
    | "topic"
    | "decision"
    | "meeting"
    | "action"
    | "charter-list"
    | "person-list"
    | "component-list"
    | "machine-list"
    | "term-list"
    | "kernel-list"
    | "pair-list"
    | "topic-list"
    | "decision-list"
    | "meeting-list"
    | "action-list"
    | "version-line"
    | "agenda"
    | "pair-verdict"
    | "pair-path"
    | "pair-graph"
    | "search"
    | "versions"
    | "difference"
    | "machine-difference"
    | "changes"
    | "edition"
    | "edition-list"
    | "format"
    | "findings"
    | "proposal"
    | "proposal-list"
    | "proposal-content"
    | "attestation"
    | "outlook"
    | "replay"
    | "event-list"
    | "note-reading"
    | "kernel-image"
    | "test-kit"
    | "problem";
  /** Show the register as it was at this revision; left out: as it is. */
  readonly revision: number;
  /** Show the register as it was at the end of this day (UTC), in place of `revision`; before its first revision there is nothing. */
  readonly on: string;
  /** Tell only of records of this collection. */
  readonly kind:
    | "charter"
    | "people"
    | "components"
    | "machines"
    | "terms"
    | "kernels"
    | "pairs"
    | "topics"
    | "decisions"
    | "meetings"
    | "actions";
  /** Tell only of this record, `collection/slug`; also of one that is proposed or was retired. */
  readonly record: string;
  /** The version to compare with, older or newer; left out: the one before. */
  readonly against: number;
  /** List what changed after this revision; left out or 0: everything. */
  readonly since: number;
  /** Go on at this place of the list; `next` of an answer holds it. */
  readonly cursor: string;
  /** Answer at most so many entries, up to 1000; left out: all of them. */
  readonly limit: number;
  /** Of a difference a revision by its number, an edition by its tag, or a day (UTC), at the end of it; left out: the beginning, before the first revision. Of pairs the kernel that hands over, by its slug or as `uname -r` prints its version. */
  readonly from: string;
  /** Of a difference a revision by its number, an edition by its tag, or a day (UTC), at the end of it; left out: the newest revision. Of pairs the kernel that takes over, by its slug or as `uname -r` prints its version. */
  readonly to: string;
  /** Slugs of the components in use, separated by commas; left out: those that a pair names. */
  readonly components: string;
  /** Names of the features that are switched on, separated by commas, as pairs name what closes the way back; left out: none. */
  readonly features: string;
  /** Names of what is in the machine, separated by commas, as risks name it; left out: nobody says. */
  readonly hardware: string;
  /** Names of risks that who asks takes, separated by commas; they do not speak against a recommendation. */
  readonly accepted: string;
  /** Whose pairs are asked about, as the charter names the downstream, over the baseline; left out: the baseline. */
  readonly downstream: string;
  /** Tell only of pairs between kernels of this architecture; `unknown`: of which none is named. Left out: of all. */
  readonly arch: string;
  /** Tell only of pairs with this guarantor: upstream, downstream, nobody, the name of a downstream, or `unknown`, where none is named. Left out: of all. */
  readonly guarantor: string;
  /** Tell only of pairs that are declared so; left out: of all. */
  readonly standing: "discussed" | "not-intended" | "unsupported" | "supported";
  /** What clients of Cincinnati call it: `baseline` (left out), or a downstream as the charter names it. */
  readonly channel: string;
  /** What a client of Cincinnati calls itself. It changes nothing, and is kept nowhere. */
  readonly id: string;
  /** Which pairs a way may lead over: supported (left out), of these only the recommended, or discussed as well, where that is all that is said against one and its formats meet. */
  readonly allowed: "recommended" | "supported" | "discussed";
  /** Find the way back as well. */
  readonly roundTrip: boolean;
  /** Go on below this proposal; `next` of an answer holds it. */
  readonly before: number;
  /** Events in the order in which they came, separated by commas; left out: none. */
  readonly events: string;
  /** What is on the agenda, in order: ids of items as the draft has them, separated by commas, each perhaps with its minutes; left out: as it is drafted. */
  readonly agenda: string;
  /** What to look for, at most 200 characters and 12 words; left out: nothing is found. */
  readonly q: string;
  /** Hits of each kind, up to 50; left out: 5. */
  readonly hits: number;
  /** Pass over so many hits of each kind; `next` of a group holds it. */
  readonly passed: number;
  /** The last word of `q` may not be typed to its end; left out: it is. */
  readonly typing: boolean;
  /** Change nothing: answer what it would do or says, and the findings. */
  readonly dryRun: boolean;
  /** The day of the call, from which days are counted; left out: what is sent says it. */
  readonly day: string;
  /** How the note is set out; left out: it is recognised. */
  readonly as: "drawn" | "drawn-inline" | "drawn-quoted" | "w3c" | "tc39" | "decision-lines" | "markdown" | "plain";
  /** The slug of the kernel that it is about. */
  readonly kernel: string;
  /** The version of the kernel that it is about, as `uname -r` prints it; it need not be there yet. */
  readonly release: string;
  /** Make a draft, which only its author sees; left out: it is open for everybody at once. */
  readonly draft: boolean;
}
