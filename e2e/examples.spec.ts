/** The programs of examples/, run as somebody runs them in their own tree, against the running server. */
import { createServer } from "node:http";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "./fixtures.ts";
import { findFreePort } from "./free-port.ts";
import { aPlace, isMissing, nowhere, root, run } from "./run-example.ts";

const python = (file: string, ...args: readonly string[]) => run("python3", resolve("examples", file), ...args);
const pin = (...args: readonly string[]) => run("sh", resolve("examples/pin.sh"), ...args);

test.describe("examples/register.py", () => {
  test.skip(isMissing("python3"), "needs python3");

  test("prints the states of a machine, and of a composition its parts", async ({ address }) => {
    const { code, out } = await python("register.py", address, "states", "luo-session");
    expect(code).toBe(0);
    expect(out).toMatch(/^LUO session, version \d+ \(draft\)\n {2}absent {2}initial\n {2}outgoing\n/);
    expect(out).toContain("  stranded  error\n");
    const whole = await python("register.py", address, "states", "live-update");
    expect(whole.out).toContain("  session: in any state of machines/luo-session\n");
  });

  test("lists what changed with its class and its rule", async ({ address }) => {
    const { code, out } = await python("register.py", address, "changes", "--since", "1", "--most", "400");
    expect(code).toBe(0);
    expect(out).toMatch(/ 2 {2}breaking +machines\/luo-session version 2\n +state-removed: The state is gone/);
    const newest = await python("register.py", address, "changes", "--most", "1");
    expect(newest.out).toMatch(/^ +\d+ {2}\w+ .*\n.*\n\d{3} changes since revision 0\n$/);
  });

  test("is not sent again what it has, and asks anew where it cannot read that", async ({ address }) => {
    const cache = aPlace("cache");
    const words = [address, "states", "luo-session", "--cache", cache];
    const first = await python("register.py", ...words);
    expect(first).toMatchObject({ code: 0, told: "" });
    const again = await python("register.py", ...words);
    expect(again).toMatchObject({ code: 0, out: first.out });
    expect(again.told).toBe(`unchanged since it was read last: ${address}/api/v1/machines/luo-session\n`);
    for (const file of readdirSync(cache)) writeFileSync(join(cache, file), "{]");
    expect(await python("register.py", ...words)).toEqual(first);
  });

  test("says why it has no answer, and ends with 2", async ({ address }) => {
    const missing = await python("register.py", address, "states", "luo-sesion");
    expect(missing.code).toBe(2);
    expect(missing.told).toMatch(/^register\.py: .* answered 404: there is no machine `luo-sesion` \(near it: luo-ses/);
    const ahead = await python("register.py", address, "changes", "--since", "99999");
    expect(ahead).toMatchObject({ code: 2, told: expect.stringContaining("answered 400: since is 99999") });
    const gone = await python("register.py", await nowhere(), "changes");
    expect(gone).toMatchObject({ code: 2, told: expect.stringMatching(/cannot be reached: .*refused/i) });
    const page = await python("register.py", `${address}/docs`, "changes");
    expect(page).toMatchObject({ code: 2, told: expect.stringContaining("is this its address?") });
    expect(await python("register.py", "localhost", "changes")).toMatchObject({ code: 2 });
  });
});

test.describe("examples/c_header.py", () => {
  test.skip(isMissing("python3"), "needs python3");

  test("writes a header once, and says that it is up to date", async ({ address, request }) => {
    const header = aPlace("include/luo_session.h");
    const words = [address, "luo-session", header];
    expect(await python("c_header.py", ...words, "--check")).toMatchObject({ code: 1 });
    expect(existsSync(header)).toBe(false);
    expect(await python("c_header.py", ...words)).toMatchObject({ code: 0, out: `${header} was written\n` });
    expect(readFileSync(header, "utf8")).toBe(await (await request.get("/api/v1/machines/luo-session.h")).text());
    expect(await python("c_header.py", ...words, "--check")).toMatchObject({ code: 0 });
  });

  test("fails on a change that breaks code, says by which rule, and leaves the header", async ({
    address,
    request,
  }) => {
    const header = aPlace("luo_session.h");
    const before = await (await request.get("/api/v1/machines/luo-session.h?revision=1")).text();
    writeFileSync(header, before);
    const refused = await python("c_header.py", address, "luo-session", header);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("version 2 is breaking: state-removed: The state is gone");
    expect(refused.told).toContain(`stays at version 1: what came since breaks code`);
    expect(refused.told).toMatch(new RegExp(`${address}/machines/luo-session/versions/\\d+\\?against=1`));
    expect(readFileSync(header, "utf8")).toBe(before);
    expect(await python("c_header.py", address, "luo-session", header, "--accept-breaking")).toMatchObject({ code: 0 });
    expect(readFileSync(header, "utf8")).not.toBe(before);
  });

  test("writes no header that does not compile", async () => {
    test.skip(isMissing("cc"), "needs a C compiler");
    const other = await answerWith(() => "/* machines/light, version 1 */\nenum light { ;\n");
    const header = aPlace("light.h");
    const refused = await python("c_header.py", other.address, "light", header);
    other.stop();
    expect(refused).toMatchObject({ code: 1, told: expect.stringContaining("the new one does not compile") });
    expect(existsSync(header)).toBe(false);
  });

  test("touches no file that is something else, and says where nobody can be asked", async ({ address }) => {
    const header = aPlace("mine.h");
    writeFileSync(header, "#define MINE\n");
    const refused = await python("c_header.py", address, "luo-session", header);
    expect(refused).toMatchObject({ code: 2, told: expect.stringContaining("is it another file?") });
    writeFileSync(header, "/* machines/luo-session, version 99 */\n");
    const ahead = await python("c_header.py", address, "luo-session", header);
    expect(ahead).toMatchObject({ code: 2, told: expect.stringContaining("the header is of version 99") });
    const gone = await python("c_header.py", await nowhere(), "luo-session", header);
    expect(gone).toMatchObject({ code: 2, told: expect.stringContaining("cannot be reached") });
  });
});

test.describe("examples/known_names.py", () => {
  test.skip(isMissing("python3"), "needs python3");

  const aTree = (): string => {
    const tree = aPlace("linux");
    mkdirSync(join(tree, "kernel/.git"), { recursive: true });
    writeFileSync(join(tree, "kernel/.git/old.c"), "LUO_STATE_FORGOTTEN\n");
    writeFileSync(
      join(tree, "kernel/luo.c"),
      "static int freeze(void)\n{\n\tstate = LUO_STATE_FROZEN;\n\treturn LUO_STATE_FROZN; /* LUO_STATE_NORMAL */\n}\n",
    );
    return tree;
  };
  const pattern = ["--pattern", "LUO_STATE_([A-Z_]+)"];

  test("names file, line and what is near for a state that the register does not know", async ({ address }) => {
    const tree = aTree();
    const failed = await python("known_names.py", address, tree, ...pattern, "--machine", "luo-global-v1v3");
    expect(failed).toMatchObject({ code: 1, told: "3 names, 1 of them unknown to the register\n" });
    expect(failed.out).toBe(
      `${tree}/kernel/luo.c:4: LUO_STATE_FROZN: no machine has a state frozn; near it: frozen (luo-global-v1v3)\n`,
    );
  });

  test("passes where every name is one that some machine has, whichever way it is written", async ({ address }) => {
    const file = aPlace("a.h");
    writeFileSync(file, "LUO_STATE_FROZEN LUO_STATE_HANDED_OVER LUO_STATE_WAIT_UNPLUG\n");
    expect(await python("known_names.py", address, file, ...pattern)).toMatchObject({ code: 0, out: "" });
  });

  test("does not pass where it has checked nothing", async ({ address }) => {
    const tree = aTree();
    const vain = await python("known_names.py", address, tree, "--pattern", "NO_STATE_(\\w+)");
    expect(vain).toMatchObject({ code: 2, told: expect.stringContaining("so nothing was checked") });
    expect(await python("known_names.py", address, tree, "--pattern", "LUO_STATE_\\w+")).toMatchObject({ code: 2 });
    const noTree = await python("known_names.py", address, join(tree, "away"), ...pattern);
    expect(noTree).toMatchObject({ code: 2, told: expect.stringContaining("is not there") });
    const noMachine = await python("known_names.py", address, tree, ...pattern, "--machine", "luo");
    expect(noMachine).toMatchObject({ code: 2, told: expect.stringContaining("there is no machine `luo`") });
    const gone = await python("known_names.py", await nowhere(), tree, ...pattern);
    expect(gone).toMatchObject({ code: 2, told: expect.stringContaining("cannot be reached") });
  });
});

test.describe("examples/pin.sh", () => {
  test.skip(isMissing("curl"), "needs curl");

  test("pins the register at a revision, a version and a body, and finds them the same", async ({
    address,
    request,
  }) => {
    const pins = aPlace("register.pins");
    const machine = (await (await request.get("/api/v1/machines/luo-session")).json()) as { hash: string };
    for (const path of ["spec?revision=2", "machines/luo-session/versions/1", `blobs/sha256/${machine.hash}`])
      expect(await pin(address, pins, `/api/v1/${path}`)).toMatchObject({ code: 0, told: "" });
    expect(readFileSync(pins, "utf8")).toContain(`\n${machine.hash}  /api/v1/blobs/sha256/${machine.hash}\n`);
    const held = await pin(address, pins);
    expect(held).toMatchObject({ code: 0, told: "" });
    expect(held.out).toMatch(/^3 of 3 pins hold; the register is at revision \d+\n$/);
  });

  test("fails where a single byte is another one", async ({ address, request }) => {
    const pins = aPlace("register.pins");
    const path = "/api/v1/machines/luo-session/versions/1";
    await pin(address, pins, path);
    const own = await (await request.get(path)).text();
    const other = await answerWith((asked) =>
      asked === path ? own.replace("absent", "abscnt") : '{\n  "revision": 7\n}',
    );
    const failed = await pin(other.address, pins);
    other.stop();
    expect(failed.code).toBe(1);
    expect(failed.out).toContain(`differs: ${path}\n  pinned    `);
    expect(failed.out).toContain("0 of 1 pins hold; the register is at revision 7\n");
  });

  test("pins nothing that changes, and says why it could not ask", async ({ address }) => {
    const pins = aPlace("register.pins");
    for (const [path, why] of [
      ["/api/v1/spec", "changes with the register: pin it with ?revision="],
      ["/api/v1/findings?revision=1", "changes from day to day"],
      ["/terms", "is no address of the API"],
      ["/api/v1/spec?revision=99999", "answered 404: there is no revision 99999"],
    ] as const)
      expect(await pin(address, pins, path)).toMatchObject({ code: 2, told: expect.stringContaining(why) });
    expect(existsSync(pins)).toBe(false);
    expect(await pin(address, pins)).toMatchObject({ code: 2, told: expect.stringContaining("is not there") });
    writeFileSync(pins, `${"0".repeat(64)}  /api/v1/spec?revision=1`);
    expect(await pin(await nowhere(), pins)).toMatchObject({ code: 2, told: expect.stringContaining("be reached") });
    expect(await pin(address, pins)).toMatchObject({ code: 1 });
    expect(await pin(address)).toMatchObject({ code: 2, told: expect.stringContaining("usage: pin.sh SERVER FILE") });
  });
});

test("whoever copies the commands of a README into a tree of their own sees them do what it says", async ({
  address,
}) => {
  test.skip(["python3", "curl"].some(isMissing), "needs python3 and curl");
  for (const [file, heading] of [
    ["README.md", "### From other programs"],
    ["examples/README.md", "## In a build"],
  ] as const) {
    const tree = mkdtempSync(join(root, "x"));
    symlinkSync(resolve("examples"), join(tree, "examples"));
    mkdirSync(join(tree, "kernel/liveupdate"), { recursive: true });
    writeFileSync(join(tree, "kernel/liveupdate/luo.c"), "LUO_STATE_FROZEN\n");
    const [, commands = ""] = /```sh\n([\s\S]*?)```/.exec(readFileSync(file, "utf8").split(heading)[1] ?? "") ?? [];
    expect(commands).toContain("examples/pin.sh");
    const script = commands.replaceAll("http://127.0.0.1:3000", address);
    expect(await run("sh", "-ec", `cd '${tree}'\n${script}`), file).toMatchObject({ code: 0 });
  }
});

/** Another server, which answers with this text. */
async function answerWith(toText: (path: string) => string) {
  const server = createServer((request, response) => response.end(toText(request.url ?? "")));
  const port = await findFreePort();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
