import { expect, it } from "vitest";
import { measureRegister, type Known } from "./register-measures.ts";

const known: Known = {
  state: {
    revision: 7,
    openProposals: 1,
    oldestOpenAt: "2025-02-01T11:00:00.000Z",
    mails: { sent: 2, failed: 1, unknown: 0, sending: 0 },
  },
  verified: { at: "1970-01-01T00:01:00.000Z", isWhole: true, said: "" },
  usage: [{ operation: "getSpec", formatVersion: "1.9", count: 5, lastDay: "2025-02-01" }],
  size: 4096,
};

const read = (from: Known | undefined) =>
  measureRegister(from, "2025-02-01T12:00:00.000Z").flatMap(({ name, values }) =>
    values.map(({ labels, value }) => [name, ...Object.values(labels), value].join(" ").replace("concordance_", "")),
  );

it("tells what the database knows, with ages in seconds", () => {
  expect(read(known)).toEqual([
    "database_reachable 1",
    "database_bytes 4096",
    "revision 7",
    "open_proposals 1",
    "oldest_open_proposal_age_seconds 3600",
    "list_mails sent 2",
    "list_mails failed 1",
    "list_mails unknown 0",
    "list_mails sending 0",
    "verify_last_timestamp_seconds 60",
    "verify_last_ok 1",
    "api_requests_total getSpec 1.9 5",
  ]);
});

it("tells of a database that does not answer that it does not, and nothing that may be old", () => {
  expect(read(undefined)).toEqual(["database_reachable 0"]);
});

it("takes a clock that went back for no age below nothing", () => {
  const ahead = { ...known, state: { ...known.state, oldestOpenAt: "2025-02-01T12:30:00.000Z" } };
  expect(read(ahead)).toContain("oldest_open_proposal_age_seconds 0");
});
