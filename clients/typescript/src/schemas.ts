// Made by `npm run derive` from the schemas of the API: change those.

interface components {
  schemas: {
    /**
     * Entry document
     * @description Where everything is.
     */
    readonly entry: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      readonly links: {
        /**
         * Format: uri
         * @description This document.
         */
        readonly self: string;
        /**
         * Format: uri
         * @description The whole register.
         */
        readonly spec: string;
        /**
         * Format: uri
         * @description Open findings of the checks.
         */
        readonly findings: string;
        /**
         * Format: uri
         * @description What changed, to follow the register by.
         */
        readonly changes: string;
        /**
         * Format: uri
         * @description Revisions that the group has named.
         */
        readonly editions: string;
        /**
         * Format: uri
         * @description Proposals that everybody may see.
         */
        readonly proposals: string;
        /**
         * Format: uri
         * @description Accepted proposals and last calls, as Atom.
         */
        readonly feed: string;
        /**
         * Format: uri
         * @description The same as JSON Feed.
         */
        readonly jsonFeed: string;
        /**
         * Format: uri
         * @description Meetings and the ends of last calls, as iCalendar.
         */
        readonly calendar: string;
        /**
         * Format: uri
         * @description The whole history, for git clone.
         */
        readonly repository: string;
        /**
         * Format: uri
         * @description This document as a page.
         */
        readonly docs: string;
      };
      readonly collections: readonly {
        /** @enum {string} */
        readonly kind:
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
          | "action";
        /** @enum {string} */
        readonly collection:
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
        readonly title: string;
        /** @description What records of the kind hold. */
        readonly holds: string;
        /** @description How many records there are. */
        readonly total: number;
        /**
         * Format: uri
         * @description All of them.
         */
        readonly records: string;
        /**
         * Format: uri
         * @description The schema of one.
         */
        readonly schema: string;
      }[];
      /** @description Every address of the API. */
      readonly addresses: readonly {
        /**
         * @description GET answers HEAD too.
         * @enum {string}
         */
        readonly method: "GET" | "POST";
        /** @description URI template (RFC 6570) of the addresses. */
        readonly path: string;
        readonly summary: string;
        readonly mediaType: string;
        /** @description Names of the schemas an answer may fit; empty where it is not JSON. */
        readonly schemas: readonly string[];
        /** @description Name of the schema of the request body; null where there is none. */
        readonly request: string | null;
        /** @enum {string} */
        readonly caching: "immutable" | "revalidate" | "never";
        readonly parameters: readonly {
          readonly name: string;
          /** @enum {string} */
          readonly in: "path" | "query";
          readonly required: boolean;
          readonly description: string;
          /** @description JSON Schema of the text that is given. */
          readonly schema: Record<string, unknown>;
        }[];
        /** @description An address that answers; null while the register has no record for one. */
        readonly example: string | null;
      }[];
      readonly schemas: readonly {
        readonly name: string;
        readonly title: string;
        /**
         * Format: uri
         * @description The schema itself.
         */
        readonly address: string;
      }[];
    };
    /**
     * The register
     * @description Every record that is not retired, at one revision.
     */
    readonly spec: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @description Always null: a revision may be named after it was read, and its bytes stay the same. Names stand at `/api/v1/editions`. */
      readonly edition: string | null;
      /** @description The group itself; null where the register has no charter yet. */
      readonly charter: components["schemas"]["charterRecord"] | null;
      /** @description Who speaks in the notes, and under which names. */
      readonly people: readonly components["schemas"]["personRecord"][];
      /** @description The parts of the system, what they stand on, and the formats they hand over. */
      readonly components: readonly components["schemas"]["componentRecord"][];
      /** @description State machines: states, events, transitions, and what is refused. */
      readonly machines: readonly components["schemas"]["machineRecord"][];
      /** @description The words of the field and what they mean here. */
      readonly terms: readonly components["schemas"]["termRecord"][];
      /** @description Releases and builds, and the formats each is known to read and write. */
      readonly kernels: readonly components["schemas"]["kernelRecord"][];
      /** @description Directed steps from one kernel to another: what was declared, guaranteed and tested. */
      readonly pairs: readonly components["schemas"]["pairRecord"][];
      /** @description Open questions, who holds what about them, and how they ended. */
      readonly topics: readonly components["schemas"]["topicRecord"][];
      /** @description What the group agreed or acknowledged, each with the sentence it rests on. */
      readonly decisions: readonly components["schemas"]["decisionRecord"][];
      /** @description Meeting notes and mails, byte for byte, with their sections, people and next agenda. */
      readonly meetings: readonly components["schemas"]["meetingRecord"][];
      /** @description Who said they would do what, by when; and milestones. */
      readonly actions: readonly components["schemas"]["actionRecord"][];
    };
    /**
     * One charter
     * @description The group itself: what it is for, when it meets, how to join, how it comes to agree. One record at one version.
     */
    readonly charter: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "charter";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["charterBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One person
     * @description Who speaks in the notes, and under which names. One record at one version.
     */
    readonly person: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "person";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["personBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One component
     * @description The parts of the system, what they stand on, and the formats they hand over. One record at one version.
     */
    readonly component: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "component";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["componentBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One machine
     * @description State machines: states, events, transitions, and what is refused. One record at one version.
     */
    readonly machine: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "machine";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["machineBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
        /**
         * Format: uri
         * @description This version as a Mermaid state diagram.
         */
        readonly mmd: string;
        /**
         * Format: uri
         * @description This version drawn, with its own colours for light and dark.
         */
        readonly svg: string;
        /**
         * Format: uri
         * @description This version in the DOT dialect from which the kernel makes runtime verification monitors.
         */
        readonly "rv.dot": string;
        /**
         * Format: uri
         * @description This version as a Graphviz graph.
         */
        readonly dot: string;
        /**
         * Format: uri
         * @description This version as State Chart XML 1.0, its guards as variables.
         */
        readonly scxml: string;
        /**
         * Format: uri
         * @description This version as the configuration of an XState 5 machine, its guards by name.
         */
        readonly "xstate.json": string;
        /**
         * Format: uri
         * @description This version as a PlantUML state diagram.
         */
        readonly puml: string;
        /**
         * Format: uri
         * @description This version as a C and C++ header: enumerations, names and a table of transitions.
         */
        readonly h: string;
        /**
         * Format: uri
         * @description This version as a model for SPIN, with the properties that linear logic can say.
         */
        readonly pml: string;
        /**
         * Format: uri
         * @description This version as walks that together take every transition, one to a line.
         */
        readonly "walks.txt": string;
      };
    };
    /**
     * One term
     * @description The words of the field and what they mean here. One record at one version.
     */
    readonly term: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "term";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["termBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One kernel
     * @description Releases and builds, and the formats each is known to read and write. One record at one version.
     */
    readonly kernel: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "kernel";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["kernelBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One upgrade pair
     * @description Directed steps from one kernel to another: what was declared, guaranteed and tested. One record at one version.
     */
    readonly pair: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "pair";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["pairBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One topic
     * @description Open questions, who holds what about them, and how they ended. One record at one version.
     */
    readonly topic: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "topic";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["topicBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One decision
     * @description What the group agreed or acknowledged, each with the sentence it rests on. One record at one version.
     */
    readonly decision: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "decision";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["decisionBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One meeting
     * @description Meeting notes and mails, byte for byte, with their sections, people and next agenda. One record at one version.
     */
    readonly meeting: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "meeting";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["meetingBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * One action
     * @description Who said they would do what, by when; and milestones. One record at one version.
     */
    readonly action: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "action";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["actionBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    /**
     * Charter
     * @description The group itself: what it is for, when it meets, how to join, how it comes to agree. All records of the kind that are not retired.
     */
    readonly "charter-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "charter";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["charterRecord"][];
      readonly next: string | null;
    };
    /**
     * People
     * @description Who speaks in the notes, and under which names. All records of the kind that are not retired.
     */
    readonly "person-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "person";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["personRecord"][];
      readonly next: string | null;
    };
    /**
     * Components
     * @description The parts of the system, what they stand on, and the formats they hand over. All records of the kind that are not retired.
     */
    readonly "component-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "component";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["componentRecord"][];
      readonly next: string | null;
    };
    /**
     * Machines
     * @description State machines: states, events, transitions, and what is refused. All records of the kind that are not retired.
     */
    readonly "machine-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "machine";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["machineRecord"][];
      readonly next: string | null;
    };
    /**
     * Glossary
     * @description The words of the field and what they mean here. All records of the kind that are not retired.
     */
    readonly "term-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "term";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["termRecord"][];
      readonly next: string | null;
    };
    /**
     * Kernels
     * @description Releases and builds, and the formats each is known to read and write. All records of the kind that are not retired.
     */
    readonly "kernel-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "kernel";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["kernelRecord"][];
      readonly next: string | null;
    };
    /**
     * Upgrade pairs
     * @description Directed steps from one kernel to another: what was declared, guaranteed and tested. All records of the kind that are not retired.
     */
    readonly "pair-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "pair";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["pairRecord"][];
      readonly next: string | null;
    };
    /**
     * Topics
     * @description Open questions, who holds what about them, and how they ended. All records of the kind that are not retired.
     */
    readonly "topic-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "topic";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["topicRecord"][];
      readonly next: string | null;
    };
    /**
     * Decisions
     * @description What the group agreed or acknowledged, each with the sentence it rests on. All records of the kind that are not retired.
     */
    readonly "decision-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "decision";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["decisionRecord"][];
      readonly next: string | null;
    };
    /**
     * Meetings
     * @description Meeting notes and mails, byte for byte, with their sections, people and next agenda. All records of the kind that are not retired.
     */
    readonly "meeting-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "meeting";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["meetingRecord"][];
      readonly next: string | null;
    };
    /**
     * Actions
     * @description Who said they would do what, by when; and milestones. All records of the kind that are not retired.
     */
    readonly "action-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @constant */
      readonly kind: "action";
      /** @description How many records the list holds: all that are not retired. */
      readonly total: number;
      readonly records: readonly components["schemas"]["actionRecord"][];
      readonly next: string | null;
    };
    /**
     * Version, as a line
     * @description One version of a record, in the list of all that is sent a line each.
     */
    readonly "version-line": {
      /** @description `collection/slug` of the record. */
      readonly id: string;
      /** @enum {string} */
      readonly kind:
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
        | "action";
      readonly slug: string;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description The body of its kind, in canonical JSON (RFC 8785). */
      readonly body: Record<string, unknown>;
    };
    /**
     * Next agenda
     * @description What the next meeting is to talk about.
     */
    readonly agenda: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @description The one it is for. */
      readonly meeting: {
        /** Format: date */
        readonly day: string;
        readonly time: string;
        readonly timeZone: string;
        /**
         * Format: date-time
         * @description The same as an instant.
         */
        readonly at: string;
        /** @description `meetings/slug` of the note that announces it; null where the cadence alone gives it. */
        readonly announcedBy: string | null;
      };
      /** @description In order. */
      readonly items: readonly {
        /** @description `collection/slug` of what it is about, `proposals/7`, or the place of an item in a note: what `agenda` names. */
        readonly id: string;
        /** @description One line. */
        readonly text: string;
        /** @description `people/slug` of who presents it, wants it or promised it. */
        readonly people: readonly string[];
        /** @description Why it is there; at least one reason. */
        readonly why: readonly {
          /** @enum {string} */
          readonly because:
            | "announced"
            | "scheduled"
            | "put-forward"
            | "last-call"
            | "overdue"
            | "due"
            | "carried-over"
            | "comes-back"
            | "no-longer-deferred"
            | "condition-ends"
            | "condition-ended"
            | "review"
            | "left-over"
            | "still-open"
            | "never-up";
          /** @description The day that matters, where there is one. */
          readonly day: string | null;
          /** @description The same in words. */
          readonly text: string;
        }[];
        /**
         * Format: uri
         * @description What it is about.
         */
        readonly page: string;
        /** @description How long it takes, where the plan says it. */
        readonly minutes: number | null;
        /** @description By the clock of the meeting; null behind an item without minutes. */
        readonly startsAt: string | null;
      }[];
      /** @description Drafted, but not on it; and open topics that nothing asks for at this meeting. */
      readonly leftOut: readonly {
        /** @description `collection/slug` of what it is about, `proposals/7`, or the place of an item in a note: what `agenda` names. */
        readonly id: string;
        /** @description One line. */
        readonly text: string;
        /** @description `people/slug` of who presents it, wants it or promised it. */
        readonly people: readonly string[];
        /** @description Why it is there; at least one reason. */
        readonly why: readonly {
          /** @enum {string} */
          readonly because:
            | "announced"
            | "scheduled"
            | "put-forward"
            | "last-call"
            | "overdue"
            | "due"
            | "carried-over"
            | "comes-back"
            | "no-longer-deferred"
            | "condition-ends"
            | "condition-ended"
            | "review"
            | "left-over"
            | "still-open"
            | "never-up";
          /** @description The day that matters, where there is one. */
          readonly day: string | null;
          /** @description The same in words. */
          readonly text: string;
        }[];
        /**
         * Format: uri
         * @description What it is about.
         */
        readonly page: string;
      }[];
      /** @description What the plan names and nothing drafts any more. */
      readonly gone: readonly string[];
      /** @description How many more there are than an agenda can hold; they are in no list here. */
      readonly more: number;
      readonly links: {
        /**
         * Format: uri
         * @description The same as a page.
         */
        readonly page: string;
        /**
         * Format: uri
         * @description The same as a mail to send (RFC 5322).
         */
        readonly mail: string;
        /**
         * Format: uri
         * @description The text of that mail.
         */
        readonly text: string;
        /**
         * Format: uri
         * @description The skeleton of the notes, in the form that the register reads.
         */
        readonly notes: string;
      };
    };
    /**
     * Verdict of a pair
     * @description Whether one may go from one kernel to another in one step, and why.
     */
    readonly "pair-verdict": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @description That hands over: `kernels/slug`. */
      readonly from: string;
      /** @description That takes over: `kernels/slug`. */
      readonly to: string;
      /** @description `components/slug` of those asked about; empty: those that a pair names. */
      readonly components: readonly string[];
      /** @description Features asked about. */
      readonly features: readonly string[];
      /** @description What is said to be in the machine. */
      readonly hardware: readonly string[];
      /** @description Risks that who asks takes. */
      readonly accepted: readonly string[];
      /** @description Whose pairs are asked about; null: those of the baseline. */
      readonly downstream: string | null;
      /**
       * @description Yes only where a pair is declared supported and nothing stands against it.
       * @enum {string}
       */
      readonly answer: "no" | "unknown" | "yes";
      /** @description What speaks against it, or leaves it open; of a yes none. */
      readonly reasons: readonly components["schemas"]["reason"][];
      /** @description The pair on record; null where there is none, or several. */
      readonly pair: components["schemas"]["answeredPair"] | null;
      /** @description What the formats, page sizes and architectures say, whatever was declared. */
      readonly derived: components["schemas"]["derived"];
      /** @description Whether it is a yes only because a test passed where formats are not known. */
      readonly restsOnTest: boolean;
      /** @description Where the pair comes from: `baseline`, or the downstream that holds it; null where there is none. */
      readonly layer: string | null;
      /** @description Features that are switched on and close this way. */
      readonly gates: readonly {
        readonly feature: string;
        /**
         * @description Whether a pair says so, or it follows from formats.
         * @enum {string}
         */
        readonly by: "declared" | "derived";
        /** @description Why it closes the way. */
        readonly text: string;
        /**
         * @description Whether the kernel writes as before once it is switched off.
         * @enum {string}
         */
        readonly reversible: "no" | "unknown" | "yes";
        /** @description `collection/slug` of the record that says so. */
        readonly record: string;
      }[];
      /** @description The named risks of the pair; `pair` has their messages. */
      readonly risks: readonly {
        readonly name: string;
        /**
         * @description Unknown where no program can tell, or who asks did not say what is in the machine.
         * @enum {string}
         */
        readonly applies: "no" | "unknown" | "yes";
        /** @description Whether who asks takes it. */
        readonly isAccepted: boolean;
      }[];
      /**
       * @description Whether somebody recommends it, and no risk that is not taken may apply. Never better than `answer`.
       * @enum {string}
       */
      readonly recommended: "no" | "unknown" | "yes";
      /** @description For each feature of `gates` whether the way is open again without it. */
      readonly reopened: readonly {
        readonly feature: string;
        /**
         * @description What is answered once this feature is off, and what requires it: all else still counts.
         * @enum {string}
         */
        readonly answer: "no" | "unknown" | "yes";
      }[];
      readonly links: {
        /**
         * Format: uri
         * @description The same as a page.
         */
        readonly page: string;
        /**
         * Format: uri
         * @description The way over other kernels.
         */
        readonly path: string;
      };
    };
    /**
     * Path over pairs
     * @description The way from one kernel to another over pairs on record, or what is missing for one.
     */
    readonly "pair-path": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @description That hands over: `kernels/slug`. */
      readonly from: string;
      /** @description That takes over: `kernels/slug`. */
      readonly to: string;
      /** @description `components/slug` of those asked about; empty: those that a pair names. */
      readonly components: readonly string[];
      /** @description Features asked about. */
      readonly features: readonly string[];
      /** @description What is said to be in the machine. */
      readonly hardware: readonly string[];
      /** @description Risks that who asks takes. */
      readonly accepted: readonly string[];
      /** @description Whose pairs are asked about; null: those of the baseline. */
      readonly downstream: string | null;
      /** @enum {string} */
      readonly allowed: "recommended" | "supported" | "discussed";
      /**
       * @description Yes where there is a way, and of a round trip also one back; no where every way on record is closed; else unknown.
       * @enum {string}
       */
      readonly answer: "no" | "unknown" | "yes";
      readonly out: components["schemas"]["leg"];
      /** @description Of a round trip the way back; null where it was not asked for. */
      readonly back: components["schemas"]["leg"] | null;
      /** @description `kernels/slug` of the last kernel on the shortest way out from which a way leads back to the start. */
      readonly lastReturn: string | null;
      readonly links: {
        /**
         * Format: uri
         * @description The same as a page.
         */
        readonly page: string;
      };
    };
    /**
     * Graph of pairs
     * @description The pairs that answer yes, in the form of Cincinnati.
     */
    readonly "pair-graph": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      readonly nodes: readonly {
        /** @description The version of the kernel as a semantic version. */
        readonly version: string;
        /** @description The address of its page. */
        readonly payload: string;
        readonly metadata: Record<string, unknown>;
      }[];
      /** @description From the place of one node to that of another. */
      readonly edges: readonly (readonly [number, number])[];
      readonly conditionalEdges: readonly {
        readonly edges: readonly {
          readonly from: string;
          readonly to: string;
        }[];
        readonly risks: readonly {
          readonly name: string;
          readonly message: string;
          readonly url: string;
          readonly matchingRules: readonly {
            /** @constant */
            readonly type: "Always";
          }[];
        }[];
      }[];
    };
    /**
     * Search
     * @description What fits a query, by kind.
     */
    readonly search: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @description What was asked for. */
      readonly q: string;
      /** @description Hits of all kinds. */
      readonly total: number;
      /** @description Words and phrases of the query, without those that stand in every text. */
      readonly words: number;
      /** @description The most of them that anything has. A hit has two of three, or as many as that where it is less. */
      readonly wordsMet: number;
      /** @description That of the best hit comes first. */
      readonly groups: readonly {
        /** @enum {string} */
        readonly kind:
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
          | "proposal";
        /** @description Hits of this kind. */
        readonly total: number;
        /** @description From the best. */
        readonly hits: readonly {
          /** @description `collection/slug` of a record, or `proposals/12`. */
          readonly id: string;
          /** @enum {string} */
          readonly kind:
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
            | "proposal";
          readonly title: {
            readonly text: string;
            /** @description What matches in `text`: from `start` up to `end`, in UTF-16 code units. */
            readonly marks: readonly {
              readonly start: number;
              readonly end: number;
            }[];
          };
          /** @description How far it has got; null for kinds that have no status. */
          readonly status: string | null;
          /**
           * Format: date
           * @description The day that it speaks of, or on which it was written.
           */
          readonly day: string;
          /** @description Whether its title, or another of its names, is what was looked for. */
          readonly isNamed: boolean;
          /** @description Why it ranks where it does: one for each word of the query that it has. */
          readonly reasons: readonly {
            readonly typed: string;
            /**
             * @description How the word was read: as it stands, as the beginning of a longer one, or as a slip of the pen.
             * @enum {string}
             */
            readonly reading: "exact" | "beginning" | "near";
            /** @description Where it stands, from what weighs most; `around`: in sources, and in what it leads to. */
            readonly fields: readonly ("title" | "also" | "identifiers" | "text" | "around")[];
          }[];
          /** @description The places that say most, at most three. */
          readonly places: readonly {
            /** @description `states › frozen`, or the section of a note. */
            readonly label: string;
            /** @description A sentence, or an item of a list; of a long one a part, between dots. */
            readonly text: string;
            /** @description What matches in `text`: from `start` up to `end`, in UTF-16 code units. */
            readonly marks: readonly {
              readonly start: number;
              readonly end: number;
            }[];
            /**
             * Format: uri
             * @description Where it stands, which the page shows.
             */
            readonly page: string;
          }[];
          /** @description Places that hold a word of the query. */
          readonly placesFound: number;
          /**
           * Format: uri
           * @description Its page.
           */
          readonly page: string;
        }[];
        readonly next: string | null;
      }[];
      /** @description Titles and names that are near, where nothing is found. */
      readonly near: readonly string[];
      /** @description How many hits there would be without the filters, where these leave none. */
      readonly unfiltered: number;
    };
    /**
     * Versions
     * @description The history of one record.
     */
    readonly versions: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description `collection/slug` of the record. */
      readonly id: string;
      /** @enum {string} */
      readonly kind:
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
        | "action";
      readonly slug: string;
      /** @description How many versions there are. */
      readonly total: number;
      /** @description Oldest first. */
      readonly versions: readonly {
        /** @description Number of the version within the record, from 1. */
        readonly version: number;
        /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
        readonly hash: string;
        /** @description Whether this version took the record out of the register. Its body is the last one. */
        readonly retired: boolean;
        /** @description The revision of the register that brought this version. */
        readonly revision: number;
        /**
         * Format: date-time
         * @description When this version was made.
         */
        readonly at: string;
        /** @description Who wrote it. */
        readonly author: string;
        /** @description What the author said about it. */
        readonly message: string;
        /** @description The proposal that made it. */
        readonly proposal: string;
        readonly links: {
          /**
           * Format: uri
           * @description The version with its body.
           */
          readonly version: string;
        };
      }[];
      readonly next: string | null;
    };
    /**
     * Difference of two revisions
     * @description What changed from one revision of the register to another.
     */
    readonly difference: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The earlier revision. */
      readonly from: {
        /** @description 0: the register before its first revision. */
        readonly revision: number;
        /**
         * @description As what the text was read; `end`: nothing was said, and the beginning or the newest is meant.
         * @enum {string}
         */
        readonly as: "revision" | "edition" | "day" | "end";
        /** @description As it was asked for; empty where it was left out. */
        readonly text: string;
      };
      /** @description The later revision, or the same. */
      readonly to: {
        /** @description 0: the register before its first revision. */
        readonly revision: number;
        /**
         * @description As what the text was read; `end`: nothing was said, and the beginning or the newest is meant.
         * @enum {string}
         */
        readonly as: "revision" | "edition" | "day" | "end";
        /** @description As it was asked for; empty where it was left out. */
        readonly text: string;
      };
      /** @description Records that are new; all of them where nothing was before. */
      readonly added: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
      }[];
      /** @description Records that say something else, the gravest first: all that happened in between as one change. */
      readonly changed: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description The version at the earlier revision. */
        readonly previousVersion: number;
        /**
         * @description editorial: no behaviour changes. additive: something is added, and nothing else changes. restrictive: something is now refused, conditional or no longer promised. breaking: a result or a name changes.
         * @enum {string}
         */
        readonly class: "editorial" | "additive" | "restrictive" | "breaking";
        /**
         * @description The rule that decided the class; of several the gravest.
         * @enum {string}
         */
        readonly rule:
          | "words-changed"
          | "order-changed"
          | "record-added"
          | "value-added"
          | "item-added"
          | "limit-removed"
          | "standing-raised"
          | "went-on"
          | "value-removed"
          | "item-removed"
          | "limit-added"
          | "limit-changed"
          | "standing-lowered"
          | "record-retired"
          | "value-changed"
          | "item-changed"
          | "meaning-changed"
          | "same-behaviour"
          | "never-taken"
          | "parts-joined"
          | "state-added"
          | "event-added"
          | "event-handled"
          | "refusal-lifted"
          | "refusal-stated"
          | "from-new-ground"
          | "guard-removed"
          | "guard-alternative"
          | "blackout-off"
          | "property-added"
          | "no-return-removed"
          | "event-unhandled"
          | "outcome-removed"
          | "gone-with-state"
          | "guard-added"
          | "guard-changed"
          | "refusal-added"
          | "refusal-unsaid"
          | "refusal-case-changed"
          | "blackout-on"
          | "property-withdrawn"
          | "property-changed"
          | "invariant-changed"
          | "no-return-moved"
          | "state-renamed"
          | "state-merged"
          | "state-split"
          | "event-renamed"
          | "event-merged"
          | "event-split"
          | "state-removed"
          | "event-removed"
          | "initial-changed"
          | "target-changed"
          | "outcome-added"
          | "branch-guard-changed"
          | "step-kind-changed"
          | "effect-changed"
          | "result-changed"
          | "state-kind-changed"
          | "raiser-changed"
          | "scope-changed"
          | "parts-changed"
          | "too-many-ways"
          | "not-a-state";
        /** @description What the rule says. */
        readonly reason: string;
        /** @description false: it hangs on the meaning of words and counts as the graver class. */
        readonly decided: boolean;
      }[];
      /** @description Records that were retired; what is named is the version that says so. */
      readonly retired: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
      }[];
      /** @description Decisions that are new, or came to another status. */
      readonly decisions: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description How it stood at the earlier revision; null where it was not there. */
        readonly from: string | null;
        /** @description How it stands at the later one; `retired` where it is not there any more. */
        readonly to: string;
      }[];
      /** @description Pairs that are declared supported, and were not. */
      readonly opened: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description How it stood at the earlier revision; null where it was not there. */
        readonly from: string | null;
        /** @description How it stands at the later one; `retired` where it is not there any more. */
        readonly to: string;
      }[];
      /** @description Pairs that were declared supported, and are not any more. */
      readonly closed: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description How it stood at the earlier revision; null where it was not there. */
        readonly from: string | null;
        /** @description How it stands at the later one; `retired` where it is not there any more. */
        readonly to: string;
      }[];
      readonly links: {
        /**
         * Format: uri
         * @description The same as a page.
         */
        readonly page: string;
        /**
         * Format: uri
         * @description Each new version in between by itself, with its hashes, oldest first.
         */
        readonly changes: string;
      };
    };
    /**
     * Difference of a machine
     * @description What differs between two versions of a machine by meaning, how grave it is, and what became of each name.
     */
    readonly "machine-difference": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description `collection/slug` of the machine. */
      readonly id: string;
      readonly slug: string;
      /** @description The version that is compared with: `before`. */
      readonly from: number;
      /** @description The version whose address this is: `after`. */
      readonly to: number;
      /** @description The gravest class of all differences; null where there is none. */
      readonly class: ("editorial" | "additive" | "restrictive" | "breaking") | null;
      /** @description Nothing breaks but names; for code that follows the mapping of names the other differences remain. */
      readonly breaksByNameOnly: boolean;
      readonly differences: readonly {
        /**
         * @description behaviour: what a state inherits, without a written step that differs.
         * @enum {string}
         */
        readonly element: "machine" | "state" | "event" | "transition" | "rejection" | "behaviour";
        /** @enum {string} */
        readonly op: "added" | "removed" | "changed" | "renamed";
        /** @description Its id, or the names that a step or refusal is known by. */
        readonly name: string;
        /** @description Which of its fields say something else. */
        readonly fields: readonly string[];
        /**
         * @description editorial: no behaviour changes. additive: something is added, and nothing else changes. restrictive: something is now refused, conditional or no longer promised. breaking: a result or a name changes.
         * @enum {string}
         */
        readonly class: "editorial" | "additive" | "restrictive" | "breaking";
        /**
         * @description The rule that decided the class.
         * @enum {string}
         */
        readonly rule:
          | "words-changed"
          | "same-behaviour"
          | "never-taken"
          | "parts-joined"
          | "state-added"
          | "event-added"
          | "event-handled"
          | "refusal-lifted"
          | "refusal-stated"
          | "from-new-ground"
          | "guard-removed"
          | "guard-alternative"
          | "blackout-off"
          | "property-added"
          | "no-return-removed"
          | "event-unhandled"
          | "outcome-removed"
          | "gone-with-state"
          | "guard-added"
          | "guard-changed"
          | "refusal-added"
          | "refusal-unsaid"
          | "refusal-case-changed"
          | "blackout-on"
          | "property-withdrawn"
          | "property-changed"
          | "invariant-changed"
          | "no-return-moved"
          | "state-renamed"
          | "state-merged"
          | "state-split"
          | "event-renamed"
          | "event-merged"
          | "event-split"
          | "state-removed"
          | "event-removed"
          | "initial-changed"
          | "target-changed"
          | "outcome-added"
          | "branch-guard-changed"
          | "step-kind-changed"
          | "effect-changed"
          | "result-changed"
          | "state-kind-changed"
          | "raiser-changed"
          | "scope-changed"
          | "parts-changed"
          | "too-many-ways"
          | "not-a-state";
        /** @description What the rule says. */
        readonly reason: string;
        /** @description false: it hangs on the meaning of words and counts as the graver class. */
        readonly decided: boolean;
      }[];
      /** @description What became of each name that is not gone: one old name may have become several, and several one. */
      readonly mapping: {
        readonly states: readonly {
          readonly old: string;
          readonly new: string;
        }[];
        readonly events: readonly {
          readonly old: string;
          readonly new: string;
        }[];
      };
      /** @description Names that do all that a gone one did, though nobody has said that they are the same: not in the mapping. */
      readonly looksRenamed: {
        readonly states: readonly {
          readonly old: string;
          readonly new: string;
        }[];
        readonly events: readonly {
          readonly old: string;
          readonly new: string;
        }[];
      };
      /** @description By search, with guards taken as true; null for compositions whose parts could not be compared. */
      readonly sequences: {
        /** @description Whether every sequence of events that was legal is legal still. */
        readonly kept: {
          /**
           * @description undecided: the search ended at its bound.
           * @enum {string}
           */
          readonly verdict: "all" | "not-all" | "undecided";
          /** @description Where not all: a shortest sequence whose last event is not legal there. */
          readonly events: readonly string[];
        };
        /** @description Whether every sequence of events that is legal now was legal. */
        readonly known: {
          /**
           * @description undecided: the search ended at its bound.
           * @enum {string}
           */
          readonly verdict: "all" | "not-all" | "undecided";
          /** @description Where not all: a shortest sequence whose last event is not legal there. */
          readonly events: readonly string[];
        };
      } | null;
      readonly links: {
        /**
         * Format: uri
         * @description The version that is compared with.
         */
        readonly from: string;
        /**
         * Format: uri
         * @description The version whose address this is.
         */
        readonly to: string;
        /**
         * Format: uri
         * @description The same as a page, drawn.
         */
        readonly page: string;
      };
    };
    /**
     * Changes
     * @description What changed after a revision, and what each change means for those who rely on the record.
     */
    readonly changes: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision after which changes are listed; 0 for all. */
      readonly since: number;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @description By revision; within one by kind and slug. A record that changed several times stands here each time. */
      readonly changes: readonly {
        /** @description The revision that brought it. */
        readonly revision: number;
        /**
         * Format: date-time
         * @description When that revision was made.
         */
        readonly at: string;
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        /** @enum {string} */
        readonly op: "create" | "update" | "retire";
        /** @description The version that it made. */
        readonly version: number;
        /** @description Of the body of that version, in canonical JSON (RFC 8785). */
        readonly hash: string;
        /** @description Of the body of the version before; null where there is none. */
        readonly previousHash: string | null;
        /**
         * @description editorial: no behaviour changes. additive: something is added, and nothing else changes. restrictive: something is now refused, conditional or no longer promised. breaking: a result or a name changes.
         * @enum {string}
         */
        readonly class: "editorial" | "additive" | "restrictive" | "breaking";
        /**
         * @description The rule that decided the class; of several the gravest.
         * @enum {string}
         */
        readonly rule:
          | "words-changed"
          | "order-changed"
          | "record-added"
          | "value-added"
          | "item-added"
          | "limit-removed"
          | "standing-raised"
          | "went-on"
          | "value-removed"
          | "item-removed"
          | "limit-added"
          | "limit-changed"
          | "standing-lowered"
          | "record-retired"
          | "value-changed"
          | "item-changed"
          | "meaning-changed"
          | "same-behaviour"
          | "never-taken"
          | "parts-joined"
          | "state-added"
          | "event-added"
          | "event-handled"
          | "refusal-lifted"
          | "refusal-stated"
          | "from-new-ground"
          | "guard-removed"
          | "guard-alternative"
          | "blackout-off"
          | "property-added"
          | "no-return-removed"
          | "event-unhandled"
          | "outcome-removed"
          | "gone-with-state"
          | "guard-added"
          | "guard-changed"
          | "refusal-added"
          | "refusal-unsaid"
          | "refusal-case-changed"
          | "blackout-on"
          | "property-withdrawn"
          | "property-changed"
          | "invariant-changed"
          | "no-return-moved"
          | "state-renamed"
          | "state-merged"
          | "state-split"
          | "event-renamed"
          | "event-merged"
          | "event-split"
          | "state-removed"
          | "event-removed"
          | "initial-changed"
          | "target-changed"
          | "outcome-added"
          | "branch-guard-changed"
          | "step-kind-changed"
          | "effect-changed"
          | "result-changed"
          | "state-kind-changed"
          | "raiser-changed"
          | "scope-changed"
          | "parts-changed"
          | "too-many-ways"
          | "not-a-state";
        /** @description What the rule says. */
        readonly reason: string;
        /** @description false: it hangs on the meaning of words and counts as the graver class. */
        readonly decided: boolean;
        /** @description The proposal that made it. */
        readonly proposal: string;
        /** @description `decisions/slug` of those that came in the same revision and say that this record carries them, and of the one that the record names. */
        readonly decisions: readonly string[];
        readonly links: {
          /**
           * Format: uri
           * @description The version with its body; its bytes never change.
           */
          readonly version: string;
        };
      }[];
      /** @description On the last page: what the checks say of each pair at `revision`, by `pairs/slug`, which differs from day to day without a new version; null on pages before it. */
      readonly checked: Record<string, unknown> | null;
      /** @description The page after this one, of the same two revisions; null on the last. */
      readonly next: string | null;
    };
    /**
     * Edition
     * @description A named revision, with what changed since the edition before and what each change means.
     */
    readonly edition: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description Its name. It never changes, nor what it names. */
      readonly tag: string;
      /** @description The revision of the register that it names. */
      readonly revision: number;
      readonly title: string;
      /** @description What it is for, in Markdown. */
      readonly message: string;
      /** @description What who cut it was called then. */
      readonly by: string;
      /**
       * Format: date-time
       * @description When it was cut.
       */
      readonly at: string;
      /** @description The revision of the edition before; null for the first one. */
      readonly since: number | null;
      /** @description The tag of the edition before; null for the first one. */
      readonly before: string | null;
      /** @description Records that are new; all of them where nothing was before. */
      readonly added: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
      }[];
      /** @description Records that say something else, the gravest first: all that happened in between as one change. */
      readonly changed: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description The version at the earlier revision. */
        readonly previousVersion: number;
        /**
         * @description editorial: no behaviour changes. additive: something is added, and nothing else changes. restrictive: something is now refused, conditional or no longer promised. breaking: a result or a name changes.
         * @enum {string}
         */
        readonly class: "editorial" | "additive" | "restrictive" | "breaking";
        /**
         * @description The rule that decided the class; of several the gravest.
         * @enum {string}
         */
        readonly rule:
          | "words-changed"
          | "order-changed"
          | "record-added"
          | "value-added"
          | "item-added"
          | "limit-removed"
          | "standing-raised"
          | "went-on"
          | "value-removed"
          | "item-removed"
          | "limit-added"
          | "limit-changed"
          | "standing-lowered"
          | "record-retired"
          | "value-changed"
          | "item-changed"
          | "meaning-changed"
          | "same-behaviour"
          | "never-taken"
          | "parts-joined"
          | "state-added"
          | "event-added"
          | "event-handled"
          | "refusal-lifted"
          | "refusal-stated"
          | "from-new-ground"
          | "guard-removed"
          | "guard-alternative"
          | "blackout-off"
          | "property-added"
          | "no-return-removed"
          | "event-unhandled"
          | "outcome-removed"
          | "gone-with-state"
          | "guard-added"
          | "guard-changed"
          | "refusal-added"
          | "refusal-unsaid"
          | "refusal-case-changed"
          | "blackout-on"
          | "property-withdrawn"
          | "property-changed"
          | "invariant-changed"
          | "no-return-moved"
          | "state-renamed"
          | "state-merged"
          | "state-split"
          | "event-renamed"
          | "event-merged"
          | "event-split"
          | "state-removed"
          | "event-removed"
          | "initial-changed"
          | "target-changed"
          | "outcome-added"
          | "branch-guard-changed"
          | "step-kind-changed"
          | "effect-changed"
          | "result-changed"
          | "state-kind-changed"
          | "raiser-changed"
          | "scope-changed"
          | "parts-changed"
          | "too-many-ways"
          | "not-a-state";
        /** @description What the rule says. */
        readonly reason: string;
        /** @description false: it hangs on the meaning of words and counts as the graver class. */
        readonly decided: boolean;
      }[];
      /** @description Records that were retired; what is named is the version that says so. */
      readonly retired: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
      }[];
      /** @description Decisions that are new, or came to another status. */
      readonly decisions: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description How it stood at the earlier revision; null where it was not there. */
        readonly from: string | null;
        /** @description How it stands at the later one; `retired` where it is not there any more. */
        readonly to: string;
      }[];
      /** @description Pairs that are declared supported, and were not. */
      readonly opened: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description How it stood at the earlier revision; null where it was not there. */
        readonly from: string | null;
        /** @description How it stands at the later one; `retired` where it is not there any more. */
        readonly to: string;
      }[];
      /** @description Pairs that were declared supported, and are not any more. */
      readonly closed: readonly {
        /** @description `collection/slug` of the record. */
        readonly id: string;
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        readonly title: string;
        /** @description The version at the later revision. */
        readonly version: number;
        readonly links: {
          /**
           * Format: uri
           * @description That version with its body; its bytes never change.
           */
          readonly version: string;
        };
        /** @description How it stood at the earlier revision; null where it was not there. */
        readonly from: string | null;
        /** @description How it stands at the later one; `retired` where it is not there any more. */
        readonly to: string;
      }[];
      readonly links: {
        /**
         * Format: uri
         * @description The edition with its notes.
         */
        readonly edition: string;
        /**
         * Format: uri
         * @description The same as a page.
         */
        readonly page: string;
        /**
         * Format: uri
         * @description The whole register at its revision.
         */
        readonly spec: string;
        /**
         * Format: uri
         * @description All of it in one signed archive (tar, gzip), which is made once and never changes.
         */
        readonly bundle: string;
        /**
         * Format: uri
         * @description The public keys that bundles are signed with.
         */
        readonly keys: string;
      };
    };
    /**
     * Editions
     * @description Named revisions, newest first.
     */
    readonly "edition-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description How many editions there are. */
      readonly total: number;
      /** @description Newest first. */
      readonly editions: readonly {
        /** @description Its name. It never changes, nor what it names. */
        readonly tag: string;
        /** @description The revision of the register that it names. */
        readonly revision: number;
        readonly title: string;
        /** @description What it is for, in Markdown. */
        readonly message: string;
        /** @description What who cut it was called then. */
        readonly by: string;
        /**
         * Format: date-time
         * @description When it was cut.
         */
        readonly at: string;
        /** @description The revision of the edition before; null for the first one. */
        readonly since: number | null;
        /** @description The tag of the edition before; null for the first one. */
        readonly before: string | null;
        /** @description Records that it has. */
        readonly records: number;
        /** @description Records that are new since the edition before. */
        readonly added: number;
        /** @description Records that say something else. */
        readonly changed: number;
        /** @description Records that were retired. */
        readonly retired: number;
        readonly links: {
          /**
           * Format: uri
           * @description The edition with its notes.
           */
          readonly edition: string;
          /**
           * Format: uri
           * @description The same as a page.
           */
          readonly page: string;
          /**
           * Format: uri
           * @description The whole register at its revision.
           */
          readonly spec: string;
          /**
           * Format: uri
           * @description All of it in one signed archive (tar, gzip), which is made once and never changes.
           */
          readonly bundle: string;
          /**
           * Format: uri
           * @description The public keys that bundles are signed with.
           */
          readonly keys: string;
        };
      }[];
    };
    /**
     * Versions of the format
     * @description What changed in the schemas from one version to the next.
     */
    readonly format: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description Newest first. Of the first one that was kept nothing is known to have changed. */
      readonly versions: readonly {
        /** @description Semantic version. */
        readonly version: string;
        /**
         * Format: date
         * @description The day on which it was published.
         */
        readonly on: string;
        readonly changes: readonly {
          /** @enum {string} */
          readonly op: "added" | "removed" | "changed";
          /** @description Name of the schema and place in it; `#` begins the name of a part, `>` what is sent. */
          readonly place: string;
          /** @description What stood there; `?` in front says that it could be missing. */
          readonly before?: string;
          readonly after?: string;
          /** @description Whether programs that were written for the version before break. */
          readonly isBreaking: boolean;
        }[];
      }[];
    };
    /**
     * Findings
     * @description What the checks report on the day they are asked.
     */
    readonly findings: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      /** @description How many findings are open. */
      readonly total: number;
      /** @description Open findings, errors first. */
      readonly findings: readonly {
        /** @description The name of the rule. */
        readonly rule: string;
        /**
         * @description error: wrong. warning: likely wrong. note: worth knowing.
         * @enum {string}
         */
        readonly level: "error" | "warning" | "note";
        /** @description `collection/slug`, or `register` where it is about no single record. */
        readonly record: string;
        /** @description JSON Pointer into the body of the record; empty for the record as a whole. */
        readonly path: string;
        /** @description What is wrong, and what would be right. */
        readonly message: string;
      }[];
      /** @description Findings that the group accepts for a while, with the reason: all of them, with the first page. */
      readonly excepted: readonly {
        /** @description The name of the rule. */
        readonly rule: string;
        /**
         * @description error: wrong. warning: likely wrong. note: worth knowing.
         * @enum {string}
         */
        readonly level: "error" | "warning" | "note";
        /** @description `collection/slug`, or `register` where it is about no single record. */
        readonly record: string;
        /** @description JSON Pointer into the body of the record; empty for the record as a whole. */
        readonly path: string;
        /** @description What is wrong, and what would be right. */
        readonly message: string;
        readonly reason: string;
        /**
         * Format: date
         * @description The last day the exception holds.
         */
        readonly until: string;
      }[];
      readonly next: string | null;
    };
    /**
     * Proposal
     * @description What somebody proposes to change, and what was said about it.
     */
    readonly proposal: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      readonly id: number;
      readonly title: string;
      /** @description An account, or `content` for an import. */
      readonly author: string;
      /** @enum {string} */
      readonly state: "draft" | "open" | "changes-requested" | "last-call" | "accepted" | "rejected" | "withdrawn";
      /**
       * Format: date-time
       * @description When it came into this state.
       */
      readonly since: string;
      /** @description Why, in Markdown. */
      readonly message: string & (unknown & unknown);
      readonly changes: readonly {
        /** @enum {string} */
        readonly op: "create" | "update" | "retire";
        /** @enum {string} */
        readonly kind:
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
          | "action";
        readonly slug: string;
        /** @description The version it was written against. */
        readonly base?: number;
        readonly body?: unknown;
      }[];
      /** @description SHA-256 of `changes` in canonical JSON (RFC 8785); positions speak about one. */
      readonly contentHash: string;
      readonly positions: readonly {
        /** @description An account, or `content` for an import. */
        readonly by: string;
        /** @enum {string} */
        readonly position: "support" | "stand-aside" | "abstain" | "object";
        readonly text: string | null;
        /** Format: date-time */
        readonly at: string;
        readonly contentHash: string;
        /** @description The content has changed in substance since. */
        readonly isOutdated: boolean;
      }[];
      readonly concerns: readonly {
        readonly id: string;
        readonly name: string;
        readonly text: string;
        /** @description What would clear it. */
        readonly clears: string;
        /** @description An account, or `content` for an import. */
        readonly owner: string;
        /** Format: date-time */
        readonly at: string;
        /** @enum {string} */
        readonly state: "open" | "withdrawn" | "closed";
        /** @description Why it is no longer open. */
        readonly reason: string | null;
      }[];
      readonly comments: readonly {
        /** @description The number of its event. */
        readonly seq: number;
        /** @description An account, or `content` for an import. */
        readonly by: string;
        /** Format: date-time */
        readonly at: string;
        readonly text: string;
        readonly on: {
          readonly record: string & (unknown & unknown);
          readonly path: string;
        } | null;
        readonly replyTo: number | null;
      }[];
      readonly lastCallEndsAt: string | null;
      /** @description What was written when it ended, or when changes were asked for. */
      readonly outcome: string | null;
      /** @description The revision that accepting it made. */
      readonly revision: number | null;
      readonly links: {
        /**
         * Format: uri
         * @description The proposal.
         */
        readonly self: string;
        /**
         * Format: uri
         * @description The proposal as a page.
         */
        readonly page: string;
      };
    };
    /**
     * Proposals
     * @description Proposals that everybody may see, newest first.
     */
    readonly "proposal-list": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      readonly proposals: readonly {
        readonly id: number;
        readonly title: string;
        /** @description An account, or `content` for an import. */
        readonly author: string;
        /** @enum {string} */
        readonly state: "draft" | "open" | "changes-requested" | "last-call" | "accepted" | "rejected" | "withdrawn";
        /** Format: date-time */
        readonly createdAt: string;
        /** @description When it was accepted, rejected or withdrawn; null until then. */
        readonly closedAt: string | null;
        readonly links: {
          /**
           * Format: uri
           * @description The proposal.
           */
          readonly self: string;
          /**
           * Format: uri
           * @description The proposal as a page.
           */
          readonly page: string;
        };
      }[];
      /** @description Older ones; null where there are none. */
      readonly next: string | null;
    };
    /**
     * Content of a proposal
     * @description What is sent to propose changes: all of them are accepted, or none.
     */
    readonly "proposal-content": {
      readonly title: string & (unknown & unknown);
      /** @description Why, in Markdown. */
      readonly message: string & (unknown & unknown);
      readonly changes: readonly (
        | {
            /** @constant */
            readonly op: "create";
            /** @enum {string} */
            readonly kind:
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
              | "action";
            readonly slug: string;
            readonly body: unknown;
          }
        | {
            /** @constant */
            readonly op: "update";
            /** @enum {string} */
            readonly kind:
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
              | "action";
            readonly slug: string;
            /** @description The version it was written against; acceptance is refused where the record has moved on. */
            readonly base: number;
            readonly body: unknown;
          }
        | {
            /** @constant */
            readonly op: "retire";
            /** @enum {string} */
            readonly kind:
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
              | "action";
            readonly slug: string;
            /** @description The version it was written against; acceptance is refused where the record has moved on. */
            readonly base: number;
          }
      )[];
    };
    /**
     * Attestation
     * @description What is sent to record a test of a pair; it becomes a proposal.
     */
    readonly attestation: {
      /** @description The pair that was tested, by its slug. Left out where both kernels are named. */
      readonly pair?: string & (unknown & unknown);
      /** @description The kernel that handed over: its slug, or its version as `uname -r` prints it. With `to`. */
      readonly from?: string & (unknown & unknown);
      /** @description The kernel that took over, named in the same way. The way back is another pair. */
      readonly to?: string & (unknown & unknown);
      /** @description Who ran it: a person, a laboratory, a company. */
      readonly by: string & (unknown & unknown);
      /**
       * Format: date
       * @description The day of the test, UTC; not in the future.
       */
      readonly day: string;
      readonly hardware: string & (unknown & unknown);
      /** @description What else was there: firmware, hypervisor, guests. */
      readonly environment?: string & (unknown & unknown);
      /** @description Slugs of the components in use; what they are built on counts too. */
      readonly components: readonly string[];
      /** @description Features that were switched on. */
      readonly features?: readonly (string & (unknown & unknown))[];
      /** @description What was tested, as commits: 8 to 64 lower-case hex digits each. */
      readonly commits: readonly string[];
      /**
       * @description What it came to, from least to most.
       * @enum {string}
       */
      readonly result: "ok" | "degraded" | "feature-lost" | "update-lost" | "machine-down";
      /** @description Whether it went up, back down and up again. Left out: not said. */
      readonly upDownUp?: boolean;
      /** @description What was seen. */
      readonly text?: string & (unknown & unknown);
      /**
       * Format: uri
       * @description Where the log can be read. Without one, nobody can look the test up, and it is no evidence.
       */
      readonly log?: string;
    };
    /**
     * Outlook
     * @description What accepting a proposal would do, as of the day it is asked.
     */
    readonly outlook: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description The revision of the register that this answer shows. The register at a revision never changes. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When that revision was made.
       */
      readonly at: string;
      readonly records: readonly {
        /** @description `collection/slug`. */
        readonly id: string;
        /** @enum {string} */
        readonly op: "create" | "update" | "retire";
        /** @description The version it would become. */
        readonly version: number;
        /** @description SHA-256 of the body it would have. */
        readonly hash: string;
        /** @description Field by field, against the newest version; empty for a new record and a retired one. */
        readonly difference: readonly {
          /** @enum {string} */
          readonly op: "added" | "removed" | "changed" | "moved";
          /** @description JSON Pointer into the newer body; into the older one where it was removed. */
          readonly path: string;
          /** @description JSON Pointer to where it stood before. */
          readonly was: string | null;
          readonly label: string;
          readonly before?: unknown;
          readonly after?: unknown;
        }[];
      }[];
      /** @description Findings there would be, and are not now. */
      readonly caused: readonly {
        /** @description The name of the rule. */
        readonly rule: string;
        /**
         * @description error: wrong. warning: likely wrong. note: worth knowing.
         * @enum {string}
         */
        readonly level: "error" | "warning" | "note";
        /** @description `collection/slug`, or `register` where it is about no single record. */
        readonly record: string;
        /** @description JSON Pointer into the body of the record; empty for the record as a whole. */
        readonly path: string;
        /** @description What is wrong, and what would be right. */
        readonly message: string;
      }[];
      /** @description Findings there are now, and would not be. */
      readonly mended: readonly {
        /** @description The name of the rule. */
        readonly rule: string;
        /**
         * @description error: wrong. warning: likely wrong. note: worth knowing.
         * @enum {string}
         */
        readonly level: "error" | "warning" | "note";
        /** @description `collection/slug`, or `register` where it is about no single record. */
        readonly record: string;
        /** @description JSON Pointer into the body of the record; empty for the record as a whole. */
        readonly path: string;
        /** @description What is wrong, and what would be right. */
        readonly message: string;
      }[];
    };
    /**
     * Replay
     * @description Whether a machine can have taken a list of events or a log, or where it cannot have gone on.
     */
    readonly replay: {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description `machines/slug`. */
      readonly id: string;
      readonly slug: string;
      /** @description The version of the machine. */
      readonly version: number;
      /** @description Whether the machine can have taken all of it. */
      readonly accepted: boolean;
      /** @description How many events it can have taken, from the beginning on. */
      readonly taken: number;
      /** @description How many of these only where a guard was true. Guards are not looked into, those of a composition not counted. */
      readonly guarded: number;
      /** @description Where it may be after the events taken: the first hundred. */
      readonly states: readonly string[];
      /** @description In how many states it may be. */
      readonly stateCount: number;
      /** @description Where lines were sent; null for a list of events. */
      readonly log: {
        /** @description Lines read, up to the one that is refused. */
        readonly lines: number;
        /** @description How many of them told of no event. */
        readonly silent: number;
        /** @description The line that cannot have been, cut after 200 characters. */
        readonly refused: string | null;
      } | null;
      /** @description The first step that cannot have been; null where all of it can. */
      readonly refused: {
        /** @description The event after those taken. */
        readonly event: string;
        /** @description Whether the machine has such an event. */
        readonly isKnown: boolean;
        /** @description The steps that it could have taken. */
        readonly legal: readonly {
          /** @description A state; of a composition one of each part, `host.ready & file.frozen`. */
          readonly from: string;
          readonly event: string;
          /** @description A state; of a composition one of each part, `host.ready & file.frozen`. */
          readonly to: string;
          /** @enum {string} */
          readonly kind: "forward" | "rollback" | "failure";
          /** @description Its place in `transitions`; null for several machines at once. */
          readonly transition: number | null;
          /** @description The condition under which it is taken; null where there is none. */
          readonly guard: string | null;
          readonly effect: string | null;
        }[];
        /** @description What is known to answer the event there. */
        readonly rejections: readonly components["schemas"]["rejection"][];
      } | null;
      readonly links: {
        /**
         * Format: uri
         * @description The version of the machine.
         */
        readonly machine: string;
        /**
         * Format: uri
         * @description The machine as a page.
         */
        readonly page: string;
      };
    };
    /**
     * List of events
     * @description What is sent to be replayed, where it is not a log.
     */
    readonly "event-list": {
      readonly events: readonly (string & (unknown & unknown))[];
    };
    /**
     * Notes, as they were read
     * @description What mails and notes say, and what each of their sentences may become in the register.
     */
    readonly "note-reading": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /**
       * @description What was sent, by its bytes.
       * @enum {string}
       */
      readonly form: "text" | "mail" | "mailbox";
      /** @description Of all that was sent. */
      readonly bytes: number;
      /** @description Of all that was sent. */
      readonly sha256: string;
      /** @description On what was sent as a whole. */
      readonly findings: readonly {
        /**
         * @description error: it cannot be taken in as it is. warning: look at it. note: worth knowing.
         * @enum {string}
         */
        readonly level: "error" | "warning" | "note";
        /** @description What is the matter with it, and what would be right. */
        readonly message: string;
      }[];
      /** @description The mails of a mailbox in their order; one of a mail or bare text, if it is one. */
      readonly notes: readonly {
        /** @description First byte in what was sent. */
        readonly offset: number;
        /** @description Of the mail as it came, or of the bare text. */
        readonly bytes: number;
        /** @description Of these bytes. */
        readonly sha256: string;
        /** @description null: it is bare text. */
        readonly headers: {
          /** @description Without its brackets. */
          readonly messageId?: string;
          /** @description Left out where the head names no day that there is. */
          readonly mailed?: {
            /** Format: date-time */
            readonly at: string;
            /**
             * Format: date
             * @description On the calendar of whoever sent it.
             */
            readonly day: string;
          };
          readonly author?: {
            readonly name: string;
            readonly address: string;
          };
          readonly subject?: string;
          /** @description Message-IDs. */
          readonly inReplyTo: readonly string[];
          /** @description Message-IDs, oldest first. */
          readonly references: readonly string[];
          /** @description The address of the list, or its name where the head has no more. */
          readonly list?: string;
          /**
           * Format: uri
           * @description Where the archive of the list keeps it.
           */
          readonly archivedAt?: string;
        } | null;
        /** @description What passages are counted in, as UTF-8, as far as it is read. */
        readonly text: string;
        /** @description What came with the note: texts, other mails, pictures. */
        readonly further: readonly {
          /** @description As the sender called it; empty where it has no name. */
          readonly name: string;
          readonly mediaType: string;
          /** @description As it was sent. */
          readonly bytes: number;
          /** @description Of a part that is text. */
          readonly text?: string;
          /** @description Of its text. */
          readonly sha256?: string;
        }[];
        /** @description `meetings/slug` of the meeting that this is the note of already. */
        readonly knownAs: string | null;
        /** @description `meetings/slug` of the meeting whose note it answers or quotes. */
        readonly belongsTo: string | null;
        /** @description `meetings/slug` of the meeting whose note this may be a corrected one of; a person says whether it is. */
        readonly corrects: string | null;
        /** @description The mail to the list that a chair sent from here and that this one answers. */
        readonly answersMail: {
          /** @description Without its brackets. */
          readonly messageId: string;
          /** @description What that mail is about: `topics/rollback`, `proposals/7`, or `agendas/2025-02-10` by its call. */
          readonly about: string;
        } | null;
        readonly answers: number | null;
        /** @description Of the call, from which days are counted; null: nothing says it. */
        readonly day: string | null;
        /** @description What says the day; `register`: the meeting that it is the note of already; `mailed`: nothing says when the call was, or it is an answer. */
        readonly dayFrom: ("given" | "register" | "note" | "subject" | "mailed" | "file-name") | null;
        readonly findings: readonly {
          /**
           * @description error: it cannot be taken in as it is. warning: look at it. note: worth knowing.
           * @enum {string}
           */
          readonly level: "error" | "warning" | "note";
          /** @description What is the matter with it, and what would be right. */
          readonly message: string;
        }[];
        /**
         * @description How the note is set out, which `as` overrules.
         * @enum {string}
         */
        readonly convention:
          "drawn" | "drawn-inline" | "drawn-quoted" | "w3c" | "tc39" | "decision-lines" | "markdown" | "plain";
        /** @description Bytes at the end of the text that are not read: no note is as long. */
        readonly unread: number;
        readonly sections: readonly {
          /** @description From 0. */
          readonly number: number;
          readonly title: string;
          /** @description First byte in the text of the note. */
          readonly offset: number;
          /** @description Number of bytes. */
          readonly length: number;
        }[];
        readonly footnotes: readonly {
          readonly mark: string;
          readonly text: string;
          /** @description First byte in the text of the note. */
          readonly offset: number;
          /** @description Number of bytes. */
          readonly length: number;
        }[];
        readonly sentences: readonly {
          /** @description From 0. */
          readonly number: number;
          /** @description The number of its section. */
          readonly section: number;
          /** @description First byte in the text of the note. */
          readonly offset: number;
          /** @description Number of bytes. */
          readonly length: number;
          /** @description In one line, without the sign of its list, its label and the marks of a quote. */
          readonly text: string;
          readonly label?: string;
          /** @description How deep in its list, from 0. */
          readonly level?: number;
          /** @description How often it is quoted. */
          readonly quoted?: number;
          /** @description The quoted sentence that it answers. */
          readonly answerTo?: number;
          /** @description What a correction further down puts in the place of its words. */
          readonly corrected?: string;
          /** @enum {string} */
          readonly is: "candidate" | "background" | "not-understood";
          /** @description Of background. */
          readonly why?: string;
        }[];
        /** @description Nothing of it enters the register before somebody has confirmed it. */
        readonly candidates: readonly {
          /** @enum {string} */
          readonly stance:
            | "agreed"
            | "acknowledged"
            | "proposed"
            | "position"
            | "question"
            | "action"
            | "milestone"
            | "term"
            | "next-meeting"
            | "agenda-item"
            | "off-cadence";
          /** @enum {string} */
          readonly strength: "plain" | "hedged" | "negated" | "reported" | "asked";
          /**
           * @description Of the record that it may become.
           * @enum {string}
           */
          readonly kind:
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
            | "action";
          /** @description The number of its sentence. */
          readonly sentence: number;
          /** @description First byte in the text of the note. */
          readonly offset: number;
          /** @description Number of bytes. */
          readonly length: number;
          readonly quote: string;
          readonly who: readonly {
            /** @description As it stands there. */
            readonly word: string;
            /** @description Of a person, where the word can mean nobody else. */
            readonly slug?: string;
            /** @description Slugs of people who may be meant. */
            readonly possible: readonly string[];
            /** @enum {string} */
            readonly by: "name" | "context" | "author";
          }[];
          readonly what?: string;
          /** @description As the note says it, and as a day. */
          readonly due?: {
            readonly text: string;
            /** Format: date */
            readonly day?: string;
            readonly finding?: string;
          };
          readonly next?: {
            /** Format: date */
            readonly day?: string;
            /** @enum {string} */
            readonly year?: "said" | "inferred" | "relative";
            readonly time?: string;
            readonly timeZone?: string;
            /** @description In the words of the note. */
            readonly zone?: string;
            /** @description Minutes ahead of UTC, as the note has it. */
            readonly offset?: number;
            /** @constant */
            readonly isCancelled?: true;
            readonly findings: readonly string[];
          };
          /** @description A meeting of the cadence that is moved or cancelled. */
          readonly offCadence?: {
            /**
             * Format: date
             * @description The day that the cadence gives.
             */
            readonly day?: string;
            /** @enum {string} */
            readonly year?: "said" | "inferred" | "relative";
            /** @description false: it is cancelled. */
            readonly isMoved: boolean;
            /** @description As far as it is said. */
            readonly movedTo?: {
              /** Format: date */
              readonly day?: string;
              readonly time?: string;
              readonly timeZone?: string;
            };
            readonly isHedged: boolean;
            readonly findings: readonly string[];
          };
          /** @description The word that is defined. */
          readonly word?: string;
        }[];
        /** @description They add up. */
        readonly sums: {
          /** @description Sentences. */
          readonly all: number;
          /** @description Those that give one or more. */
          readonly candidates: number;
          /** @description Those that only tell. */
          readonly background: number;
          /** @description Those that no rule reads. */
          readonly notUnderstood: number;
        };
      }[];
    };
    /**
     * Image of a kernel, as it was read
     * @description Which compatible strings the image of a kernel lists, and which components have them.
     */
    readonly "kernel-image": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /**
       * @description What was sent: the section alone, or an ELF file that has it.
       * @enum {string}
       */
      readonly form: "section" | "elf";
      /** @description Bits of the ELF file; null: the section alone was sent. */
      readonly elfClass: (32 | 64) | null;
      /**
       * @description Of the section, which is that of the kernel.
       * @enum {string}
       */
      readonly byteOrder: "little" | "big";
      /** @description Of all that was sent. */
      readonly bytes: number;
      /** @description Of the section alone, whatever it was sent in. */
      readonly sha256: string;
      /** @description What the image lists, in its order. Which of them are written and which are read it does not say. */
      readonly strings: readonly {
        readonly string: string;
        /** @description Those of the register that have it as a format. */
        readonly components: readonly string[];
      }[];
      /** @description Those that no component of the register has. */
      readonly unknown: readonly string[];
      /** @description The change of a proposal that keeps it; null where no kernel was named. */
      readonly change: {
        /** @enum {string} */
        readonly op: "create" | "update";
        /** @constant */
        readonly kind: "kernel";
        readonly slug: string;
        readonly base?: number;
        /** @description The kernel, with the list in `listed`. */
        readonly body: unknown;
      } | null;
    };
    /**
     * Test kit
     * @description What implementations of a machine are tested with.
     */
    readonly "test-kit": {
      /**
       * Format: uri
       * @description The address of the JSON Schema that this answer fits.
       */
      readonly $schema: string;
      /** @description Semantic version of the format. Read any minor of a major you know; ignore unknown members. */
      readonly formatVersion: string;
      /** @description `machines/slug`. */
      readonly id: string;
      readonly slug: string;
      /** @description The version of the machine. */
      readonly version: number;
      /** @description The states that a walk can be in: those inside of others, not these. */
      readonly states: readonly {
        readonly id: string;
        /** @description The spelling of its source, as in the tables of the C header; null: the id. */
        readonly label: string | null;
      }[];
      readonly events: readonly {
        readonly id: string;
        /** @description The spelling of its source, as in the tables of the C header; null: the id. */
        readonly label: string | null;
      }[];
      /** @description Where it may begin: several where the initial state has states inside. */
      readonly initial: readonly string[];
      /** @description Together they take every transition that can be reached. */
      readonly walks: readonly {
        /** @description The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations. */
        readonly start: string;
        readonly steps: readonly {
          /** @description The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations. */
          readonly from: string;
          readonly event: string;
          /** @description The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations. */
          readonly to: string;
          /** @enum {string} */
          readonly kind: "forward" | "rollback" | "failure";
          /** @description Its place in `transitions`; null for several machines at once. */
          readonly transition: number | null;
          /** @description The condition under which it is taken; null where there is none. */
          readonly guard: string | null;
          readonly effect: string | null;
        }[];
      }[];
      /** @description Requests that are refused. */
      readonly refused: readonly {
        /** @description The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations. */
        readonly state: string;
        readonly event: string;
        /** @description The case it is narrowed to; null: always. */
        readonly when: string | null;
        /** @description What the requester gets. */
        readonly result: string;
        /** @description A shortest way to the state. */
        readonly way: {
          /** @description The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations. */
          readonly start: string;
          readonly steps: readonly {
            /** @description The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations. */
            readonly from: string;
            readonly event: string;
            /** @description The id of a state; of a composition those of its parts in their order, `ready__frozen`, as in other notations. */
            readonly to: string;
            /** @enum {string} */
            readonly kind: "forward" | "rollback" | "failure";
            /** @description Its place in `transitions`; null for several machines at once. */
            readonly transition: number | null;
            /** @description The condition under which it is taken; null where there is none. */
            readonly guard: string | null;
            readonly effect: string | null;
          }[];
        };
      }[];
      /** @description What cannot be tested, because nothing leads there. */
      readonly unreachable: {
        readonly transitions: readonly number[];
        readonly rejections: readonly number[];
      };
      readonly links: {
        /**
         * Format: uri
         * @description The version of the machine.
         */
        readonly machine: string;
        /**
         * Format: uri
         * @description The machine as a page.
         */
        readonly page: string;
      };
    };
    /**
     * Problem
     * @description The answer to a request that failed (RFC 9457).
     */
    readonly problem: {
      /**
       * Format: uri
       * @description Which kind of problem; leads to its description.
       */
      readonly type: string;
      readonly title: string;
      readonly status: number;
      /** @description What went wrong this time. */
      readonly detail: string;
      /** @description What would be right. */
      readonly hint?: string;
      /** @description The query parameter that is meant. */
      readonly parameter?: string;
      readonly errors?: readonly {
        /** @description JSON Pointer, as a fragment. */
        readonly pointer: string;
        readonly detail: string;
      }[];
    };
    readonly charterRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "charter";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["charterBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly charterBody: {
      /** @description Full name of the group. */
      readonly title: string & (unknown & unknown);
      /** @description The name as it stands in the head of every page. */
      readonly shortTitle: string & (unknown & unknown);
      /** @description What the group is for. */
      readonly purpose: string & (unknown & unknown);
      /** @description The mailing list that notes go to. */
      readonly list: {
        readonly name: string & (unknown & unknown);
        /**
         * Format: uri
         * @description Where its mails can be read.
         */
        readonly address: string;
        /** @description The address that mails to it are sent to. Left out, nothing is sent from here. */
        readonly mailbox?: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description What the group deals with, in order. */
      readonly scope: readonly {
        readonly id: string;
        readonly title: string & (unknown & unknown);
        readonly text?: string & (unknown & unknown);
        /** @description The scope item that this one belongs under. */
        readonly parent?: string;
        /** @description Slug of a component. */
        readonly component?: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description When the group meets. */
      readonly cadence: {
        /** @description RFC 5545 recurrence rule, without DTSTART. */
        readonly rrule: string & (unknown & unknown);
        /**
         * Format: date
         * @description Day of the first meeting; the rule counts from here.
         */
        readonly start: string;
        /** @description Time of day in `timeZone`. */
        readonly time: string;
        readonly timeZone: string;
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description How to take part. */
      readonly joining: components["schemas"]["fact"];
      /** @description Recordings, slides and the like. */
      readonly resources: readonly {
        readonly id: string;
        readonly title: string & (unknown & unknown);
        readonly text: string & (unknown & unknown);
        /** @description Who may see it, and on what condition. */
        readonly access: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description Who may bring a topic, and how. */
      readonly intake: components["schemas"]["fact"];
      /** @description How the group comes to agree. */
      readonly consensus: {
        /** @description Days that a last call stays open. */
        readonly lastCallDays: number;
        /** @description Supports by others than the author that acceptance needs. */
        readonly supportsNeeded: number;
        /** @description The short track: for proposals that change nothing but what was said and done, which is meetings, topics, actions and people. Left out: there is none. */
        readonly facts?: {
          /** @description Days that a last call stays open. */
          readonly lastCallDays: number;
          /** @description Supports by others than the author; with none, a chair who is not the author confirms it alone. */
          readonly supportsNeeded: number;
        };
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description Who holds upgrade pairs of their own over those of the baseline. */
      readonly downstreams?: readonly {
        readonly id: string;
        /** @description The distribution, the cloud. */
        readonly title: string & (unknown & unknown);
        /** @description What it holds over the baseline, and who answers for it. */
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description Slug of a decision. */
      readonly featureRule?: string;
      /**
       * Format: uri
       * @description The address of the licence that the register's data are under. Left out, nothing is said about it.
       */
      readonly license?: string;
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    /** @description Where a fact comes from, and how sure that is. */
    readonly source:
      | {
          /** @constant */
          readonly type: "passage";
          /** @description The meeting whose note is quoted. */
          readonly meeting: string;
          /** @description First byte of the passage in the original (UTF-8), from 0. */
          readonly offset: number;
          /** @description Number of bytes. */
          readonly length: number;
          /** @description The words of the passage, exactly as they stand in the note. */
          readonly quote: string;
          /** @description SHA-256 of the whole original. */
          readonly sha256: string;
          /** @description Slug of a person. */
          readonly speaker?: string;
          /**
           * @description What the sentence does in its meeting, as the note words it; never stronger than the words.
           * @enum {string}
           */
          readonly stance:
            | "agreement"
            | "acknowledgement"
            | "position"
            | "question"
            | "action"
            | "milestone"
            | "term"
            | "constraint"
            | "agenda"
            | "background"
            | "event"
            | "example";
          /**
           * @description read: from the source itself. excerpt: from a part of it that somebody quoted. inferred: a conclusion.
           * @enum {string}
           */
          readonly certainty: "read" | "excerpt" | "inferred";
          /** @description What one should know about this source. */
          readonly note?: string & (unknown & unknown);
        }
      | {
          /** @constant */
          readonly type: "repository";
          /** @description Owner and name, such as `torvalds/linux`. */
          readonly repository: string & (unknown & unknown);
          /** @description File inside the repository. */
          readonly path: string & (unknown & unknown);
          /** @description The commit that was read; what came later may differ. */
          readonly commit: string;
          /**
           * @description read: from the source itself. excerpt: from a part of it that somebody quoted. inferred: a conclusion.
           * @enum {string}
           */
          readonly certainty: "read" | "excerpt" | "inferred";
          /** @description What one should know about this source. */
          readonly note?: string & (unknown & unknown);
        }
      | {
          /** @constant */
          readonly type: "url";
          /** Format: uri */
          readonly url: string;
          readonly title?: string & (unknown & unknown);
          /**
           * @description read: from the source itself. excerpt: from a part of it that somebody quoted. inferred: a conclusion.
           * @enum {string}
           */
          readonly certainty: "read" | "excerpt" | "inferred";
          /** @description What one should know about this source. */
          readonly note?: string & (unknown & unknown);
        }
      | {
          /** @constant */
          readonly type: "document";
          /** @description A text that has no address one could name: it can be believed, not checked. */
          readonly title: string & (unknown & unknown);
          /**
           * @description read: from the source itself. excerpt: from a part of it that somebody quoted. inferred: a conclusion.
           * @enum {string}
           */
          readonly certainty: "read" | "excerpt" | "inferred";
          /** @description What one should know about this source. */
          readonly note?: string & (unknown & unknown);
        };
    readonly fact: {
      readonly text: string & (unknown & unknown);
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly personRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "person";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["personBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly personBody: {
      readonly name: string & (unknown & unknown);
      /** @description Other names under which notes mean the same person, such as a first name alone. */
      readonly otherNames: readonly (string & (unknown & unknown))[];
      /** @description Whom the person speaks for, where a source says. */
      readonly affiliation?: components["schemas"]["fact"];
      /** @description What the notes say of this person's part. */
      readonly about: string & (unknown & unknown);
      /** @description What would have to be known to name the person fully. */
      readonly unknown?: string & (unknown & unknown);
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly componentRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "component";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["componentBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly componentBody: {
      readonly title: string & (unknown & unknown);
      readonly otherNames: readonly (string & (unknown & unknown))[];
      readonly summary: string & (unknown & unknown);
      /**
       * @description Whether it is in the mainline kernel, as far as sources say; outside: not a part of the kernel.
       * @enum {string}
       */
      readonly standing: "merged" | "proposed" | "not-merged" | "outside" | "unknown";
      /** @description Components that it stands on. */
      readonly builtOn: readonly string[];
      /** @description Compatible strings, in the order they came. */
      readonly formats: readonly {
        readonly format: string;
        readonly text?: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description When the format has to get a new string. */
      readonly formatRule?: components["schemas"]["fact"];
      /** @description What happens where the next kernel does not know the format. */
      readonly onMismatch?: {
        /** @enum {string} */
        readonly severity: "ok" | "degraded" | "feature-lost" | "update-lost" | "machine-down";
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      readonly facts: readonly components["schemas"]["fact"][];
      readonly related: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly machineRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "machine";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["machineBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
        /**
         * Format: uri
         * @description This version as a Mermaid state diagram.
         */
        readonly mmd: string;
        /**
         * Format: uri
         * @description This version drawn, with its own colours for light and dark.
         */
        readonly svg: string;
        /**
         * Format: uri
         * @description This version in the DOT dialect from which the kernel makes runtime verification monitors.
         */
        readonly "rv.dot": string;
        /**
         * Format: uri
         * @description This version as a Graphviz graph.
         */
        readonly dot: string;
        /**
         * Format: uri
         * @description This version as State Chart XML 1.0, its guards as variables.
         */
        readonly scxml: string;
        /**
         * Format: uri
         * @description This version as the configuration of an XState 5 machine, its guards by name.
         */
        readonly "xstate.json": string;
        /**
         * Format: uri
         * @description This version as a PlantUML state diagram.
         */
        readonly puml: string;
        /**
         * Format: uri
         * @description This version as a C and C++ header: enumerations, names and a table of transitions.
         */
        readonly h: string;
        /**
         * Format: uri
         * @description This version as a model for SPIN, with the properties that linear logic can say.
         */
        readonly pml: string;
        /**
         * Format: uri
         * @description This version as walks that together take every transition, one to a line.
         */
        readonly "walks.txt": string;
      };
    };
    readonly machineBody: {
      readonly title: string & (unknown & unknown);
      /** @description Slug of a component. */
      readonly component?: string;
      /** @description One of how many: per named session, per host. */
      readonly scope: string & (unknown & unknown);
      readonly summary: string & (unknown & unknown);
      /**
       * @description What the group has made of it. That code is merged does not make it agreed.
       * @enum {string}
       */
      readonly standing: "draft" | "proposed" | "agreed" | "superseded";
      /** @description Its successors; each names this one in `supersedes`. */
      readonly supersededBy: readonly string[];
      readonly supersedes: readonly string[];
      /** @description What it is a machine of. */
      readonly describes: {
        /** @description Kernel range or patch series. */
        readonly text: string & (unknown & unknown);
        /**
         * @description How far the code has got; outside: not kernel code. none: not code.
         * @enum {string}
         */
        readonly implementation: "merged" | "proposed" | "never-merged" | "removed" | "outside" | "none";
        /** @description Slug of a kernel. */
        readonly from?: string;
        /** @description Slug of a kernel. */
        readonly until?: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description The machines that it is made of; one that has these has no states of its own. */
      readonly composes: readonly {
        /** @description Its name in the composition: its state `frozen` is `id.frozen` in a property. */
        readonly id: string;
        /** @description Slug of a machine. */
        readonly machine: string;
        /** @description Events that go by another name here. Parts that know an event of one name take it together. */
        readonly events: readonly {
          /** @description As the machine calls it. */
          readonly event: string;
          /** @description As the composition does. */
          readonly as: string;
        }[];
      }[];
      /** @description The state it starts in. */
      readonly initial?: string;
      /** @description The state from which no path leads back. */
      readonly pointOfNoReturn?: string;
      readonly states: readonly components["schemas"]["state"][];
      readonly events: readonly components["schemas"]["event"][];
      readonly transitions: readonly components["schemas"]["transition"][];
      /** @description Requests that are known to be refused. */
      readonly rejections: readonly components["schemas"]["rejection"][];
      /** @description How a log is read: the first pattern that is found in a line gives its event; other lines say nothing. */
      readonly logMapping: readonly {
        /** @description A regular expression in the syntax of RE2, to be found anywhere in a line. */
        readonly pattern: string & (unknown & unknown);
        /** @description What happened where such a line is written. */
        readonly event: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description What always holds, as formulas that are checked. */
      readonly properties: readonly {
        readonly id: string;
        /** @description Computation tree logic over the states, such as `AG(frozen -> EF normal)`. */
        readonly formula: string & (unknown & unknown);
        /**
         * @description What is agreed keeps a change from being accepted that breaks it.
         * @enum {string}
         */
        readonly standing: "proposed" | "agreed";
        /** @description Why it has to hold, or what it means in the words of the field. */
        readonly text?: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description What always holds, in words. */
      readonly invariants: readonly components["schemas"]["fact"][];
      readonly notes: readonly components["schemas"]["fact"][];
      readonly related: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly state: {
      readonly id: string;
      /** @description The spelling that the source uses, where the id cannot hold it. */
      readonly label?: string & (unknown & unknown);
      /** @enum {string} */
      readonly kind: "normal" | "final" | "error";
      /** @description The composite state that this one is inside of. */
      readonly parent?: string;
      /** @description Workloads are stopped while the machine is here. */
      readonly blackout: boolean;
      /**
       * @description accepting: a run may end here, though transitions leave it, as a monitor of the kernel marks it.
       * @enum {string}
       */
      readonly marked?: "accepting";
      readonly description?: string & (unknown & unknown);
      /** @description The ids it had in the version before, where they were others. Several: they were merged. One id in several: it was split. */
      readonly formerly: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly event: {
      readonly id: string;
      /** @description The spelling that the source uses, where the id cannot hold it. */
      readonly label?: string & (unknown & unknown);
      /**
       * @description Who makes it happen.
       * @enum {string}
       */
      readonly raisedBy: "kernel" | "userspace" | "vmm" | "hardware" | "operator" | "group" | "unknown";
      readonly description?: string & (unknown & unknown);
      /** @description The ids it had in the version before, where they were others. Several: they were merged. One id in several: it was split. */
      readonly formerly: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly transition: {
      readonly from: string;
      readonly event: string;
      readonly to: string;
      /**
       * @description forward: goes on. rollback: goes back on purpose. failure: what happens when something went wrong.
       * @enum {string}
       */
      readonly kind: "forward" | "rollback" | "failure";
      /** @description The condition under which it is taken. */
      readonly guard?: string & (unknown & unknown);
      /** @description What it does besides. */
      readonly effect?: string & (unknown & unknown);
      readonly note?: string & (unknown & unknown);
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly rejection: {
      readonly state: string;
      readonly event: string;
      /** @description The case it is narrowed to, such as `same name`; left out: always. */
      readonly when?: string & (unknown & unknown);
      /** @description What the requester gets, such as `-EINVAL`. */
      readonly result: string & (unknown & unknown);
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly termRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "term";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["termBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly termBody: {
      /** @description The preferred word. */
      readonly title: string & (unknown & unknown);
      /** @description Other spellings that mean the same and link here. */
      readonly synonyms: readonly (string & (unknown & unknown))[];
      /** @description Names that are to be used for it no more. They link here, and a form offers the title in their place. */
      readonly deprecated?: readonly (string & (unknown & unknown))[];
      /**
       * @description What the word names. component: a part of the system. object: what a part keeps or works on. operation: what is done. state: how something is, or the time in which it is so. property: what holds of something. record: what this register keeps. Left out: not known.
       * @enum {string}
       */
      readonly type?: "component" | "object" | "operation" | "state" | "property" | "record";
      /** @description true: wherever the register uses the word, it means this and nothing else, so that another meaning is another agreement. false: the meaning only explains a word of others. Left out: not known, which binds nobody. */
      readonly normative?: boolean;
      /** @description Where the meaning holds, such as `LUO`; left out: everywhere in the field. */
      readonly scope?: string & (unknown & unknown);
      readonly meaning: string & (unknown & unknown);
      /**
       * @description What the group has made of the meaning.
       * @enum {string}
       */
      readonly standing: "draft" | "proposed" | "agreed" | "superseded";
      readonly supersededBy: readonly string[];
      readonly supersedes: readonly string[];
      /** @description Meanings that somebody else gives the word, side by side; none is preferred here. */
      readonly competing: readonly {
        readonly meaning: string & (unknown & unknown);
        /** @description Slug of a person. */
        readonly by?: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      readonly related: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly kernelRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "kernel";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["kernelBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly kernelBody: {
      /** @description As `uname -r` prints it. */
      readonly version: string;
      /** @description Place in release order, so that no reader has to parse versions; gaps are left for later ones. */
      readonly rank: number;
      /** Format: date */
      readonly released?: string;
      readonly arch?: string & (unknown & unknown);
      /** @description Bytes. Kernels of different page sizes cannot hand over to each other. */
      readonly pageSize?: number;
      readonly about: string & (unknown & unknown);
      /** @description Components that this release is the first to carry. */
      readonly introduces: readonly {
        /** @description Slug of a component. */
        readonly component: string;
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description Formats by component. A component that is not listed is unknown; so is one that is listed twice. */
      readonly formats: readonly {
        /** @description Slug of a component. */
        readonly component: string;
        /** @description A list that was looked up, which may be empty; or `unknown`, which never counts as a yes. */
        readonly reads: "unknown" | readonly string[];
        /** @description A list that was looked up, which may be empty; or `unknown`, which never counts as a yes. */
        readonly writes: "unknown" | readonly string[];
        /** @description A list that was looked up, which may be empty; or `unknown`, which never counts as a yes. */
        readonly requires?: "unknown" | readonly string[];
        /** @description Formats that this kernel is known not to write, where the whole list of what it writes is unknown. */
        readonly absent?: readonly string[];
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description The section `.liveupdate_versions` of the image of this kernel. It speaks against a pair, never for it. */
      readonly listed?: {
        /** @description Strings that the image lists, in its order. Which of them are written and which are read it does not say. */
        readonly formats: readonly string[];
        /** @description Components of which it lists every string, so that one that is missing is one that this kernel does not know. As the section was proposed, those are the file handlers that are built in: of LUO itself it lists one string, and of KHO none. */
        readonly whole: readonly string[];
        /** @description SHA-256 of the section, as it stands in the image. */
        readonly sha256: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description What can be switched on in it, and what that does to what it writes. */
      readonly features: readonly {
        /** @description What questions about pairs ask for it by. Left out, it is a remark, and nothing is derived from it. */
        readonly name?: string & (unknown & unknown);
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
        /** @description Features that are on wherever this one is. */
        readonly requires?: readonly (string & (unknown & unknown))[];
        /** @description Formats that this kernel writes besides once it is on; an empty list says that there are none. */
        readonly adds?: readonly {
          /** @description Slug of a component. */
          readonly component: string;
          readonly formats: readonly string[];
        }[];
        /** @description Formats that this kernel no longer writes once it is on; an empty list says that it drops none. Where `adds` or `drops` is left out, nobody knows what it does to formats. */
        readonly drops?: readonly string[];
        /** @description Whether this kernel writes as before once it is switched off again. Left out, nobody knows. */
        readonly reversible?: boolean;
      }[];
      /** @description Slug of a kernel. */
      readonly basedOn?: string;
      readonly notes: readonly components["schemas"]["fact"][];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly pairRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "pair";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["pairBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly pairBody: {
      /** @description The kernel that hands over. */
      readonly from: string;
      /** @description The kernel that takes over. */
      readonly to: string;
      /** @description Whose pair it is, as the charter names the downstream. Left out, it is one of the baseline, which is everybody's. */
      readonly downstream?: string;
      /**
       * @description What was declared. It says nothing about formats or tests.
       * @enum {string}
       */
      readonly standing: "discussed" | "not-intended" | "unsupported" | "supported";
      /** @description What the standing means here, and for how long. */
      readonly text: string & (unknown & unknown);
      /** @description Components in use that the standing is about; what they are built on counts too. A supported pair names them: nothing is said of any other. */
      readonly components?: readonly string[];
      /** @description Who stands behind it; left out where nobody was named. */
      readonly guarantor?: {
        /** @enum {string} */
        readonly by: "upstream" | "downstream" | "nobody";
        /** @description Which downstream. */
        readonly name?: string & (unknown & unknown);
        readonly text?: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description Slug of a decision. */
      readonly decision?: string;
      readonly positions: readonly {
        readonly id: string;
        /** @description Slug of a person. */
        readonly speaker?: string;
        /**
         * @description What the sentence does in its meeting, as the note words it; never stronger than the words.
         * @enum {string}
         */
        readonly stance:
          | "agreement"
          | "acknowledgement"
          | "position"
          | "question"
          | "action"
          | "milestone"
          | "term"
          | "constraint"
          | "agenda"
          | "background"
          | "event"
          | "example";
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description Whether somebody would take it, which is not whether it is supported. Left out, nobody said. */
      readonly recommended?: {
        /** @enum {string} */
        readonly verdict: "yes" | "no";
        /** @description Who recommends it, or advises against it. */
        readonly by: string & (unknown & unknown);
        /** @description Why. */
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description Known risks, by name. */
      readonly risks: readonly {
        readonly name: string;
        readonly message: string & (unknown & unknown);
        /** Format: uri */
        readonly url?: string;
        /** @description When it applies. */
        readonly condition: string & (unknown & unknown);
        /** @description The same for a program: the risk applies where each list that is there names something that is there. Left out, no program can tell. */
        readonly applies?: {
          /** @description Where one of them is in use. */
          readonly components?: readonly string[];
          /** @description Where one of them is switched on. */
          readonly features?: readonly (string & (unknown & unknown))[];
          /** @description Where one of them is in the machine, as who asks names it, such as `mlx5`. */
          readonly hardware?: readonly (string & (unknown & unknown))[];
        };
        /**
         * Format: date
         * @description The first day of it.
         */
        readonly from?: string;
        /**
         * Format: date
         * @description The last day of it.
         */
        readonly until?: string;
        /** @description Who takes the risk all the same. It is theirs alone: for nobody else anything follows. */
        readonly accepted?: readonly {
          /** @description Who takes it, for whose hosts. */
          readonly by: string & (unknown & unknown);
          /** Format: date */
          readonly day: string;
          /**
           * Format: date
           * @description The last day on which it is taken.
           */
          readonly until?: string;
          /** @description Why. */
          readonly text: string & (unknown & unknown);
          /** @description What it rests on. */
          readonly sources: readonly components["schemas"]["source"][];
        }[];
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description What has to hold, until the day or the event named. */
      readonly conditions: readonly {
        readonly text: string & (unknown & unknown);
        /** Format: date */
        readonly untilDay?: string;
        readonly untilEvent?: string & (unknown & unknown);
        /** @description The event as a record of this register reports it: from then on the condition has ended. */
        readonly untilRecord?: {
          readonly record: string;
          /**
           * @description released: it is a kernel whose day of release has come. Else it is the status of the record.
           * @enum {string}
           */
          readonly reports:
            | "released"
            | "agreed"
            | "provisional"
            | "acknowledged"
            | "proposed"
            | "discussed"
            | "disputed"
            | "superseded"
            | "withdrawn"
            | "rejected"
            | "deferred"
            | "moot"
            | "answered"
            | "open"
            | "done"
            | "unknown"
            | "draft"
            | "supported"
            | "unsupported"
            | "not-intended";
        };
        /** @description That the event came, and when. Left out, the condition is open: it holds, and nobody said that it ended. */
        readonly happened?: {
          /** Format: date */
          readonly day: string;
          readonly text: string & (unknown & unknown);
          /** @description What it rests on. */
          readonly sources: readonly components["schemas"]["source"][];
        };
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description Features that end the way back once they are switched on. */
      readonly closedBy: readonly {
        readonly feature: string & (unknown & unknown);
        readonly text: string & (unknown & unknown);
        /** @description Whether the way is open again once it is switched off. Left out, nobody knows. */
        readonly reversible?: boolean;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description Who tried it, on what, and what came of it. */
      readonly tests: readonly {
        /** @description Names the test, so that two of one day stay two. */
        readonly id?: string;
        readonly by: string & (unknown & unknown);
        /** Format: date */
        readonly day: string;
        readonly hardware: string & (unknown & unknown);
        /** @description What else was there: firmware, hypervisor, guests. */
        readonly environment?: string & (unknown & unknown);
        /** @description Components in use during the test; what they are built on counts too. A test that names some is evidence for these alone. */
        readonly components?: readonly string[];
        /** @description Features that were switched on. */
        readonly features?: readonly (string & (unknown & unknown))[];
        readonly commits: readonly (string & (unknown & unknown))[];
        /** @enum {string} */
        readonly result: "ok" | "degraded" | "feature-lost" | "update-lost" | "machine-down";
        /** @description Whether it went up, back down and up again. Left out: nobody said. */
        readonly upDownUp?: boolean;
        /** @description What was seen. */
        readonly text?: string & (unknown & unknown);
        /** Format: uri */
        readonly log?: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      readonly facts: readonly components["schemas"]["fact"][];
      readonly related: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly topicRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "topic";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["topicBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly topicBody: {
      readonly title: string & (unknown & unknown);
      readonly question: string & (unknown & unknown);
      /** @enum {string} */
      readonly status: "open" | "proposed" | "acknowledged" | "answered" | "deferred" | "superseded" | "moot";
      /** @description Why it is deferred or moot, and what would bring it back. */
      readonly reason?: components["schemas"]["fact"];
      /** @description When a deferred topic is to be on an agenda again; of a day and a record, whichever comes first. */
      readonly comesBack?: {
        /**
         * Format: date
         * @description On this day.
         */
        readonly day?: string;
        /** @description Once this is settled: an action done or a topic answered, a decision, machine or term agreed, a kernel released, a pair supported or not, a meeting over. */
        readonly after?: string;
      };
      readonly supersededBy: readonly string[];
      readonly supersedes: readonly string[];
      /** @description Slug of a person. */
      readonly raisedBy?: string;
      /** @description In the order in which they were spoken. */
      readonly positions: readonly components["schemas"]["position"][];
      /** @description Positions that cannot all be followed, as somebody reads them. No verdict on who is right. */
      readonly tensions?: readonly {
        /** @description Ids of positions of this topic. */
        readonly between: readonly string[];
        /** @description What cannot be had together. */
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description When it was put on an agenda, or suggested for one. */
      readonly schedule: readonly {
        /**
         * Format: date
         * @description Day of the meeting that it was planned for.
         */
        readonly day: string;
        readonly text: string & (unknown & unknown);
        /** @description Slug of a person. */
        readonly proposedBy?: string;
        /** @description Slug of a person. */
        readonly presenter?: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description What became of it, as far as sources say. An outcome is not an agreement. */
      readonly outcome: readonly components["schemas"]["fact"][];
      readonly answeredBy: readonly string[];
      readonly related: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly position: {
      readonly id: string;
      /** @description Slug of a person. */
      readonly speaker?: string;
      /**
       * @description How the note says who speaks: by name, by the sentences around it, not at all, or as the group.
       * @enum {string}
       */
      readonly attribution: "named" | "by-context" | "unnamed" | "group";
      /**
       * @description What the sentence does in its meeting, as the note words it; never stronger than the words.
       * @enum {string}
       */
      readonly stance:
        | "agreement"
        | "acknowledgement"
        | "position"
        | "question"
        | "action"
        | "milestone"
        | "term"
        | "constraint"
        | "agenda"
        | "background"
        | "event"
        | "example";
      readonly text: string & (unknown & unknown);
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly decisionRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "decision";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["decisionBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly decisionBody: {
      readonly title: string & (unknown & unknown);
      readonly statement: string & (unknown & unknown);
      /**
       * @description A new one starts as proposed, as acknowledged or as provisional; for the last two a cited sentence has to say so, with that stance. Provisional is what a call agreed to: it becomes agreed by a later proposal, once its window on the list is over without an open concern. Acknowledged is weaker than agreed, and never raised to it here.
       * @enum {string}
       */
      readonly status:
        "proposed" | "acknowledged" | "provisional" | "agreed" | "disputed" | "superseded" | "withdrawn" | "rejected";
      /** @description Why it is disputed, rejected or withdrawn; an objection stands here in its own words. */
      readonly reason?: components["schemas"]["fact"];
      readonly supersededBy: readonly string[];
      readonly supersedes: readonly string[];
      /** Format: date */
      readonly day: string;
      /** @description Slug of a meeting. */
      readonly meeting: string;
      readonly deciders: {
        /** @enum {string} */
        readonly by: "group" | "people";
        readonly people: readonly string[];
        readonly text?: string & (unknown & unknown);
      };
      /**
       * @description Whose work it is.
       * @enum {string}
       */
      readonly burden: "upstream" | "downstream" | "shared" | "not-said";
      /** @description Records that carry what was decided. A decision that none carries is debt. */
      readonly carriedBy: readonly string[];
      readonly answers: readonly string[];
      readonly consequences: readonly components["schemas"]["fact"][];
      /** @description What happened after, as far as sources say. */
      readonly later: readonly components["schemas"]["fact"][];
      /** Format: date */
      readonly reviewBy?: string;
      readonly related: readonly string[];
      /** @description At least one is a passage of a meeting note. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly meetingRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "meeting";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["meetingBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly meetingBody: {
      readonly title: string & (unknown & unknown);
      /**
       * @description Left out: a call. A mail to the list is cited as a note is, but nobody meets in it and nothing is decided.
       * @enum {string}
       */
      readonly form?: "call" | "mail";
      readonly summary: string & (unknown & unknown);
      /** Format: date */
      readonly day: string;
      readonly time?: string;
      readonly timeZone?: string;
      /** @description What the note says of when it took place, and what of that is a conclusion, a year say. */
      readonly held: components["schemas"]["fact"];
      /** @description The note itself; left out where its text is not kept here. */
      readonly original?: {
        /** @constant */
        readonly mediaType: "text/plain; charset=utf-8";
        /** @description Of the bytes. */
        readonly sha256: string;
        readonly bytes: number;
        /** @description The bytes, decoded as UTF-8 and not normalised: encoding it again gives the same bytes. */
        readonly text: string;
      };
      /** @description The mail or file that the text of `original` was read from, byte for byte; left out where it is the same. */
      readonly received?: {
        /** @enum {string} */
        readonly mediaType: "message/rfc822" | "text/plain";
        /** @description Of the bytes. */
        readonly sha256: string;
        readonly bytes: number;
        /** @description The bytes themselves, with the head of a mail and all that was attached. */
        readonly base64: string;
      };
      /** @description Where and when the note was mailed, and by whom. */
      readonly note?: {
        /** Format: uri */
        readonly url?: string;
        /** @description By which the mail is known to every program that reads mail; without its brackets. */
        readonly messageId?: string;
        readonly mailed?: string & (unknown & unknown);
        /** @description Slug of a person. */
        readonly author?: string;
        readonly text?: string & (unknown & unknown);
      };
      /** @description Parts of the original, in order. */
      readonly sections: readonly {
        readonly number: number;
        readonly title: string & (unknown & unknown);
        /** @description First byte in the original. */
        readonly offset: number;
        /** @description Number of bytes; separators lie between sections. */
        readonly length: number;
      }[];
      /** @description Corrected notes of the same meeting, oldest first. A passage quotes the original whose hash it names. */
      readonly corrections?: readonly {
        /**
         * Format: date
         * @description When the corrected note was mailed, or taken in where nothing says that.
         */
        readonly day: string;
        /** @description What it corrects, or why it came. */
        readonly text: string & (unknown & unknown);
        /** @description The corrected note as a whole. It never changes, as the first one does not. */
        readonly original: {
          /** @constant */
          readonly mediaType: "text/plain; charset=utf-8";
          /** @description Of the bytes. */
          readonly sha256: string;
          readonly bytes: number;
          /** @description The bytes, decoded as UTF-8 and not normalised: encoding it again gives the same bytes. */
          readonly text: string;
        };
        readonly received?: {
          /** @enum {string} */
          readonly mediaType: "message/rfc822" | "text/plain";
          /** @description Of the bytes. */
          readonly sha256: string;
          readonly bytes: number;
          /** @description The bytes themselves, with the head of a mail and all that was attached. */
          readonly base64: string;
        };
        readonly note?: {
          /** Format: uri */
          readonly url?: string;
          /** @description By which the mail is known to every program that reads mail; without its brackets. */
          readonly messageId?: string;
          readonly mailed?: string & (unknown & unknown);
          /** @description Slug of a person. */
          readonly author?: string;
          readonly text?: string & (unknown & unknown);
        };
        /** @description Parts of this original, in order. */
        readonly sections: readonly {
          readonly number: number;
          readonly title: string & (unknown & unknown);
          /** @description First byte in the original. */
          readonly offset: number;
          /** @description Number of bytes; separators lie between sections. */
          readonly length: number;
        }[];
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description People whom the note names. Being named is not attendance. */
      readonly people: readonly string[];
      readonly attendance?: components["schemas"]["fact"];
      readonly facts: readonly components["schemas"]["fact"][];
      /** @description The next meeting, as this note announces it. */
      readonly next?: {
        /** Format: date */
        readonly day: string;
        readonly time: string;
        readonly timeZone: string;
        readonly text: string & (unknown & unknown);
        /** @description What it is to cover; `text` says who wants that, the group or the organiser. */
        readonly agenda: readonly {
          readonly id: string;
          readonly text: string & (unknown & unknown);
          /** @description Slug of a person. */
          readonly proposedBy?: string;
          /** @description Slug of a person. */
          readonly presenter?: string;
          /** @description Topics, actions and other records that the item is about. */
          readonly about: readonly string[];
          /** @description What it rests on. */
          readonly sources: readonly components["schemas"]["source"][];
        }[];
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description Meetings of the charter's cadence that it says are moved or cancelled. */
      readonly offCadence?: readonly {
        /**
         * Format: date
         * @description The day that the cadence gives.
         */
        readonly day: string;
        /** @description When it takes place instead. Left out, it is cancelled. */
        readonly movedTo?: {
          /** Format: date */
          readonly day: string;
          readonly time: string;
          readonly timeZone: string;
        };
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      }[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly actionRecord: {
      /** @description `collection/slug`, unique over all kinds, as references of any kind write it. */
      readonly id: string;
      /** @constant */
      readonly kind: "action";
      readonly slug: string;
      readonly title: string;
      /** @description How far the record has got; null for kinds that have no status. */
      readonly status: string | null;
      /** @description Whose word the status is: the group's, that of people or a guarantor whom the body names, or the register's reading of its sources. Null where `status` is. */
      readonly statusBy: ("group" | "people" | "guarantor" | "register") | null;
      /** @description Number of the version within the record, from 1. */
      readonly version: number;
      /** @description SHA-256 of `body` in canonical JSON (RFC 8785). */
      readonly hash: string;
      /** @description Whether this version took the record out of the register. Its body is the last one. */
      readonly retired: boolean;
      /** @description The revision of the register that brought this version. */
      readonly revision: number;
      /**
       * Format: date-time
       * @description When this version was made.
       */
      readonly at: string;
      /** @description Who wrote it. */
      readonly author: string;
      /** @description What the author said about it. */
      readonly message: string;
      /** @description The proposal that made it. */
      readonly proposal: string;
      /** @description Of pairs in the register as it stands: what the checks say of them. `status` is never to be read without it. */
      readonly checked?: {
        /**
         * Format: date
         * @description The day that the checks were run for: that of the revision, so that it stays the same.
         */
        readonly on: string;
        /** @description Whether nothing stands against the standing, and no condition has to be looked at. */
        readonly isClear: boolean;
        /** @description Findings that are errors. */
        readonly errors: number;
        /** @description Findings that are warnings. */
        readonly warnings: number;
        /** @description Findings that are notes. */
        readonly notes: number;
        /** @description Conditions that have ended. */
        readonly lapsed: number;
        /** @description Conditions that hold; see `conditions` in the body. */
        readonly conditions: number;
        /** @description The first day that ends a condition; null where none has a day. */
        readonly holdsUntil: string | null;
      };
      /** @description Of decisions in the register as it stands: whether it carries what was decided, or owes it. */
      readonly carrying?: {
        /**
         * @description carried: a record that stands carries it. debt: it is agreed or provisional, and none does. not-known: what is named as carrying it has no version made since. not-owed: it is not agreed, or no longer stands.
         * @enum {string}
         */
        readonly state: "carried" | "debt" | "not-known" | "not-owed";
        /** @description Why, as a sentence for people; its words may change. */
        readonly reason: string;
        /** @description `collection/slug` of the records that the state rests on; empty where none is. */
        readonly by: readonly string[];
      };
      readonly body: components["schemas"]["actionBody"];
      readonly links: {
        /**
         * Format: uri
         * @description The newest version of the record.
         */
        readonly record: string;
        /**
         * Format: uri
         * @description This version; its bytes never change.
         */
        readonly version: string;
        /**
         * Format: uri
         * @description All versions.
         */
        readonly versions: string;
        /**
         * Format: uri
         * @description The record as a page.
         */
        readonly page: string;
      };
    };
    readonly actionBody: {
      readonly title: string & (unknown & unknown);
      /** @enum {string} */
      readonly type: "action" | "milestone";
      readonly text: string & (unknown & unknown);
      /** @enum {string} */
      readonly status: "open" | "done" | "deferred" | "moot" | "withdrawn" | "unknown";
      /** @description Slug of a person. */
      readonly owner?: string;
      readonly ownerText?: string & (unknown & unknown);
      /** @description Slug of a meeting. */
      readonly meeting: string;
      readonly due?: {
        /** @description In the words of the note. */
        readonly text: string & (unknown & unknown);
        /**
         * Format: date
         * @description Only where one can be computed without guessing.
         */
        readonly day?: string;
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
      };
      /** @description What has to be shown for it to count as done. */
      readonly acceptance: readonly {
        readonly text: string & (unknown & unknown);
        /** @description What it rests on. */
        readonly sources: readonly components["schemas"]["source"][];
        /** @description Who showed it and how, with what says so. Left out until it was shown. */
        readonly met?: {
          /**
           * Format: date
           * @description When it was shown, where a source says so.
           */
          readonly day?: string;
          readonly text: string & (unknown & unknown);
          /** @description What it rests on. */
          readonly sources: readonly components["schemas"]["source"][];
        };
      }[];
      /** @description What became of it, as far as sources say. */
      readonly outcome: readonly components["schemas"]["fact"][];
      readonly related: readonly string[];
      /** @description What it rests on. */
      readonly sources: readonly components["schemas"]["source"][];
    };
    readonly reason: {
      /** @enum {string} */
      readonly says: "no" | "unknown";
      /** @enum {string} */
      readonly about: "declared" | "derived" | "tested" | "condition" | "feature" | "finding";
      readonly text: string;
      /** @description `collection/slug` of the record that says so, where it is one. */
      readonly record: string | null;
    };
    readonly answeredPair: {
      /** @description `pairs/slug`. */
      readonly id: string;
      /**
       * @description What was declared.
       * @enum {string}
       */
      readonly standing: "discussed" | "not-intended" | "unsupported" | "supported";
      /** @description Who stands behind it; null where nobody was named. */
      readonly guarantor: string | null;
      /** @description `decisions/slug`. */
      readonly decision: string | null;
      /** @description What has to hold. No program can look at that: somebody has to. */
      readonly conditions: readonly string[];
      readonly risks: readonly {
        readonly name: string;
        readonly message: string;
        readonly condition: string;
      }[];
      /** @description Features that close the way back once they are switched on. */
      readonly closedBy: readonly string[];
      readonly version: number;
      /**
       * Format: date-time
       * @description When it was changed last.
       */
      readonly at: string;
    };
    readonly derived: {
      /**
       * @description The worst of its parts.
       * @enum {string}
       */
      readonly verdict: "no" | "unknown" | "yes";
      readonly components: readonly {
        /** @description `components/slug`; what one is built on counts as well. */
        readonly component: string;
        /**
         * @description What follows from what is known; unknown is never yes.
         * @enum {string}
         */
        readonly verdict: "no" | "unknown" | "yes";
        /** @description Why it is no yes. */
        readonly reasons: readonly string[];
        /** @description What the first kernel writes, with the features that are asked about. */
        readonly writes: "unknown" | readonly string[];
        /** @description What the second kernel reads. */
        readonly reads: "unknown" | readonly string[];
        /** @description What the second kernel requires. */
        readonly requires: "unknown" | readonly string[];
        /**
         * @description What a mismatch costs; the worst, where nobody said.
         * @enum {string}
         */
        readonly cost: "ok" | "degraded" | "feature-lost" | "update-lost" | "machine-down";
      }[];
      readonly pageSize: {
        /**
         * @description What follows from what is known; unknown is never yes.
         * @enum {string}
         */
        readonly verdict: "no" | "unknown" | "yes";
        /** @description Why it is no yes. */
        readonly reasons: readonly string[];
      };
      readonly arch: {
        /**
         * @description What follows from what is known; unknown is never yes.
         * @enum {string}
         */
        readonly verdict: "no" | "unknown" | "yes";
        /** @description Why it is no yes. */
        readonly reasons: readonly string[];
      };
    };
    readonly leg: {
      readonly isFound: boolean;
      /** @description The shortest way, in order; empty where there is none. */
      readonly hops: readonly components["schemas"]["hop"][];
      /** @description The way with the fewest conditions, risks and hops without a step back, all counted together, and of those the one with the fewest hops; null where that is the shortest way. */
      readonly safest: {
        /** @description In order. */
        readonly hops: readonly components["schemas"]["hop"][];
        /** @description As that of the answer, on this way. */
        readonly lastReturn: string | null;
      } | null;
      /** @description `kernels/slug` of kernels that every way passes. */
      readonly requiredStops: readonly string[];
      /** @description What is missing; null where there is a way. */
      readonly missing: {
        /** @description The first hop of the repair, or the first no on the way on record that has the fewest; null where none is on record. */
        readonly first: components["schemas"]["hop"] | null;
        /** @description The smallest set of pairs on record that would make a way if nothing stood open about them; null where no set would. */
        readonly repair: readonly components["schemas"]["hop"][] | null;
        /** @description Where no repair would do: the pair that nobody put on record and that would lead there, with what stands open of it; null where formats or builds speak against each. */
        readonly wanted: {
          /** @description That hands over: `kernels/slug`. */
          readonly from: string;
          /** @description That takes over: `kernels/slug`. */
          readonly to: string;
          /**
           * @description Yes only where a pair is declared supported and nothing stands against it.
           * @enum {string}
           */
          readonly answer: "no" | "unknown" | "yes";
          /** @description What speaks against it, or leaves it open; of a yes none. */
          readonly reasons: readonly components["schemas"]["reason"][];
          /** @description The pair on record; null where there is none, or several. */
          readonly pair: components["schemas"]["answeredPair"] | null;
          /** @description What the formats, page sizes and architectures say, whatever was declared. */
          readonly derived: components["schemas"]["derived"];
          /** @description Whether it is a yes only because a test passed where formats are not known. */
          readonly restsOnTest: boolean;
          /** @description Where the pair comes from: `baseline`, or the downstream that holds it; null where there is none. */
          readonly layer: string | null;
          /** @description Features that are switched on and close this way. */
          readonly gates: readonly {
            readonly feature: string;
            /**
             * @description Whether a pair says so, or it follows from formats.
             * @enum {string}
             */
            readonly by: "declared" | "derived";
            /** @description Why it closes the way. */
            readonly text: string;
            /**
             * @description Whether the kernel writes as before once it is switched off.
             * @enum {string}
             */
            readonly reversible: "no" | "unknown" | "yes";
            /** @description `collection/slug` of the record that says so. */
            readonly record: string;
          }[];
          /** @description The named risks of the pair; `pair` has their messages. */
          readonly risks: readonly {
            readonly name: string;
            /**
             * @description Unknown where no program can tell, or who asks did not say what is in the machine.
             * @enum {string}
             */
            readonly applies: "no" | "unknown" | "yes";
            /** @description Whether who asks takes it. */
            readonly isAccepted: boolean;
          }[];
          /**
           * @description Whether somebody recommends it, and no risk that is not taken may apply. Never better than `answer`.
           * @enum {string}
           */
          readonly recommended: "no" | "unknown" | "yes";
        } | null;
        /** @description `kernels/slug` of what can be reached today. */
        readonly reached: readonly string[];
      } | null;
    };
    readonly hop: {
      /** @description That hands over: `kernels/slug`. */
      readonly from: string;
      /** @description That takes over: `kernels/slug`. */
      readonly to: string;
      /**
       * @description Yes only where a pair is declared supported and nothing stands against it.
       * @enum {string}
       */
      readonly answer: "no" | "unknown" | "yes";
      /** @description What speaks against it, or leaves it open; of a yes none. */
      readonly reasons: readonly components["schemas"]["reason"][];
      /** @description The pair on record; null where there is none, or several. */
      readonly pair: components["schemas"]["answeredPair"] | null;
      /** @description What the formats, page sizes and architectures say, whatever was declared. */
      readonly derived: components["schemas"]["derived"];
      /** @description Whether it is a yes only because a test passed where formats are not known. */
      readonly restsOnTest: boolean;
      /** @description Where the pair comes from: `baseline`, or the downstream that holds it; null where there is none. */
      readonly layer: string | null;
      /** @description Features that are switched on and close this way. */
      readonly gates: readonly {
        readonly feature: string;
        /**
         * @description Whether a pair says so, or it follows from formats.
         * @enum {string}
         */
        readonly by: "declared" | "derived";
        /** @description Why it closes the way. */
        readonly text: string;
        /**
         * @description Whether the kernel writes as before once it is switched off.
         * @enum {string}
         */
        readonly reversible: "no" | "unknown" | "yes";
        /** @description `collection/slug` of the record that says so. */
        readonly record: string;
      }[];
      /** @description The named risks of the pair; `pair` has their messages. */
      readonly risks: readonly {
        readonly name: string;
        /**
         * @description Unknown where no program can tell, or who asks did not say what is in the machine.
         * @enum {string}
         */
        readonly applies: "no" | "unknown" | "yes";
        /** @description Whether who asks takes it. */
        readonly isAccepted: boolean;
      }[];
      /**
       * @description Whether somebody recommends it, and no risk that is not taken may apply. Never better than `answer`.
       * @enum {string}
       */
      readonly recommended: "no" | "unknown" | "yes";
      /** @description The step back, by itself: a way back over other kernels is not looked for here. */
      readonly back: {
        /**
         * @description Whether one may take this one step back again.
         * @enum {string}
         */
        readonly answer: "no" | "unknown" | "yes";
        /** @description `pairs/slug` of the pair that leads back; null where there is none, or several. */
        readonly pair: string | null;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type Schemas = components["schemas"];
