/**
 * Whose word the status of a record is. A word that stands on a page by itself passes for the group's; most are this
 * register's reading of its sources, and some are one person's.
 */
import type { Decision } from "#domain/decision/schema.ts";
import type { Pair } from "#domain/pair/schema.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toStatus } from "#domain/register/spec.ts";
import type { Topic } from "#domain/topic/schema.ts";

export type StatusOwner =
  | { readonly by: "group" }
  /** Slugs of persons; what they gave is an example, or a position. */
  | { readonly by: "people"; readonly people: readonly string[]; readonly as: "example" | "position" }
  | { readonly by: "guarantor"; readonly name: string }
  /** No source says it in so many words. */
  | { readonly by: "register" };

const group: StatusOwner = { by: "group" };
const register: StatusOwner = { by: "register" };

/** Nothing for a record of a kind that has no status. */
export function findStatusOwner(record: AnyRecord): StatusOwner | undefined {
  if (toStatus(record) === undefined) return undefined;
  switch (record.kind) {
    case "decision":
      return ofDecision(record.body);
    case "topic":
      return ofTopic(record.body);
    case "pair":
      return ofPair(record.body);
    case "machine":
    case "term":
      // A rule keeps each of them beside a decision that carries it.
      return record.body.standing === "agreed" ? group : register;
    default:
      return register;
  }
}

const NOTED: readonly Decision["status"][] = ["agreed", "provisional", "acknowledged"];

function ofDecision({ status, deciders }: Decision): StatusOwner {
  if (!NOTED.includes(status)) return register;
  return deciders.by === "people" ? byPeople(deciders.people, "position") : group;
}

function ofTopic({ status, reason, positions, raisedBy }: Topic): StatusOwner {
  switch (status) {
    case "answered":
      return group;
    case "acknowledged":
      return positions.some((position) => position.attribution === "group" && position.stance === "acknowledgement")
        ? group
        : register;
    case "proposed":
      return byPeople(raisedBy === undefined ? [] : [raisedBy], "position");
    case "deferred":
    case "moot":
      return ofReason(reason);
    case "open":
    case "superseded":
      return register;
  }
}

/** A sentence of a note that gives the reason is its speaker's, or the group's where it names nobody. */
function ofReason(reason: Topic["reason"]): StatusOwner {
  const said = reason?.sources.flatMap((source) =>
    source.type === "passage" && source.certainty === "read" ? [source.speaker] : [],
  );
  if (!said) return register;
  return said.includes(undefined)
    ? group
    : byPeople(
        said.flatMap((speaker) => speaker ?? []),
        "position",
      );
}

function ofPair({ downstream, guarantor, decision, positions }: Pair): StatusOwner {
  if (downstream !== undefined) return { by: "guarantor", name: guarantor?.name ?? downstream };
  if (decision !== undefined) return group;
  if (guarantor && guarantor.by !== "nobody") return { by: "guarantor", name: guarantor.name ?? guarantor.by };
  return byPeople(
    positions.flatMap(({ speaker }) => speaker ?? []),
    positions[0]?.stance === "example" ? "example" : "position",
  );
}

const byPeople = (people: readonly string[], as: "example" | "position"): StatusOwner =>
  people.length === 0 ? register : { by: "people", people: [...new Set(people)], as };

/** As it stands beside the word: `the group's`, `Ada Example's example`. */
export function toOwnerWords(owner: StatusOwner, nameOf: (person: string) => string): string {
  switch (owner.by) {
    case "group":
      return "the group's";
    case "people":
      return `${owner.people.map((person) => `${nameOf(person)}'s`).join(" and ")} ${owner.as}`;
    case "guarantor":
      return `${owner.name}'s`;
    case "register":
      return "the register's";
  }
}
