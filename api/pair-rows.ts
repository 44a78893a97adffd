/** The rows of the contract that answer questions about upgrade pairs: one step, a way over several, and all of them as a graph or as CSV. */
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { readQuestion, readSetting, type AskedQuestion } from "#domain/pair/answer/read-question.ts";
import { toAnswer } from "#domain/pair/answer/answer.ts";
import { listReopened } from "#domain/pair/answer/reopening.ts";
import { narrowPairs } from "#domain/pair/matrix/narrow.ts";
import { readMatrixQuestion } from "#domain/pair/matrix/question.ts";
import { findPath } from "#domain/pair/path/find-path.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { Spec } from "#domain/register/spec.ts";
import { fail, ok } from "#domain/result.ts";
import { API, toAddressAsOf } from "#exports/addresses.ts";
import { MATRIX, PAIRS_CSV, toMatrixPath } from "#exports/pair-paths.ts";
import { toJson } from "#api/answer.ts";
import { toCsvLines } from "#api/pair-csv.ts";
import { readChannel, toGraphAnswer } from "#api/pair-graph.ts";
import { toPathAnswer, toVerdictAnswer } from "#api/pair-answers.ts";
import { isPinned, type Query } from "#api/parameters.ts";
import { defineRow, type Row } from "#api/row.ts";
import { CSV } from "#api/streamed.ts";
import { toPageLink } from "#api/web-links.ts";

const common = {
  mediaType: "application/json",
  caching: "revalidate",
  example: () => ({}),
  needs: () => ({ type: "pairs" }) as const,
} as const;

/** Of a pair between two kernels that are there. */
const findEnd = (end: "from" | "to") => (spec: Spec) => {
  const isThere = (slug: string): boolean => spec.byId.get(toRecordId("kernel", slug))?.retired === false;
  return spec.records.pair.find(({ body }) => isThere(body.from) && isThere(body.to))?.body[end];
};
const required = { from: findEnd("from"), to: findEnd("to") };

const setting = ["components", "features", "hardware", "accepted", "downstream"] as const;

const toAsked = ({ from = "", to = "", components = [], features = [], ...rest }: Query): AskedQuestion => ({
  from,
  to,
  components,
  features,
  hardware: rest.hardware ?? [],
  accepted: rest.accepted ?? [],
  downstream: rest.downstream,
});

export const pairRows: readonly Row[] = [
  defineRow({
    ...common,
    name: "getPairVerdict",
    path: `${API}/pairs/verdict`,
    summary:
      "Whether one may go from one kernel to another in one step: yes, no or unknown, with every reason, what was declared and what the formats say. Unknown is never yes.",
    schemas: ["pair-verdict"],
    query: ["from", "to", ...setting, "revision", "on"],
    required,
    answer: ({ spec, base, query, needed: { report, today } }) => {
      const question = readQuestion(spec, toAsked(query));
      if (!question.ok) return question;
      const { downstream } = query;
      const pairs = toPairs(spec, report, { today, downstream });
      const answer = toAnswer(pairs, question.value);
      const reopened = listReopened(pairs, question.value, answer.gates);
      const place = { spec, base, isPinned: isPinned(query), downstream };
      const value = toVerdictAnswer(place, question.value, { answer, reopened });
      return toJson(value, [toPageLink(value.links.page)]);
    },
  }),
  defineRow({
    ...common,
    name: "findPairPath",
    path: `${API}/pairs/path`,
    summary:
      "The way from one kernel to another over pairs on record: the fewest hops, the safest one where it is another, the stops that no way leaves out, the way back; where there is none, which pairs would have to be settled.",
    schemas: ["pair-path"],
    query: ["from", "to", ...setting, "allowed", "roundTrip", "revision", "on"],
    required,
    answer: ({ spec, base, query, needed: { report, today } }) => {
      const read = readQuestion(spec, toAsked(query));
      if (!read.ok) return read;
      const { allowed = "supported", roundTrip = false, downstream } = query;
      const question = { ...read.value, allowed, isRoundTrip: roundTrip };
      const path = findPath(toPairs(spec, report, { today, downstream }), question);
      const value = toPathAnswer({ spec, base, isPinned: isPinned(query), downstream }, question, path);
      return toJson(value, [toPageLink(value.links.page)]);
    },
  }),
  defineRow({
    ...common,
    name: "getPairGraph",
    path: `${API}/pairs/graph`,
    summary:
      "The pairs that answer yes as a graph in the form of Cincinnati: kernels as nodes, upgrades as edges, those under conditions or with risks as conditional ones. A way to an older kernel is no edge there. Its clients may send what they send: `arch`, `channel`, `version`, `id`.",
    schemas: ["pair-graph"],
    query: [...setting, "arch", "channel", "version", "id", "revision", "on"],
    answer: ({ spec, base, query, needed: { report, today } }) => {
      const channel = readChannel(spec, query.channel);
      if (!channel.ok) return channel;
      const { arch, downstream = channel.value } = query;
      if (query.channel !== undefined && downstream !== channel.value)
        return fail({
          type: "bad-parameter",
          parameter: "channel",
          message: "names other pairs than `downstream`; name one",
        });
      const revision = isPinned(query) ? spec.revision : undefined;
      const asked = readSetting(spec, { ...toAsked(query), downstream });
      if (!asked.ok) return asked;
      const pairs = toPairs(spec, report, { today, downstream });
      return toJson(toGraphAnswer({ spec, pairs, base, arch, revision }, asked.value), [
        toPageLink(toAddressAsOf(`${base}${MATRIX}`, revision)),
      ]);
    },
  }),
  defineRow({
    ...common,
    name: "exportPairs",
    path: `${API}${PAIRS_CSV}`,
    summary:
      "The pairs on record as CSV (RFC 4180), a line each: what was declared, what stands against it, what the formats say, and the answer for the components and features asked about. Sent as it is worked out. A cell that a spreadsheet would take for a formula has an apostrophe before it.",
    mediaType: CSV,
    schemas: [],
    problems: ["unavailable"],
    query: ["components", "arch", "guarantor", "standing", "features", "downstream", "revision", "on"],
    answer: ({ spec, base, query, needed: { report, today } }) => {
      const { components = [], features = [], arch = "", guarantor = "", standing = "", downstream = "" } = query;
      const asked = { components, features, arch, guarantor, standing, downstream };
      const question = readMatrixQuestion(spec, asked);
      if (!question.ok) return question;
      const revision = isPinned(query) ? spec.revision : undefined;
      const pairsOf = (of: string | undefined) => toPairs(spec, report, { today, downstream: of });
      const told = { pairsOf, report, question: question.value, base, revision };
      const lines = inTurn(toCsvLines(narrowPairs(spec, question.value).pairs, told));
      const asOf = JSON.stringify([spec.revision, today, asked, revision !== undefined]);
      return ok({
        content: { type: "lines", lines, asOf },
        links: [toPageLink(toAddressAsOf(`${base}${toMatrixPath(asked)}`, revision))],
      });
    },
  }),
];

/** Thousands of them take seconds to work out, so they are asked for a piece at a time. */
async function* inTurn(lines: Iterable<string>): AsyncGenerator<string> {
  yield* lines;
}
