/** A register whose API is asked as programs ask it: with tokens of people, and bodies in JSON. */
import type { TokenScope } from "#domain/policy.ts";
import { attemptLimits } from "#server/limits/sign-in-limits.ts";
import { openRateLimit } from "#server/limits/rate-limit.ts";
import { requestLimits } from "#server/limits/request-limits.ts";
import { putRegister, type Register } from "#server/register/register.ts";
import { answerApi } from "#server/api/route.ts";
import { openAccounts } from "#server/store/accounts/open-accounts.ts";
import { findPresent } from "#server/store/proposals/context.ts";
import { ada, aRegister } from "#server/store/proposals/test-builders.ts";

interface Sending {
  /** Below `/api/v1`; `/proposals` where it is left out. */
  readonly path?: string;
  readonly token?: string | undefined;
  readonly query?: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function aServedRegister(
  { hasRoom }: Pick<Register, "hasRoom"> = { hasRoom: () => true },
  more: Parameters<typeof aRegister>[2] = [],
) {
  const store = await aRegister(undefined, undefined, more);
  const { database, context } = store;
  // Few keys, because room for all of them is made at once.
  const attempts = openRateLimit(attemptLimits, context.clock, { mostKeys: 10 });
  const rest = { publicUrl: "https://x.example.org", sendMail: () => Promise.resolve(), report: () => {} };
  const accounts = openAccounts({ database, clock: context.clock, attempts, ...rest });
  putRegister({
    ...({} as Register),
    spec: async () => ({ ok: true as const, value: await findPresent(context) }),
    accounts,
    proposals: store.proposals,
    work: store.work,
    requests: openRateLimit(requestLimits, context.clock),
    hasRoom,
    now: () => context.clock().toISOString(),
  }); // all that is asked for here
  return {
    ...store,
    accounts,
    aToken: async (scope: TokenScope = "proposals:write", owner = ada.id): Promise<string> => {
      const made = await accounts.profile.makeToken(owner, { name: "ci", scope, days: 7 });
      if (!made.ok) throw new Error(made.failure.type);
      return made.value;
    },
    countProposals: () => database.proposal.count(),
  };
}

export async function send({ path = "/proposals", token, query = "", body, text, headers = {} }: Sending) {
  const answer = await answerApi(
    new Request(`http://internal/api/v1${path}${query}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: text ?? JSON.stringify(body),
    }),
  );
  return { status: answer.status, headers: answer.headers, value: (await answer.json()) as Record<string, unknown> };
}
