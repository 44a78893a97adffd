import { expect, it } from "vitest";
import { listConcerns } from "./concerns.ts";
import type { RegisterStatus, ServerStatus } from "./status.ts";

const register: RegisterStatus = {
  revision: 3,
  openProposals: 0,
  oldestOpenAt: undefined,
  mails: { sent: 1, failed: 0, unknown: 0, sending: 0 },
  verified: { at: "2025-02-01T12:00:00.000Z", isWhole: true, said: "" },
  size: 1_000,
};

const queue = { waiting: 0, running: 0, done: 1, over: 0, failed: 0, refused: 0, meanWait: 0 };

const well: ServerStatus = {
  now: "2025-02-02T12:00:00.000Z",
  version: "1.0.0",
  runtime: "20.19.0",
  startedAt: "2025-02-01T12:00:00.000Z",
  engine: "sqlite",
  place: "/data/concordance.db",
  register,
  memory: 300_000_000,
  freeDisk: 10_000_000_000,
  threads: [{ name: "front", delay: { mean: 0, p99: 0, max: 0.1 } }],
  queues: [{ name: "jobs", ...queue }],
  shared: undefined,
  limited: [],
};

const withRegister = (more: Partial<RegisterStatus>): ServerStatus => ({ ...well, register: { ...register, ...more } });

it("says nothing where all is well", () => {
  expect(listConcerns(well)).toEqual([]);
});

it("takes a thread that is held up while the server starts for a start", () => {
  const threads = [{ name: "pages", delay: { mean: 1, p99: 3, max: 3 } }] as const;
  expect(listConcerns({ ...well, threads, startedAt: "2025-02-02T11:59:00.000Z" })).toEqual([]);
});

it.each<[string, ServerStatus, RegExp, RegExp]>([
  ["never verified", withRegister({ verified: undefined }), /Nobody has verified/, /npm run verify/],
  ["verified long ago", { ...well, now: "2025-03-04T12:00:00.000Z" }, /more than 30 days ago/, /npm run verify/],
  [
    "not whole",
    withRegister({ verified: { at: well.now, isWhole: false, said: "revision 2 is missing" } }),
    /revision 2 is missing/,
    /restore a backup/,
  ],
  ["a mail that failed", withRegister({ mails: { ...register.mails, failed: 1 } }), /did not go out/, /SMTP_URL/],
  [
    "mails that nobody knows of",
    withRegister({ mails: { ...register.mails, failed: 1, unknown: 2 } }),
    /Of 2 mails .* nobody knows/,
    /\/mails/,
  ],
  ["a file that is gone", { ...well, register: undefined }, /does not answer/, /whether the file is there/],
  [
    "a database server that is gone",
    { ...well, register: undefined, engine: "postgresql" },
    /does not answer/,
    /asks again by itself/,
  ],
  ["a disk that is nearly full", { ...well, freeDisk: 1_000 }, /nearly full/, /Make room/],
  [
    "a thread that was held up",
    { ...well, threads: [{ name: "pages", delay: { mean: 0.1, p99: 1, max: 2.34 } }] },
    /makes pages was held up for 2\.3 seconds/,
    /slow requests/,
  ],
  ["a thread that is silent", { ...well, threads: [{ name: "front", delay: undefined }] }, /did not answer/, /restart/],
  ["refusals", { ...well, queues: [{ name: "jobs", ...queue, refused: 1 }] }, /were refused/, /more processors/],
  ["much memory", { ...well, memory: 1_200_000_000 }, /more than 1 GB/, /restart/],
])("names what is the matter and what to do: %s", (_, status, what, todo) => {
  expect(listConcerns(status)).toEqual([{ what: expect.stringMatching(what), todo: expect.stringMatching(todo) }]);
});
