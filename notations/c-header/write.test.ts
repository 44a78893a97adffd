import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listEvents } from "#domain/machine/events.ts";
import { flatten } from "#domain/machine/flatten.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toCHeader, toCString } from "#notations/c-header/write.ts";
import { aMachine, heading, hostile, nested, requireText } from "#notations/writing/test-builders.ts";
import { readMachines } from "#server/content/machine-test-builders.ts";
import { inFolder, itWith, run } from "#notations/oracle-test-builders.ts";

const labels = (machine: Machine) => {
  const { states } = flatten(machine);
  const event = (id: string) => machine.events.find((candidate) => candidate.id === id)?.label ?? id;
  return { states: states.map(({ id, label }) => label ?? id), events: listEvents(machine).map(event) };
};

/** The rows of the table, by the names that stand in the header for states and events. */
function toRows(machine: Machine): readonly string[] {
  const { states, transitions } = flatten(machine);
  const events = listEvents(machine);
  const place = (id: string) => states.findIndex((state) => state.id === id);
  return transitions.map(({ from, to, transition: { event, kind, guard } }) =>
    [place(from), events.indexOf(event), place(to), kind, guard === undefined ? "-" : toHex(guard)].join(" "),
  );
}

const toHex = (text: string): string => Buffer.from(text, "utf8").toString("hex");

const octal = /\\(?:([0-7]{3})|(.))/g;
/** Reads a text of C back to its bytes, as hexadecimal digits. */
const readCString = (text: string): string =>
  Buffer.from(
    Buffer.from(text.slice(1, -1), "utf8")
      .toString("latin1")
      .replaceAll(octal, (_, code: string | undefined, sign: string) =>
        code === undefined ? sign : String.fromCharCode(parseInt(code, 8)),
      ),
    "latin1",
  ).toString("hex");

