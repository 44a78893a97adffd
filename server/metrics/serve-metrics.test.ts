import { describe, expect, it, onTestFinished } from "vitest";
import { answerProbe } from "#server/http/probes.ts";
import { aFront } from "#server/http/test-builders.ts";
import { toCounter, toGauge, toHistogram } from "./measure.ts";
import { openHistogram } from "./histogram.ts";
import { listenForMetrics } from "./serve-metrics.ts";
import { METRICS_TYPE, toMetricsText } from "./to-text.ts";

const token = "0123456789abcdef0123456789abcdef";
const read = () => toMetricsText([[toGauge("ready", "Whether readers are answered", 1)]]);

const ask = (port: number, init: RequestInit = {}, path = "/metrics") => fetch(`http://127.0.0.1:${port}${path}`, init);

const bearer = (text: string) => ({ headers: { authorization: `Bearer ${text}` } });

describe("what is measured, at the port of the readers", () => {
  const aGuarded = async () =>
    aFront(async (_request, response) => void response.end("a page"), { metrics: { read, token } });

  it("is read by who has the token", async () => {
    const { port } = await aGuarded();
    const answer = await ask(port, bearer(token));
    expect(answer.headers.get("content-type")).toBe(METRICS_TYPE);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toContain("\nconcordance_ready 1\n");
  });

  it.each([
    ["none", {}],
    ["another one", bearer("0123456789abcdef0123456789abcdee")],
    ["the beginning of it", bearer(token.slice(0, -1))],
    ["no more than its name", bearer("")],
    ["a password", { headers: { authorization: `Basic ${btoa(`x:${token}`)}` } }],
  ])("is refused to who sends %s, without a word of what it is", async (_, init) => {
    const { port } = await aGuarded();
    const answer = await ask(port, init);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await answer.text()).not.toMatch(/concordance_|0123456789/);
  });

  it("has a head, and takes nothing", async () => {
    const { port } = await aGuarded();
    const head = await ask(port, { method: "HEAD", ...bearer(token) });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(50);
    const post = await ask(port, { method: "POST", body: "x", ...bearer(token) });
    expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is read before the register is open too", async () => {
    const { port } = await aFront(undefined, { metrics: { read, token } });
    expect((await ask(port, bearer(token))).status).toBe(200);
    expect((await ask(port, {}, "/")).status).toBe(503);
  });

  it("is a page like any other where no token is set", async () => {
    const { port } = await aFront(async (_request, response) => void response.end("no such page"));
    expect(await (await ask(port, bearer(token))).text()).toBe("no such page");
  });
});

describe("what is measured, at a port of its own", () => {
  async function aServer(more: { token?: string } = {}) {
    const server = await listenForMetrics({
      host: "127.0.0.1",
      port: 0,
      read,
      probe: (request, response) => answerProbe(request, response, async () => "stopping"),
      ...more,
    });
    onTestFinished(server.close);
    return server;
  }

  it("needs no token, and takes one where it is set", async () => {
    expect((await ask((await aServer()).port)).status).toBe(200);
    const { port } = await aServer({ token });
    expect([(await ask(port)).status, (await ask(port, bearer(token))).status]).toEqual([401, 200]);
  });

  it("has the probes beside it and nothing else, also while the server stops", async () => {
    const { port } = await aServer();
    expect((await ask(port, {}, "/healthz")).status).toBe(200);
    const ready = await ask(port, { headers: { accept: "application/json" } }, "/readyz");
    expect([ready.status, await ready.json()]).toEqual([503, { state: "stopping" }]);
    expect((await ask(port, {}, "/machines")).status).toBe(404);
  });
});

describe("the text of Prometheus", () => {
  it("has what two threads measure by one name together, and adds up what has the same labels", async () => {
    const times = openHistogram();
    times.observe(0.02);
    const one = [
      toCounter("seen_total", "Seen", [{ labels: { by: 'a "front"\n' }, value: 1 }]),
      toHistogram("wait_seconds", "Waits", [{ labels: {}, times }]),
    ];
    const other = [toCounter("seen_total", "Seen", [{ labels: { by: "pages" }, value: 2 }]), ...one];
    const text = await toMetricsText([one, other]);
    expect(text.match(/# TYPE concordance_seen_total counter/g)).toHaveLength(1);
    expect(text).toContain('concordance_seen_total{by="a \\"front\\"\\n"} 2\nconcordance_seen_total{by="pages"} 2');
    expect(text).toContain(
      'concordance_wait_seconds_bucket{le="0.01"} 0\nconcordance_wait_seconds_bucket{le="0.025"} 2',
    );
    expect(text).toContain('concordance_wait_seconds_bucket{le="+Inf"} 2');
    expect(text).toContain("concordance_wait_seconds_sum 0.04\nconcordance_wait_seconds_count 2");
  });
});
