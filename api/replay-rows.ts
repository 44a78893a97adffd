/** The rows of the contract that hold something against a machine: replays of logs, and test kits. */
import { fail, type Result } from "#domain/result.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { machinesOf } from "#domain/machine/property/examine.ts";
import { API, toPageAddress } from "#exports/addresses.ts";
import { toJson, type Answer } from "#api/answer.ts";
import { findMachineExample, findMachineVersionExample } from "#api/examples.ts";
import { toMachineRows } from "#api/machine-rows.ts";
import { toReplayAnswer, toTestKitAnswer, type Replayed } from "#api/replay-answers.ts";
import { defineRow, type Row } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";
import { toTestKit } from "#notations/walks/test-kit.ts";

const REPLAY = `${API}/machines/{slug}/replay` as const;
const VERSION_REPLAY = `${API}/machines/{slug}/versions/{version}/replay` as const;

const common = { mediaType: "application/json", query: ["revision", "on"] } as const;
const asking = { ...common, schemas: ["replay"], query: ["events", "revision", "on"], caching: "revalidate" } as const;
const sending = {
  ...common,
  schemas: ["replay"],
  request: "event-list",
  requestExample: { events: [] },
  alsoReads: "text/plain",
  method: "POST",
  caching: "never",
} as const;

// To put the machines of a composition together is work, so that it is counted who asks for it.
const dear = ["not-expressible", "over-limit", "unavailable", "too-many"] as const;

const body =
  "The body is a log as `text/plain`, read line by line with the patterns of the machine (or, where it has none, as one event name per line), or a list of events as `application/json`.";

const toReplayed = (replayed: Replayed, base: string): Result<Answer, never> =>
  toJson(toReplayAnswer(replayed, base), [toPageLink(`${toPageAddress(base, replayed.machine)}/replay`)]);

export const replayRows: readonly Row[] = [
  defineRow({
    ...asking,
    name: "replayEvents",
    problems: ["gone", ...dear],
    path: REPLAY,
    summary: "Whether a machine can have taken a list of events, or the first that it cannot and what was legal there.",
    example: findMachineExample,
    needs: ({ slug }, { events = [] }) => ({ type: "replay", slug, version: undefined, events }),
    answer: ({ base, needed }) => toReplayed(needed, base),
  }),
  defineRow({
    ...sending,
    name: "replayLog",
    problems: ["gone", ...dear],
    path: REPLAY,
    summary: `The same for a long log. ${body}`,
    example: () => undefined,
    needs: ({ slug }) => ({ type: "replay", slug, version: undefined, events: undefined }),
    answer: ({ base, needed }) => toReplayed(needed, base),
  }),
  defineRow({
    ...asking,
    name: "replayEventsAtVersion",
    problems: dear,
    path: VERSION_REPLAY,
    summary: "Whether one version of a machine can have taken a list of events.",
    example: findMachineVersionExample,
    needs: ({ slug, version }, { events = [] }) => ({ type: "replay", slug, version, events }),
    answer: ({ base, needed }) => toReplayed(needed, base),
  }),
  defineRow({
    ...sending,
    name: "replayLogAtVersion",
    problems: dear,
    path: VERSION_REPLAY,
    summary: `The same for a long log and one version of a machine. ${body}`,
    example: () => undefined,
    needs: ({ slug, version }) => ({ type: "replay", slug, version, events: undefined }),
    answer: ({ base, needed }) => toReplayed(needed, base),
  }),
  ...toMachineRows({
    mediaType: "application/json",
    schemas: ["test-kit"],
    ending: "tests.json",
    summaries: [
      "What implementations of a machine are tested with: walks that take every transition, refused requests.",
      "What implementations of one version of a machine are tested with.",
    ],
    answer: (machine, { spec, links, base }) => {
      const kit = toTestKit(machine.body, machinesOf(spec));
      return kit.ok
        ? toJson(toTestKitAnswer(machine, kit.value, base), links)
        : fail({ type: "not-expressible", what: toRecordId("machine", machine.slug), reason: kit.failure });
    },
  }),
];
