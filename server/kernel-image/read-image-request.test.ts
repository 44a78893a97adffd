import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { limits } from "#domain/limits.ts";
import { aSection } from "#domain/kernel/section-test-builders.ts";
import { answerApi } from "#server/api/route.ts";
import { aServedRegister } from "#server/api/sender-test-builders.ts";
import { anElf } from "#server/kernel-image/elf-test-builders.ts";
import { chair } from "#server/store/proposals/test-builders.ts";

const strings = ["memfd-v1", "vfio-pci-v1"];
const section = aSection({ strings });
const elf = anElf({ sections: [{ name: ".liveupdate_versions", content: section }] });

let store: Awaited<ReturnType<typeof aServedRegister>>;
beforeEach(async () => {
  store = await aServedRegister();
});

let visitors = 0;

async function send(body: Uint8Array | ReadableStream, query = "", headers: Record<string, string> = {}) {
  const sent = {
    "content-type": "application/octet-stream",
    "x-client-address": `visitor-${(visitors += 1)}`,
    ...headers,
  };
  const init = { method: "POST", body: body as BodyInit, headers: sent, duplex: "half" };
  const answer = await answerApi(new Request(`http://internal/api/v1/kernels/image${query}`, init));
  return { status: answer.status, headers: answer.headers, value: (await answer.json()) as Record<string, unknown> };
}

const asWriter = async (owner?: string) => ({
  authorization: `Bearer ${await store.aToken("proposals:write", owner)}`,
});

/** `size` bytes that begin as an ELF file, and how many of them were asked for. */
function aStream(size: number, start: Uint8Array = Buffer.from("\u007fELF\u0002\u0001\u0001")) {
  const piece = new Uint8Array(1_048_576);
  const sent = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent.bytes >= size) return controller.close();
      const next = piece.slice(0, Math.min(piece.length, size - sent.bytes));
      if (sent.bytes === 0) next.set(start);
      sent.bytes += next.length;
      controller.enqueue(next);
    },
  });
  return { body, sent };
}

