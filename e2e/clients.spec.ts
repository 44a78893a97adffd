/** The typed client, against the running server: as its sources are, and as another program has it, built and alone. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import {
  createClient,
  formatVersion,
  ProblemError,
  UnexpectedAnswerError,
  UnreachableError,
  type ClientOptions,
} from "../clients/typescript/src/client.ts";
import { expect, test } from "./fixtures.ts";
import { makeToken } from "./forms.ts";
import { findFreePort } from "./free-port.ts";
import { aFolder } from "./own-server.ts";
import { aPerson } from "./people.ts";

const run = promisify(execFile);

/** A client that counts what it is answered, by status. */
function aClient(options: ClientOptions) {
  const answered: number[] = [];
  const fetch: typeof globalThis.fetch = async (...given) => {
    const response = await globalThis.fetch(...given);
    answered.push(response.status);
    return response;
  };
  return { register: createClient({ fetch, ...options }), answered };
}

/** Another program, which answers everything with this. */
async function answerWith(type: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const server = createServer((_, response) => response.writeHead(200, { "content-type": type, ...headers }).end(body));
  const port = await findFreePort();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

const failureOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

test("a program has a call for every operation of the contract, and no other", async ({ address, request }) => {
  const { paths } = (await (await request.get("/api/v1/openapi.json")).json()) as {
    paths: Record<string, Partial<Record<"get" | "post", { operationId: string }>>>;
  };
  const ids = Object.values(paths).flatMap(({ get, post }) => [get, post].flatMap((one) => one?.operationId ?? []));
  const { pages: _pages, ...calls } = createClient({ baseUrl: address });
  expect(Object.keys(calls).sort()).toEqual(ids.sort());
});

test("a program reads records by their kind, and the same answer again without its bytes", async ({ address }) => {
  const { register, answered } = aClient({ baseUrl: `${address}/`, verify: true });
  const machine = await register.getRecord({ collection: "machines", slug: "luo-session" });
  expect(machine.body.initial satisfies string | undefined).toBe("absent");
  const words = await register.listRecords({ collection: "terms", revision: 1 });
  expect(words.records.length).toBe(words.total);
  expect(words.formatVersion).toBe(formatVersion);
  const header = await register.getMachineAsH({ slug: "luo-session" });
  expect(header).toContain("#ifndef MACHINE_LUO_SESSION_H");
  const { version, slug } = machine;
  const atVersion = await register.getVersion({ collection: "machines", slug, version });
  expect(atVersion.body).toEqual(machine.body);
  expect(await register.getBlob({ hash: machine.hash })).toEqual(machine.body);
  expect(answered).toEqual([200, 200, 200, 200, 200]);

  expect(await register.getRecord({ collection: "machines", slug })).toBe(machine);
  expect(answered.at(-1)).toBe(304);
  // What never changes is not asked for again.
  expect(await register.getVersion({ collection: "machines", slug, version })).toBe(atVersion);
  expect(answered).toHaveLength(6);
});

test("a program sends bytes as they are, and is told what they list", async ({ address }) => {
  const { register } = aClient({ baseUrl: address });
  const body = new Uint8Array(56);
  const view = new DataView(body.buffer);
  view.setUint32(0, 0x4c_56_55_50);
  view.setUint32(4, 1);
  body.set(new TextEncoder().encode("memfd-v1"), 8);
  const image = await register.readKernelImage({ body });
  expect(image).toMatchObject({ byteOrder: "big", strings: [{ string: "memfd-v1", components: ["memfd"] }] });
});

test("a program keeps no more answers than it was told to", async ({ address }) => {
  const { register, answered } = aClient({ baseUrl: address, keep: 1 });
  for (const revision of [1, 2, 2, 1]) await register.listFindings({ revision });
  expect(answered).toEqual([200, 200, 304, 200]);
});

test("a program follows a list to its end", async ({ address }) => {
  const { register } = aClient({ baseUrl: address });
  const { revision } = await register.getEntry();
  const seen: string[] = [];
  let pages = 0;
  for await (const { changes } of register.pages("listChanges", { since: 0, revision })) {
    pages += 1;
    seen.push(...changes.map(({ id, version }) => `${id} ${version}`));
  }
  expect(pages).toBeGreaterThan(2);
  expect(new Set(seen).size).toBe(seen.length);
  const spec = await register.getSpec({ revision });
  for (const { id, version } of spec.machines) expect(seen).toContain(`${id} ${version}`);
});

test("a program reads every version as it comes, and stops when it has enough", async ({ address }) => {
  const { register, answered } = aClient({ baseUrl: address });
  const hashes = new Map<string, string>();
  for await (const { id, hash } of register.exportVersions({ revision: 2 })) hashes.set(id, hash);
  const { machines } = await register.getSpec({ revision: 2 });
  for (const { id, hash } of machines) expect(hashes.get(id)).toBe(hash);
  for await (const { revision } of register.exportVersions()) {
    expect(revision).toBe(1);
    break;
  }
  expect(answered).toEqual([200, 200, 200]);
});

test("a program sends a log to be replayed, and learns where it cannot go on", async ({ address }) => {
  const { register } = aClient({ baseUrl: address });
  const events = { slug: "luo-session", body: { events: ["CREATE_SESSION", "SESSION_FINISH"] } };
  expect(await register.replayLog(events)).toMatchObject({ accepted: false, taken: 1 });
  expect(await register.replayLog({ slug: "luo-session", body: "CREATE_SESSION\n" })).toMatchObject({ taken: 1 });
  expect(await register.replayEvents({ slug: "luo-session", events: "CREATE_SESSION" })).toMatchObject({ taken: 1 });
});

test("a program with a token proposes once, however often it sends it", async ({ address, admin }) => {
  const member = await aPerson(admin, address, { role: "member" });
  const { register } = aClient({ baseUrl: address, token: await makeToken(member.request, "proposals:write") });
  const slug = `typed-${Date.now()}`;
  const body = {
    title: `Say what ${slug} means`,
    message: "Sent by a typed program.",
    changes: [
      {
        op: "create",
        kind: "term",
        slug,
        body: { title: `Word ${slug}`, meaning: "As a program says.", standing: "draft" },
      },
    ],
  } as const;
  expect(await register.propose({ body, dryRun: true })).toMatchObject({ records: [{ id: `terms/${slug}` }] });
  const idempotencyKey = crypto.randomUUID();
  const made = await register.propose({ body }, { idempotencyKey });
  expect(made).toMatchObject({ state: "open" });
  expect(await register.propose({ body }, { idempotencyKey })).toEqual(made);
  await member.request.dispose();
});

test.describe("a program is told", () => {
  test("what the register answers to what it cannot answer", async ({ address }) => {
    const { register } = aClient({ baseUrl: address });
    const missing = await failureOf(register.getRecord({ collection: "machines", slug: "luo-sesion" }));
    if (!(missing instanceof ProblemError)) throw new Error(String(missing));
    expect(missing).toMatchObject({ status: 404, type: "not-found" });
    expect(missing.message).toContain("there is no machine `luo-sesion` (near it: luo-session");
    const stranger = await failureOf(register.propose({ body: "From: nobody", dryRun: true }));
    expect(stranger).toMatchObject({ status: 401, type: "unauthenticated" });
  });

  test("which parameter it misspelt or left out, before anything is asked", async ({ address }) => {
    const { register, answered } = aClient({ baseUrl: address });
    // @ts-expect-error There is no such parameter.
    const misspelt = await failureOf(register.getSpec({ revison: 1 }));
    expect(misspelt).toEqual(new TypeError("getSpec does not take `revison`; it takes revision, on"));
    // @ts-expect-error The slug is missing.
    const leftOut = await failureOf(register.getRecord({ collection: "machines" }));
    expect(leftOut).toEqual(new TypeError("getRecord needs `slug`"));
    expect(answered).toEqual([]);
  });

  test("that nobody answers, or somebody else", async ({ address }) => {
    const gone = createClient({ baseUrl: `http://127.0.0.1:${await findFreePort()}` });
    const failure = await failureOf(gone.getSpec());
    expect(failure).toBeInstanceOf(UnreachableError);
    expect(String(failure)).toMatch(/api\/v1\/spec cannot be reached: .*ECONNREFUSED/);
    const page = createClient({ baseUrl: `${address}/docs` });
    expect(await failureOf(page.getSpec())).toBeInstanceOf(UnexpectedAnswerError);
    const stopped = await failureOf(createClient({ baseUrl: address }).getSpec({}, { signal: AbortSignal.abort() }));
    expect(stopped).toMatchObject({ name: "AbortError" });
  });

  test("that a byte was changed on the way", async ({ address }) => {
    const changeAByte: typeof globalThis.fetch = async (...given) => {
      const response = await globalThis.fetch(...given);
      const text = (await response.text()).replace("absent", "abscnt");
      return new Response(text, { status: response.status, headers: response.headers });
    };
    const register = createClient({ baseUrl: address, verify: true, fetch: changeAByte });
    const failure = await failureOf(register.getRecord({ collection: "machines", slug: "luo-session" }));
    expect(failure).toBeInstanceOf(UnexpectedAnswerError);
    expect(String(failure)).toContain("its bytes have another hash");
    expect(await failureOf(register.getFormat())).toBeUndefined();
  });

  test("that a register answers in a format that it does not read", async () => {
    const { address, stop } = await answerWith("application/json", '{"formatVersion":"99.0.0"}');
    const failure = await failureOf(createClient({ baseUrl: address }).getSpec());
    stop();
    expect(String(failure)).toContain(`answers in format 99.0.0; this client reads ${formatVersion}`);
  });

  test("that an address is to go, and when", async () => {
    const { address, stop } = await answerWith("application/json", "{}", {
      deprecation: "@1735689600",
      sunset: "Thu, 01 Jan 2026 00:00:00 GMT",
    });
    const told: unknown[] = [];
    await createClient({ baseUrl: address, onDeprecated: (deprecated) => told.push(deprecated) }).getFormat();
    stop();
    const [since, sunset] = ["2025-01-01", "2026-01-01"].map((day) => new Date(day));
    expect(told).toEqual([{ address: `${address}/api/v1/format`, since, sunset }]);
  });

  test("that a long answer ended before its end", async () => {
    const { address, stop } = await answerWith("application/x-ndjson", '{"id":"terms/a"}\n{"id":"ter');
    const seen: string[] = [];
    const read = async () => {
      for await (const { id } of createClient({ baseUrl: address }).exportVersions()) seen.push(id);
    };
    const failure = await failureOf(read());
    stop();
    expect(seen).toEqual(["terms/a"]);
    expect(String(failure)).toContain("/api/v1/versions.ndjson ends in the middle of a line");
  });
});

test("another program has the client built, alone in its folder, and is held to its types", async ({ address }) => {
  const folder = aFolder();
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const own = join(folder, "node_modules/@concordance/client");
  mkdirSync(own, { recursive: true });
  cpSync("clients/typescript/package.json", join(own, "package.json"));
  await run(process.execPath, [compiler, "-p", "clients/typescript", "--outDir", join(own, "dist")]);
  const compilerOptions = {
    strict: true,
    module: "nodenext",
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    exactOptionalPropertyTypes: true,
  };
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  writeFileSync(
    join(folder, "program.ts"),
    `import { createClient, type Schemas } from "@concordance/client";
const register = createClient({ baseUrl: ${JSON.stringify(address)} });
const { body }: Schemas["machine"] = await register.getRecord({ collection: "machines", slug: "luo-session" });
// @ts-expect-error A machine has no meaning.
body.meaning;
console.log(body.states?.map(({ id }) => id).join(" "));
`,
  );
  await run(process.execPath, [compiler, "-p", folder]);
  const { stdout } = await run(process.execPath, [join(folder, "program.js")]);
  expect(stdout).toMatch(/^absent outgoing /);
});