/** Reads a header without a compiler: by what stands between the braces. */
function readHeader(text: string) {
  const listOf = (start: RegExp): readonly string[] => {
    const inside = text.slice(text.search(start)).split("{\n")[1]?.split("\n};")[0] ?? "";
    return inside.split("\n").map((line) => line.trim().replace(/,$/, ""));
  };
  const states = listOf(/^enum \w+_state \{/m);
  const events = listOf(/^enum \w+_event \{/m);
  const rows = listOf(/^static const struct /m).map((line) => {
    const [, from = "", event = "", to = "", kind = "", guard = ""] =
      /^\{ (\w+), (\w+), (\w+), \w+_KIND_(\w+), (0|".*") \}$/.exec(line) ?? [];
    const read = guard === "0" ? "-" : readCString(guard);
    return [states.indexOf(from), events.indexOf(event), states.indexOf(to), kind.toLowerCase(), read].join(" ");
  });
  return {
    states,
    events,
    rows,
    stateNames: listOf(/^static const char \*const \w+_state_names/m).map(readCString),
    eventNames: listOf(/^static const char \*const \w+_event_names/m).map(readCString),
  };
}

/** A program that prints what the compiler has made of a header. */
const toProgram = (prefix: string) => {
  const upper = prefix.toUpperCase();
  const names = (what: string) =>
    `  for (i = 0; i < ${upper}_${what.toUpperCase()}S; i++) { printf("${what} "); hex(${prefix}_${what}_names[i]); printf("\\n"); }`;
  return `#include <stdio.h>
#include "machine.h"
#include "machine.h"
static void hex(const char *text) { for (; *text; text++) printf("%02x", (unsigned char)*text); }
int main(void) {
  static const char *const kinds[] = { "forward", "rollback", "failure" };
  int i;
${names("state")}
${names("event")}
  for (i = 0; i < ${upper}_TRANSITIONS; i++) {
    printf("%d %d %d %s ", (int)${prefix}_transitions[i].from, (int)${prefix}_transitions[i].event, (int)${prefix}_transitions[i].to, kinds[(int)${prefix}_transitions[i].kind]);
    if (${prefix}_transitions[i].guard) hex(${prefix}_transitions[i].guard); else printf("-");
    printf("\\n");
  }
  return 0;
}
`;
};

const strict = ["-Wall", "-Wextra", "-Werror", "-pedantic"];

function expectCompiled(machine: Machine, slug: string) {
  const prefix = `machine_${slug.replaceAll(/[.-]/g, "_")}`;
  inFolder((folder) => {
    writeFileSync(join(folder, "machine.h"), requireText(toCHeader(machine, { slug, version: 1 })));
    writeFileSync(join(folder, "alone.c"), '#include "machine.h"\nint main(void) { return 0; }\n');
    writeFileSync(join(folder, "print.c"), toProgram(prefix));
    for (const [compiler, language] of [
      ["gcc", ["-x", "c", "-std=c99"]],
      ["g++", ["-x", "c++", "-std=c++11"]],
    ] as const) {
      run(compiler, [...strict, ...language, "-fsyntax-only", "alone.c"], folder);
      run(compiler, [...strict, ...language, "print.c", "-o", "print"], folder);
      const { states, events } = labels(machine);
      expect(run(join(folder, "print"), [], folder).trim().split("\n")).toEqual([
        ...states.map((name) => `state ${toHex(name)}`),
        ...events.map((name) => `event ${toHex(name)}`),
        ...toRows(machine),
      ]);
    }
  });
}

describe("a machine as a C header", () => {
  itWith(
    ["gcc", "g++"],
    "compiles without a warning as C and as C++, and says the same",
    () => {
      expectCompiled(nested, "6.19-rc1");
      expectCompiled(hostile, "while");
    },
    60_000,
  );

  itWith(
    ["gcc", "g++"],
    "compiles as C and C++ of the last century, too",
    () =>
      inFolder((folder) => {
        writeFileSync(join(folder, "alone.c"), requireText(toCHeader(nested, heading)));
        run("gcc", [...strict, "-std=c89", "-fsyntax-only", "alone.c"], folder);
        run("g++", [...strict, "-x", "c++", "-std=c++98", "-fsyntax-only", "alone.c"], folder);
      }),
    60_000,
  );

  itWith(
    ["gcc"],
    "compiles for each machine of the register",
    async () => {
      const machines = await readMachines();
      inFolder((folder) => {
        for (const { slug, machine } of machines)
          writeFileSync(join(folder, `${slug}.h`), requireText(toCHeader(machine, { slug, version: 1 })));
        const all = machines.map(({ slug }) => `#include "${slug}.h"\n`).join("");
        writeFileSync(join(folder, "all.c"), `${all}int main(void) { return 0; }\n`);
        run("gcc", [...strict, "-fsyntax-only", "all.c"], folder);
      });
    },
    60_000,
  );

  it("holds the states, events, names and transitions of each machine", async () => {
    for (const machine of [nested, hostile, ...(await readMachines()).map((tried) => tried.machine)]) {
      const read = readHeader(requireText(toCHeader(machine, heading)));
      const { states, events } = labels(machine);
      expect(read.stateNames).toEqual(states.map(toHex));
      expect(read.eventNames).toEqual(events.map(toHex));
      expect(read.rows).toEqual(toRows(machine));
      expect(new Set([...read.states, ...read.events]).size).toBe(states.length + events.length);
    }
  }, 30_000);

  it("ends no text and no comment early, and hides nothing in one", () => {
    expect(toCString('a"b\\c')).toBe('"a\\"b\\\\c"');
    expect(toCString("?" + "?/")).toBe('"\\?\\?/"');
    expect(toCString("\u202Ex\n1")).toBe('"\\342\\200\\256x\\0121"');
    expect(requireText(toCHeader(hostile, heading))).not.toMatch(/[\p{Cf}]/u);
  });

  it("refuses what C has no table for", () => {
    expect(toCHeader(aMachine({ transitions: [] }), heading)).toMatchObject({
      failure: "it has no transitions, and C knows no empty table",
    });
  });

  it("is the same bytes for the same version", () =>
    expect(requireText(toCHeader(structuredClone(nested), heading))).toBe(requireText(toCHeader(nested, heading))));
});
