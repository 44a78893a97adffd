import { describe, expect, it } from "vitest";
import { compose, type Part } from "#domain/machine/state-space/compose.ts";
import { checkFormula } from "#domain/machine/property/check-property.ts";
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { toStateSpace, type StateSpace } from "#domain/machine/state-space/state-space.ts";
import { aBody } from "#domain/test-builders.ts";

const aPart = (name: string, arrows: string, eventNames: Record<string, string> = {}, final: string[] = []): Part => {
  const transitions = arrows.split(", ").map((arrow) => {
    const [from = "", event = "", to = "", kind = "forward"] = arrow.split(" ");
    return { from, event, to, kind: kind as "forward" };
  });
  const ids = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))];
  const states = ids.map((id) => ({ id, kind: final.includes(id) ? ("final" as const) : ("normal" as const) }));
  const machine = aBody("machine", { initial: ids[0]!, states, events: [], transitions });
  return { name, system: toStateSpace(machine), eventNames: new Map(Object.entries(eventNames)) };
};

const requireSystem = (parts: readonly Part[]): StateSpace => {
  const composed = compose(parts);
  if (!composed.ok) throw new Error("the bound was hit");
  return composed.value;
};
const listNames = (system: StateSpace) =>
  Array.from({ length: system.size }, (_, state) =>
    system
      .toName(state)
      .map(({ machine, state: own }) => `${machine}.${own}`)
      .join(" "),
  );
const ask = (system: StateSpace, text: string) => {
  const parsed = parseFormula(text);
  return parsed.ok ? checkFormula(system, parsed.value) : parsed.failure;
};

const host = aPart("host", "run prepare ready, ready cancel run rollback, ready kexec away", {}, ["away"]);
const file = aPart("file", "open freeze frozen, frozen thaw open rollback, frozen jump kept", { jump: "kexec" }, [
  "kept",
]);

describe("machines at once", () => {
  it("take an event that both know together, and every other alone", () => {
    const system = requireSystem([host, file]);
    expect(system.events).toEqual(["prepare", "cancel", "kexec", "freeze", "thaw"]);
    expect(listNames(system)).toEqual([
      "host.run file.open",
      "host.ready file.open",
      "host.run file.frozen",
      "host.ready file.frozen",
      "host.away file.kept",
    ]);
    expect(ask(system, "AG(host.away -> file.kept)")).toMatchObject({ type: "holds" });
    expect(ask(system, "AG !(host.ready & file.frozen)")).toMatchObject({
      type: "fails",
      walk: { steps: [{ event: "prepare" }, { event: "freeze" }] },
    });
    expect(ask(system, "AG(is(final) | EX true) & AG EF enabled(kexec)")).toMatchObject({ type: "fails" });
    expect(ask(system, "AG(is(final) | EX true)")).toMatchObject({ type: "holds" });
  });

  it("can come to a stop that neither comes to alone", () => {
    const one = aPart("one", "a first b, b second a");
    const other = aPart("other", "x second y, y first x");
    expect(ask(requireSystem([one, other]), "AG EX true")).toMatchObject({ type: "fails", walk: { steps: [] } });
  });

  it("take the gravest kind of what they do together", () => {
    const system = requireSystem([aPart("a", "x e y failure"), aPart("b", "x e y rollback"), aPart("c", "x e y")]);
    expect(ask(system, "AG(by(failure) -> a.y)")).toMatchObject({ type: "holds" });
    expect(ask(system, "EF by(failure) & !EF by(rollback)")).toMatchObject({ type: "holds" });
  });

  it("know which is meant, or say that nothing is", () => {
    const system = requireSystem([host, file]);
    expect(ask(system, "AG !run & host.melted & third.run & enabled(melt)")).toEqual({
      type: "unknown",
      atoms: ["run", "host.melted", "third.run", "enabled(melt)"],
    });
    expect(system.find({ type: "after", event: "kexec" })).toBeUndefined();
    expect(ask(system, "AG(is(error) | is(blackout) -> false)")).toMatchObject({ type: "holds" });
  });

  it("follow every choice that an event leaves", () => {
    const system = requireSystem([aPart("a", "s go l, s go r"), aPart("b", "s go l, s go r")]);
    expect(system.size).toBe(5);
  });

  it("are explored up to a bound, and it is said how far that was", () => {
    const counter = (name: string) =>
      aPart(name, Array.from({ length: 300 }, (_, at) => `s${at} ${name}${at} s${(at + 1) % 300}`).join(", "));
    const parts = ["a", "b", "c", "d"].map(counter);
    // 8.1 thousand million combinations: more than fit into an array.
    expect(compose(parts, { states: 1_000, steps: 9_000 })).toMatchObject({ ok: false, failure: { states: 1_001 } });
    expect(compose(parts.slice(0, 2), { states: 90_000, steps: 1_000 })).toMatchObject({ ok: false });
    expect(compose(parts.slice(0, 1))).toMatchObject({ ok: true, value: { size: 300 } });
  });

  it("are left where what some hold up has been tried too often", () => {
    const willing = aPart("a", Array.from({ length: 45 }, (_, at) => `s e${at} s`).join(", "));
    const unwilling = aPart(
      "b",
      ["x walk y, y walk x", ...Array.from({ length: 45 }, (_, at) => `z e${at} z`)].join(", "),
    );
    const counter = aPart("c", Array.from({ length: 40 }, (_, at) => `c${at} tick c${(at + 1) % 40}`).join(", "));
    const parts = [willing, unwilling, counter];
    expect(compose(parts, { states: 100, steps: 200 })).toMatchObject({ ok: true, value: { size: 80 } });
    // 80 combinations, in each of which 45 events are tried for nothing.
    expect(compose(parts, { states: 100, steps: 161 })).toMatchObject({ ok: false });
  });

  it("are not begun where two combinations would be taken for one", () => {
    const short = (name: string) => aPart(name, Array.from({ length: 100 }, (_, at) => `s ${name} t${at}`).join(", "));
    const parts = ["a", "b", "c", "d", "e", "f", "g", "h"].map(short);
    expect(compose(parts, { states: 10, steps: 10_000 })).toEqual({
      ok: false,
      failure: { states: 101 ** 8, steps: 0 },
    });
  });

  it("are not even begun where what one step can do together is past the bound", () => {
    const wide = (name: string) => aPart(name, Array.from({ length: 200 }, (_, at) => `s go t${at}`).join(", "));
    expect(compose(["a", "b", "c", "d", "e"].map(wide))).toMatchObject({ ok: false, failure: { steps: 200 ** 5 } });
    const starts = ["a", "b", "c", "d", "e", "f"].map((name) => {
      const part = wide(name);
      return { ...part, system: { ...part.system, initial: Array.from({ length: 200 }, (_, at) => at) } };
    });
    expect(compose(starts)).toMatchObject({ ok: false, failure: { states: 200 ** 6 } });
  });
});
