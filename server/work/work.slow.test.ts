import { expect, it, onTestFinished } from "vitest";
import { ada, aRegister, changing } from "#server/store/proposals/test-builders.ts";
import { aDatabaseFile, aTerm } from "#server/store/test-builders.ts";
import { openWork } from "#server/work/work.ts";

const content = changing({ op: "update", kind: "term", slug: "kho", base: 1, body: aTerm("kho", "Better.").body });
const order = { content, author: ada.id, proposal: undefined, now: "2025-02-02T00:00:00.000Z" };

// One story, because to start a thread takes a second or two.
it("does on threads what is done here, and sees there what was accepted since", { timeout: 120_000 }, async () => {
  const file = aDatabaseFile();
  const register = await aRegister(["kexec", "kho"], { engine: "sqlite", file });
  const { work, close } = openWork({ engine: "sqlite", file });
  onTestFinished(close);

  const there = await work("outlook", order);
  expect(there).toEqual(await register.work("outlook", order));
  expect(there).toMatchObject({ ok: true, value: { ok: true, value: { revision: 1 } } });

  const id = await register.inLastCall(content);
  register.pass(8);
  expect((await register.accept(id)).ok).toBe(true);
  expect(await work("outlook", order)).toMatchObject({
    value: { ok: false, failure: { type: "refused", stale: [{ base: 1, current: 2 }] } },
  });

  const signature = { author: ada.id, message: content.message, proposal: String(id), at: order.now };
  const [checked, caused, machine, texts] = await Promise.all([
    work("check", { revision: 1, day: "2025-02-02" }),
    work("caused-errors", { revision: 1, content, signature }),
    work("read-machine", "stateDiagram-v2\n[*] --> a\na --> b : go"),
    work("read-texts", ["title: x", `a: ${"[".repeat(5_000)}`]),
  ]);
  expect(checked).toMatchObject({ value: { excepted: [] } });
  expect(caused).toEqual({ ok: true, value: [] });
  expect(machine).toMatchObject({ value: { notation: "Mermaid stateDiagram" } });
  expect(texts).toMatchObject({ value: [{ ok: true, value: { title: "x" } }, { ok: false }] });
});
