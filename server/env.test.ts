import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnv } from "#server/env.ts";
import { findMetricsPlace } from "#server/metrics/variables.ts";

const parse = (variables: Record<string, string>) => {
  const parsed = parseEnv(variables);
  if (!parsed.ok) throw new Error(parsed.failure.join("\n"));
  return parsed.value;
};

describe("the environment", () => {
  it("needs nothing to be set", () => {
    expect(parse({})).toEqual({
      HOST: "127.0.0.1",
      PORT: 3000,
      DATA_DIR: path.resolve("data"),
      CONTENT_DIR: path.resolve("content"),
      PUBLIC_URL: "http://127.0.0.1:3000",
      LOG_LEVEL: "info",
      NODE_ENV: "production",
      TRUSTED_PROXIES: 0,
    });
  });

  it("moves the clock for tests only", () => {
    expect(parse({ CLOCK_FILE: "clock", NODE_ENV: "test" }).CLOCK_FILE).toBe("clock");
    expect(parseEnv({ CLOCK_FILE: "clock" })).toMatchObject({ ok: false });
  });

  it("takes the outside address from host and port, unless it is set", () => {
    expect(parse({ HOST: "::1", PORT: "8080" }).PUBLIC_URL).toBe("http://[::1]:8080");
    expect(parse({ PUBLIC_URL: "https://register.example.org/" }).PUBLIC_URL).toBe("https://register.example.org");
  });

  it.each(["0.0.0.0", "::", "0", "0x0", "000.0.0.0", "0:0:0:0:0:0:0:0", "::ffff:0.0.0.0", "::0"])(
    "publishes no address that nobody can open: HOST=%s needs PUBLIC_URL",
    (HOST) => {
      const parsed = parseEnv({ HOST });
      expect(parsed).toMatchObject({ ok: false, failure: [expect.stringMatching(/^HOST .*set PUBLIC_URL/)] });
      const PUBLIC_URL = "https://register.example.org";
      expect(parse({ HOST, PUBLIC_URL }).PUBLIC_URL).toBe(PUBLIC_URL);
    },
  );

  it.each(["10.0.0.1", "0.0.0.1", "::1", "localhost", "host0"])("takes HOST=%s for an address", (HOST) => {
    expect(parse({ HOST }).PUBLIC_URL).toContain(HOST);
  });

  it("writes the outside address as browsers do", () => {
    expect(parse({ PUBLIC_URL: "HTTPS://Register.Example.Org:443//" }).PUBLIC_URL).toBe("https://register.example.org");
  });

  it.each([
    ["PORT", "70000", "PORT must be a port number from 0 to 65535"],
    ["PORT", "http", "PORT must be a port number from 0 to 65535"],
    ["HOST", "a b", "HOST must be a host name or an IP address"],
    ["PUBLIC_URL", "register.example.org", "PUBLIC_URL must be an http or https address"],
    ["PUBLIC_URL", "https://example.org/base", "PUBLIC_URL must be a host and maybe a port"],
    ["PUBLIC_URL", "https://example.org/?a=b", "PUBLIC_URL must be a host and maybe a port"],
    ["PUBLIC_URL", "https://example.org/#a", "PUBLIC_URL must be a host and maybe a port"],
    ["PUBLIC_URL", "https://ada:x@example.org", "PUBLIC_URL must be a host and maybe a port"],
    ["PUBLIC_URL", "http://0.0.0.0:3000", "PUBLIC_URL must be where visitors find"],
    ["PUBLIC_URL", "http://[::]:3000", "PUBLIC_URL must be where visitors find"],
    ["PUBLIC_URL", "ftp://example.org", "PUBLIC_URL must be an http or https address"],
    ["DATA_DIR", "", "DATA_DIR must be a folder"],
    ["LOG_LEVEL", "loud", "LOG_LEVEL must be fatal, error"],
    ["NODE_ENV", "staging", "NODE_ENV must be production, development or test"],
  ])("refuses %s=%s, saying what would be right", (name, value, message) => {
    const parsed = parseEnv({ [name]: value });
    expect(parsed).toMatchObject({ ok: false, failure: [expect.stringContaining(message)] });
    expect(!parsed.ok && parsed.failure[0]).toContain(JSON.stringify(value));
  });

  it("names every variable that is wrong", () => {
    expect(parseEnv({ PORT: "x", LOG_LEVEL: "x" })).toMatchObject({
      ok: false,
      failure: [/^PORT /, /^LOG_LEVEL /].map((line) => expect.stringMatching(line) as string),
    });
  });

  it("asks for the rest of what is only of use together", () => {
    expect(parseEnv({ OIDC_ISSUER: "https://login.example.org", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "x" })).toEqual(
      {
        ok: false,
        failure: ['OIDC_CLIENT_ID must be set as well, because OIDC_ISSUER is; it is ""'],
      },
    );
    expect(parse({ GITHUB_CLIENT_ID: "", GITHUB_CLIENT_SECRET: "" }).GITHUB_CLIENT_ID).toBeUndefined();
  });

  it("wants one address that mails come from, with or without a name before it", () => {
    const from = (MAIL_FROM: string) => parseEnv({ SMTP_URL: "smtp://127.0.0.1:25", MAIL_FROM }).ok;
    expect(["a@example.org", "Register <a@localhost>", '"Live, Update" <a@example.org>'].map(from)).toEqual([
      ...[true, true, true],
    ]);
    expect(["Register", "a@b, c@d", "a@b\nBcc: c@d", "<a@b> <c@d>", "@example.org"].map(from)).not.toContain(true);
  });

  it("does not repeat a secret, also where it refuses it", () => {
    const refused = parseEnv({
      CONCORDANCE_ADMIN_EMAIL: "ada@example.org",
      CONCORDANCE_ADMIN_PASSWORD: "hunter2",
      SMTP_URL: "http://user:hunter2@mail",
      MAIL_FROM: "register@example.org",
      NEXTAUTH_SECRET: "hunter2",
    });
    expect(refused).toMatchObject({
      ok: false,
      failure: [/PASSWORD/, /SECRET/, /SMTP/].map((line) => expect.stringMatching(line) as string),
    });
    expect(JSON.stringify(refused)).not.toContain("hunter2");
  });
});