describe("the image of a kernel that a program sends", () => {
  it.each([
    { form: "section", body: section, elfClass: null },
    { form: "elf", body: elf, elfClass: 64 },
  ])(
    "is told as $form, with what it lists and whose that is, and nothing is kept",
    async ({ form, body, elfClass }) => {
      const read = await send(body);
      expect(read).toMatchObject({
        status: 200,
        value: {
          form,
          elfClass,
          byteOrder: "little",
          bytes: body.length,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          strings: [
            { string: "memfd-v1", components: [] },
            { string: "vfio-pci-v1", components: [] },
          ],
          unknown: strings,
          change: null,
        },
      });
      expect(read.headers.get("cache-control")).toBe("no-store");
      expect(await store.countProposals()).toBe(1);
    },
  );

  it("is told with the change that would keep it, where a kernel is named", async () => {
    expect((await send(section, "?release=6.19.3")).value["change"]).toMatchObject({
      op: "create",
      slug: "6.19.3",
      body: { version: "6.19.3", rank: 61_903, formats: [], listed: { formats: strings, whole: [] } },
    });
    expect(await store.countProposals()).toBe(1);
  });

  it("becomes a proposal once, with a token, under its key", async () => {
    const headers = { ...(await asWriter()), "idempotency-key": "7d444840-9dc0-41d1-b245-5ffdce74fad2" };
    const made = await send(elf, "?dryRun=false&release=6.19.3", headers);
    expect(made).toMatchObject({
      status: 201,
      value: { state: "open", author: "ada", changes: [{ kind: "kernel", slug: "6.19.3" }] },
    });
    const again = await send(elf, "?dryRun=false&release=6.19.3", headers);
    expect(again.headers.get("location")).toBe(made.headers.get("location"));
    expect(await send(aSection({ strings: ["memfd-v2"] }), "?dryRun=false&release=6.19.3", headers)).toMatchObject({
      status: 422,
      value: { errors: [{ detail: expect.stringContaining("which said something else") as string }] },
    });
    expect(await store.countProposals()).toBe(2);
  });

  it("is read for nobody who may not propose, or names no kernel", async () => {
    const wish = "?dryRun=false&release=6.19.3";
    expect((await send(section, wish)).status).toBe(401);
    const checking = { authorization: `Bearer ${await store.aToken("proposals:check")}` };
    expect((await send(section, wish, checking)).status).toBe(403);
    expect(await send(section, "?dryRun=false", await asWriter(chair.id))).toMatchObject({
      status: 400,
      value: { parameter: "kernel", detail: expect.stringContaining("name the kernel whose image it is") as string },
    });
    const { body, sent } = aStream(50_000_000);
    expect((await send(body, "?kernel=6.12")).value).toMatchObject({ parameter: "kernel" });
    expect(sent.bytes).toBeLessThan(3_000_000);
  });

  it.each([
    { query: "?release=six", parameter: "release", says: "must be a kernel version" },
    { query: "?release=6.19&kernel=6.19", parameter: "release", says: "name one of the two" },
    { query: "?dryRun=maybe", parameter: "dryRun", says: "must be true or false" },
    { query: "?dryRun=false&release=4.18.0.1", parameter: "release", says: "propose the kernel with its rank first" },
  ])("names the parameter that is wrong in $query", async ({ query, parameter, says }) => {
    const detail = expect.stringContaining(says) as string;
    expect(await send(section, query, await asWriter())).toMatchObject({ status: 400, value: { parameter, detail } });
  });

  it.each([
    { title: "wrong bytes", body: Buffer.from("hello, kernel"), says: "is neither an ELF file nor the section" },
    { title: "an empty body", body: new Uint8Array(), says: "is empty" },
    { title: "a section that is cut off", body: section.slice(0, 60), says: "it is cut off" },
    { title: "another magic number", body: aSection({ strings, magic: 7 }), says: "it begins with 07 00 00 00" },
    { title: "a string without NUL", body: aSection({ strings: ["x".repeat(48)] }), says: "no NUL" },
    { title: "an ELF file without it", body: anElf({ sections: [] }), says: "has no section" },
  ])("is refused in words for $title", async ({ body, says }) => {
    expect(await send(body)).toMatchObject({
      status: 422,
      value: { errors: [{ pointer: "#", detail: expect.stringContaining(says) as string }] },
    });
  });

  it("is refused as a form, packed, and over the limit, with what would be right", async () => {
    expect(await send(section, "", { "content-type": "text/plain" })).toMatchObject({ status: 415 });
    expect(await send(section, "", { "content-encoding": "gzip" })).toMatchObject({ status: 415 });
    const said = await send(section, "", { "content-length": String(limits.kernelImage + 1) });
    expect(said).toMatchObject({
      status: 413,
      value: {
        detail: expect.stringContaining("limit of 268435456 bytes; send the section alone: `objcopy") as string,
      },
    });
    const { body, sent } = aStream(500_000_000);
    expect(await send(body)).toMatchObject({ status: 413 });
    expect(sent.bytes).toBeLessThan(limits.kernelImage + 3 * 1_048_576);
  });

  it("is told by its first bytes, whatever comes behind them", async () => {
    const text = aStream(500_000_000, Buffer.from("MZ"));
    expect(await send(text.body)).toMatchObject({
      value: { errors: [{ detail: expect.stringContaining("extract-vmlinux") as string }] },
    });
    const endless = aStream(500_000_000, section.slice(0, 8));
    expect((await send(endless.body)).status).toBe(422);
    for (const { sent } of [text, endless]) expect(sent.bytes).toBeLessThan(3_000_000);
  });

  it("is held on the disk and not in memory, and leaves nothing there", async () => {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const { body } = aStream(200_000_000);
    const watched = body.pipeThrough(
      new TransformStream({
        transform: (piece: unknown, controller) => {
          most = Math.max(most, process.memoryUsage().arrayBuffers - before);
          controller.enqueue(piece);
        },
      }),
    );
    expect((await send(watched)).status).toBe(422);
    expect(most).toBeLessThan(100_000_000);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("concordance-image-"))).toEqual([]);
  });

  it("is not reported as a bug where who sends it goes away", async () => {
    const gone = new ReadableStream({
      start: (controller) => controller.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" })),
    });
    const reported = vi.spyOn(console, "error").mockReturnValue();
    await send(gone);
    expect(reported).not.toHaveBeenCalled();
    reported.mockRestore();
  });

  it("is read no more than so often from one address", async () => {
    const again = () => send(section, "", { "x-client-address": "busy" });
    for (let sent = 0; sent < 60; sent += 1) expect((await again()).status).toBe(200);
    expect(await again()).toMatchObject({ status: 429 });
  });
});
