import { expect, it } from "vitest";
import { ok } from "#domain/result.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { putRegister, type Register } from "#server/register/register.ts";
import { answerApi } from "#server/api/route.ts";
import { aWork } from "#server/work/test-builders.ts";
import type { Overload } from "#server/work/work.ts";

const light = aRecord("machine", "light");
const composes = Array.from({ length: 6 }, (_, index) => ({ id: `lamp${index}`, machine: "light" }));
const leftToParts = { initial: undefined, states: [], events: [], transitions: [] };
const lights = aRecord("machine", "lights", { composes, ...leftToParts });

/** Answers of a register of its own, with the names of the jobs that were asked of its threads. */
function aRegister(failure?: Overload) {
  const spec = aSpec([light, lights]);
  const { work, names } = aWork(spec, failure);
  putRegister({ ...({} as Register), spec: () => Promise.resolve(ok(spec)), work });
  return { ask: (path: string) => answerApi(new Request(`http://internal/api/v1/machines/${path}`)), names };
}

it("an answer about a large machine is worked out on a thread, once for all who ask", async () => {
  const { ask, names } = aRegister();
  const answers = await Promise.all([1, 2, 3].map(() => ask("lights.mmd")));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
  expect(first).toContain("stateDiagram-v2");
  expect(second).toBe(first);
  expect(await (await ask("lights.mmd")).text()).toBe(first);
  expect(names).toEqual(["answer"]);
});

it("the contract with all of its schemas is written out on a thread", async () => {
  const { ask, names } = aRegister();
  expect(await (await ask("../openapi.json")).json()).toMatchObject({ openapi: "3.1.1" });
  expect(names).toEqual(["answer"]);
});

it("an answer about a small machine is given at once", async () => {
  const { ask, names } = aRegister();
  expect((await ask("light.mmd")).status).toBe(200);
  expect(names).toEqual([]);
});

it("an answer about a large machine says when to come again where no thread is free, and is not kept", async () => {
  const { ask, names } = aRegister({ type: "unavailable", what: "a processor" });
  const refused = await ask("lights.mmd");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  await ask("lights.mmd");
  expect(names).toHaveLength(2);
});