describe("what is measured", () => {
  const token = "0123456789abcdef0123456789abcdef";

  it("is read at a port of its own on this machine, or with a token, or nowhere", () => {
    expect(findMetricsPlace(parse({}))).toBeUndefined();
    expect(findMetricsPlace(parse({ METRICS_PORT: "9100", METRICS_TOKEN: "" }))).toEqual({
      own: { host: "127.0.0.1", port: 9_100 },
      token: undefined,
    });
    expect(findMetricsPlace(parse({ METRICS_TOKEN: token }))).toEqual({ own: undefined, token });
  });

  it.each([
    [{ METRICS_TOKEN: "secret-that-is-too-short" }, /^METRICS_TOKEN must have at least 32 characters/],
    [{ METRICS_TOKEN: `${token} with spaces` }, /^METRICS_TOKEN must have/],
    [{ METRICS_PORT: "70000" }, /^METRICS_PORT must be a port number/],
    [{ METRICS_PORT: "3000" }, /^METRICS_PORT is the port of the readers/],
    [{ METRICS_HOST: "::1" }, /^METRICS_PORT must be set as well, because METRICS_HOST is/],
    [{ METRICS_PORT: "9100", METRICS_HOST: "no host" }, /^METRICS_HOST must be a host name/],
  ])("is refused in words that repeat no token: %j", (variables, words) => {
    const parsed = parseEnv(variables);
    expect(parsed).toMatchObject({ ok: false, failure: [expect.stringMatching(words)] });
    expect(JSON.stringify(parsed)).not.toMatch(/secret-that|0123456789/);
  });
});
