import { fileURLToPath } from "node:url";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseEnv } from "#server/env.ts";
import { serverArgs, serverEnv } from "../set-up/serve.mjs";
import { readDockerfile } from "./dockerfile.mjs";

const read = (name: string): string => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), "utf8");

const toVariables = (lines: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));

describe("the Dockerfile", () => {
  it("starts the server as npm start does, with what the C library is told", () => {
    const image = readDockerfile(read("Dockerfile")).at(-1);
    expect(image?.command).toEqual(["node", ...serverArgs]);
    expect(image?.env).toMatchObject({ ...serverEnv, NODE_ENV: "production" });
    expect(image?.volumes).toEqual([image?.env["DATA_DIR"]]);
    expect(image?.user).toBe("nobody");
  });

  it("sets nothing that the server refuses, once it is told where visitors find it", () => {
    const { env = {} } = readDockerfile(read("Dockerfile")).at(-1) ?? {};
    expect(parseEnv({ ...env, PUBLIC_URL: "https://register.example.org" }).ok).toBe(true);
    expect(parseEnv(env)).toMatchObject({ ok: false, failure: [expect.stringContaining("set PUBLIC_URL")] });
  });

  it("is refused where it says what the check of it cannot do", () => {
    expect(() => readDockerfile("FROM scratch\nADD https://example.org/a.tar.gz /\n")).toThrow("ADD https");
  });
});

describe("compose.yaml", () => {
  interface Service {
    readonly environment: Readonly<Record<string, string>>;
    readonly read_only?: boolean;
  }
  const { services } = parse(read("compose.yaml"), { merge: true }) as { readonly services: Record<string, Service> };

  it("gives both servers an environment that they take, and a root that nobody writes to", () => {
    for (const name of ["one", "other"]) {
      const { environment = {}, read_only: isReadOnly } = services[name] ?? {};
      expect(isReadOnly).toBe(true);
      const given = Object.entries(environment).map(([key, value]) => [
        key,
        fillIn(value, { POSTGRES_PASSWORD: "a1" }),
      ]);
      expect(
        parseEnv(Object.fromEntries(given.filter(([, value]) => value !== "")) as Record<string, string>),
      ).toMatchObject({
        ok: true,
        value: { DATABASE_URL: "postgresql://concordance:a1@database/concordance", TRUSTED_PROXIES: 1 },
      });
    }
  });

  it("has a server for each that nginx passes requests to", () => {
    const upstreams = [...read("nginx/compose.conf").matchAll(/^ {2}server (\w+):3000;$/gm)].map(([, name]) => name);
    expect(upstreams).toEqual(["one", "other"]);
    expect(Object.keys(services)).toEqual(expect.arrayContaining(upstreams));
  });
});

/** As compose does: `${NAME:-otherwise}`, `${NAME:?what to do}`. */
const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{(\w+):[-?]([^}]*)\}/g, (_, name: string, otherwise: string) => values[name] ?? otherwise);

describe("the unit for systemd", () => {
  const unit = read("concordance.service");
  const settings = [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, line = ""]) => line.split(" "));

  it("starts the server as npm start does, in the folder that systemd makes for it", () => {
    expect(unit).toContain(`\nExecStart=/usr/bin/node ${serverArgs.join(" ")}\n`);
    expect(toVariables(settings)).toMatchObject({ ...serverEnv, NODE_ENV: "production" });
    const folder = /^StateDirectory=(.*)$/m.exec(unit)?.[1] ?? "";
    expect(toVariables(settings)["DATA_DIR"]).toBe(`/var/lib/${folder}`);
  });
});

describe("the units for systemd", () => {
  const toSettings = (name: string, key: string): readonly string[] =>
    [...read(name).matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].flatMap(([, value = ""]) => value.split(" "));

  it("make backups as the account that serves, of the folder and the environment that it serves from", () => {
    const [server, backup] = ["concordance.service", "concordance-backup.service"] as const;
    for (const key of ["WorkingDirectory", "EnvironmentFile", "DynamicUser"])
      expect(toSettings(backup, key)).toEqual(toSettings(server, key));
    // A unit that names no account has one by its own name.
    expect(toSettings(backup, "User")).toEqual([server.replace(".service", "")]);
    expect(toSettings(backup, "StateDirectory")).toEqual(
      expect.arrayContaining([...toSettings(server, "StateDirectory")]),
    );
    const { DATA_DIR } = toVariables(toSettings(server, "Environment"));
    expect(toVariables(toSettings(backup, "Environment"))).toMatchObject({ DATA_DIR });
  });

  const isThere = spawnSync("systemd-analyze", ["--version"]).status === 0;
  it.skipIf(!isThere)("are such as systemd understands", () => {
    for (const name of ["concordance.service", "concordance-backup.service", "concordance-backup.timer"]) {
      const file = fileURLToPath(new URL(`../../deploy/${name}`, import.meta.url));
      const { stdout, stderr } = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
      // That node lies elsewhere here says nothing about the unit.
      expect(`${stdout}${stderr}`.replaceAll(/^.*\/usr\/bin\/node is not executable.*\n/gm, "")).toBe("");
    }
  });
});

it("the example of an environment is one that the server takes, also with all that stands in it as a remark", () => {
  const lines = read("concordance.env.example").split("\n");
  const set = lines.filter((line) => /^[A-Z_]+=/.test(line));
  expect(set.length).toBeGreaterThan(2);
  expect(parseEnv(toVariables(set))).toMatchObject({ ok: true });
  const all = lines.map((line) => line.replace(/^#(?=[A-Z_]+=)/, "")).filter((line) => /^[A-Z_]+=/.test(line));
  const filled = { ...toVariables(all), CONCORDANCE_ADMIN_PASSWORD: "the first one here" };
  expect(parseEnv(filled)).toMatchObject({ ok: true });
});
