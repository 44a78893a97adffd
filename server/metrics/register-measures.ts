/** What the database knows, as measures. */
import type { OperationUsage } from "#api/operation-usage.ts";
import type { RegisterState } from "#server/store/register-state.ts";
import type { LastVerified } from "#server/store/verify/last-verified.ts";
import { toCounter, toGauge, type Measure } from "./measure.ts";

export interface Known {
  readonly state: RegisterState;
  readonly verified: LastVerified | undefined;
  readonly usage: readonly OperationUsage[];
  /** Of the database, in bytes. */
  readonly size: number;
}

const toSeconds = (at: string): number => Date.parse(at) / 1_000;

/** `known` is undefined where the database did not answer; `now` is ISO 8601. */
export function measureRegister(known: Known | undefined, now: string): readonly Measure[] {
  const reachable = toGauge("database_reachable", "1 where the database answered just now", known ? 1 : 0);
  if (!known) return [reachable];
  const { state, verified, usage, size } = known;
  const { revision, openProposals, oldestOpenAt, mails } = state;
  return [
    reachable,
    toGauge("database_bytes", "How large the database is", size),
    toGauge("revision", "The newest revision of the register", revision),
    toGauge("open_proposals", "Proposals that are neither drafts nor closed", openProposals),
    toGauge(
      "oldest_open_proposal_age_seconds",
      "Since the oldest of them was submitted; 0 where there is none",
      oldestOpenAt === undefined ? 0 : Math.max(0, toSeconds(now) - toSeconds(oldestOpenAt)),
    ),
    toGauge(
      "list_mails",
      "Mails to the list by what came of them; unknown where the mail server fell silent",
      Object.entries(mails).map(([state, value]) => ({ labels: { state }, value })),
    ),
    toGauge(
      "verify_last_timestamp_seconds",
      "When npm run verify was run last, since 1970; 0 where it never was",
      verified ? toSeconds(verified.at) : 0,
    ),
    toGauge("verify_last_ok", "1 where it found the history whole", verified?.isWhole ? 1 : 0),
    toCounter(
      "api_requests_total",
      "Requests by operation of the API and version of the format, as the database has them of all servers, added up once a minute",
      usage.map(({ operation, formatVersion, count }) => ({
        labels: { operation, format_version: formatVersion },
        value: count,
      })),
    ),
  ];
}
