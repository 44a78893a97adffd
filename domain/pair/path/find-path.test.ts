import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { findPath, toPathWord, type Found, type PathQuestion } from "#domain/pair/path/find-path.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { aRecord, aSpec, type Input } from "#domain/test-builders.ts";

const formats = [{ component: "kho", reads: ["kho-v1"], writes: ["kho-v1"], requires: ["kho-v1"] }];
const features = [{ name: "iommufd", text: "Handed over.", adds: [], drops: [] }];
const kernels = [..."abcdef"].map((slug, place) =>
  aRecord("kernel", slug, { version: `6.${place}`, rank: place, arch: "x86_64", pageSize: 4096, formats, features }),
);
const component = aRecord("component", "kho");
const other = aRecord("kernel", "z", { version: "7.0", rank: 99, arch: "arm64", pageSize: 4096, formats });

type Standing = Input<"pair">["standing"];

const aPair = (from: string, to: string, standing: Standing = "supported", fields: Partial<Input<"pair">> = {}) =>
  aRecord("pair", `${from}-to-${to}`, {
    from,
    to,
    standing,
    components: ["kho"],
    text: `${from} to ${to}.`,
    ...fields,
  });

function find(records: readonly RegisterRecord<"pair">[], asked: Partial<PathQuestion> = {}) {
  const spec = aSpec([...kernels, other, component, ...records]);
  const pairs = toPairs(spec, { findings: [], excepted: [] }, { today: "2025-02-01" });
  const question = {
    from: "a",
    to: "f",
    components: [],
    features: [],
    allowed: "supported",
    isRoundTrip: false,
  } as const;
  return findPath(pairs, { ...question, ...asked });
}

const toStops = (found: Found | undefined): readonly string[] | undefined =>
  found && "way" in found ? found.way.hops.map(({ to }) => to) : undefined;
const toSafest = (found: Found) => ("way" in found ? found.safest : undefined);
const toRepair = (found: Found): readonly string[] | undefined =>
  "missing" in found ? found.missing.repair?.map(({ pair }) => pair.slug) : [];

describe("the way from one kernel to another", () => {
  it("has the fewest hops over pairs that answer yes, and of two such ways the one under fewer conditions and risks", () => {
    const records = [aPair("a", "b", "supported", { conditions: [{ text: "On one host." }] }), aPair("b", "f")];
    const longer = [aPair("a", "c"), aPair("c", "d"), aPair("d", "f")];
    expect(toStops(find([...records, ...longer]).out)).toEqual(["b", "f"]);
    expect(toStops(find([...records, aPair("a", "e"), aPair("e", "f")]).out)).toEqual(["e", "f"]);
  });

  it("gives the safest one beside it, where conditions, risks and hops without a step back are fewer on a longer one", () => {
    const straight = aPair("a", "f", "supported", { conditions: [{ text: "On one host." }] });
    const round = [aPair("a", "b"), aPair("b", "f"), aPair("b", "a"), aPair("f", "b")];
    const { out } = find([straight, ...round]);
    expect(toStops(out)).toEqual(["f"]);
    expect(toSafest(out)?.hops.map(({ to }) => to)).toEqual(["b", "f"]);
    expect([toSafest(out)?.lastReturn, "way" in out && out.way.lastReturn]).toEqual(["f", "f"]);
    expect(toSafest(find([aPair("a", "f"), aPair("f", "a"), ...round]).out), "as safe, and shorter").toBeUndefined();
    expect(toSafest(find([aPair("a", "f"), aPair("a", "b"), aPair("b", "f")]).out)).toBeUndefined();
  });

  it("names the stops that no way leaves out", () => {
    const { out } = find([aPair("a", "b"), aPair("a", "c"), aPair("b", "d"), aPair("c", "d"), aPair("d", "f")]);
    expect("way" in out && out.way.requiredStops).toEqual(["d"]);
  });

  it("leads over what is only discussed where that is allowed and the formats say yes", () => {
    const discussed = [aPair("a", "f", "discussed")];
    expect(toStops(find(discussed).out)).toBeUndefined();
    expect(toStops(find(discussed, { allowed: "discussed" }).out)).toEqual(["f"]);
    const unknown = [aPair("a", "f", "discussed", { components: ["luo"] })];
    expect(toStops(find(unknown, { allowed: "discussed" }).out)).toBeUndefined();
    expect(toStops(find([aPair("a", "f", "unsupported")], { allowed: "discussed" }).out)).toBeUndefined();
  });

  it("says up to where one can return, by whichever way", () => {
    const records = [aPair("a", "b"), aPair("b", "c"), aPair("c", "f")];
    expect(find(records).lastReturn).toBeUndefined();
    expect(find([...records, aPair("b", "a")]).lastReturn).toBe("b");
    expect(find([...records, aPair("c", "d"), aPair("d", "a")]).lastReturn).toBe("c");
  });

  it("says of each hop what is answered to the step back, which no other way stands in for", () => {
    const { out } = find([
      aPair("a", "b"),
      aPair("b", "f"),
      aPair("b", "a"),
      aPair("f", "b", "unsupported"),
      aPair("f", "a"),
    ]);
    const backs = "way" in out ? out.way.hops.map(({ back }) => [back.answer, back.pair?.slug]) : [];
    expect(backs).toEqual([
      ["yes", "b-to-a"],
      ["no", "f-to-b"],
    ]);
    const alone = find([aPair("a", "f")]).out;
    expect("way" in alone && alone.way.hops[0]?.back.answer).toBe("unknown");
  });

  it("of a round trip tells the way back as well, closed by a feature that is switched on", () => {
    const gate = { closedBy: [{ feature: "iommufd", text: "The older one cannot read it." }] };
    const records = [aPair("a", "f", "supported", gate), aPair("f", "a")];
    expect(toStops(find(records, { isRoundTrip: true }).back)).toEqual(["a"]);
    expect(find(records).back).toBeUndefined();
    const { out, back } = find(records, { isRoundTrip: true, features: ["iommufd"] });
    expect([toStops(out), toStops(back)]).toEqual([["f"], undefined]);
    expect(
      back && "missing" in back && back.missing.repair,
      "a no is not settled by looking things up",
    ).toBeUndefined();
  });
});

describe("where there is no way", () => {
  it("names the first pair that is missing, the smallest set that would do, and what is reached today", () => {
    const records = [aPair("a", "b"), aPair("b", "c", "discussed"), aPair("c", "f"), aPair("b", "d")];
    const { out } = find(records);
    if ("way" in out) throw new Error("there is no way");
    expect(out.missing.first?.pair.slug).toBe("b-to-c");
    expect(out.missing.first?.answer.reasons[0]?.text).toBe("is declared discussed: b to c.");
    expect(toRepair(out)).toEqual(["b-to-c"]);
    expect(out.missing.along.map(({ pair }) => pair.slug)).toEqual(["a-to-b", "b-to-c", "c-to-f"]);
    expect(out.missing.reached).toEqual(["b", "d"]);
  });

  it("takes the repair with the fewest pairs, and no pair that answers no", () => {
    const two = [aPair("a", "b", "discussed"), aPair("b", "f", "discussed")];
    const longer = [aPair("a", "c"), aPair("c", "d"), aPair("d", "f", "discussed")];
    expect(toRepair(find([...two, ...longer]).out)).toEqual(["d-to-f"]);
    expect(toRepair(find([...two, aPair("a", "f", "unsupported")]).out)).toEqual(["a-to-b", "b-to-f"]);
    expect(toRepair(find([aPair("a", "z"), aPair("z", "f", "discussed")]).out)).toBeUndefined();
    expect(toRepair(find([]).out)).toBeUndefined();
  });

  it("is a no where every way on record is closed, and names where; where none is on record it is not known", () => {
    const closed = find([aPair("a", "b", "discussed"), aPair("b", "c", "unsupported"), aPair("c", "f")]);
    expect(toPathWord(closed)).toBe("no");
    expect("missing" in closed.out && closed.out.missing.first?.pair.slug).toBe("b-to-c");
    expect("missing" in closed.out && closed.out.missing.along.map(({ to }) => to)).toEqual(["b", "c", "f"]);
    expect(toPathWord(find([aPair("a", "b")]))).toBe("unknown");
    expect(toPathWord(find([aPair("a", "f", "discussed")]))).toBe("unknown");
    expect(toPathWord(find([aPair("a", "f")]))).toBe("yes");
    expect(toPathWord(find([aPair("a", "f")], { isRoundTrip: true })), "and the way back").toBe("unknown");
  });
});

describe("where no pair on record leads", () => {
  const wantedOf = (records: Parameters<typeof find>[0], asked: Partial<PathQuestion> = {}) => {
    const { out } = find(records, asked);
    return "missing" in out && out.missing.wanted && `${out.missing.wanted.from} to ${out.missing.wanted.to}`;
  };

  it("names the new pair that would lead there, with what is missing for it", () => {
    const { out } = find([]);
    expect("missing" in out && out.missing.wanted).toMatchObject({
      ...{ from: "a", to: "f" },
      answer: { answer: "unknown", reasons: [{ text: "no pair from a to f is on record" }] },
    });
    expect(wantedOf([aPair("a", "f", "discussed")]), "a pair on record is settled first").toBeUndefined();
  });

  it("names one from what is reached to what leads on where the straight one is closed", () => {
    const closed = aPair("a", "f", "unsupported");
    expect(wantedOf([closed])).toBeUndefined();
    expect(wantedOf([closed, aPair("a", "b"), aPair("e", "f")])).toBe("a to e");
    const others = [aPair("a", "e", "unsupported"), aPair("b", "f", "unsupported")];
    expect(wantedOf([closed, ...others, aPair("a", "b"), aPair("e", "f")])).toBe("b to e");
  });

  it("names none that formats or builds speak against", () => {
    expect(wantedOf([], { to: "z" })).toBeUndefined();
  });
});

const node = fc.constantFrom(..."abcdef");
const standing = fc.constantFrom<Standing>("supported", "supported", "discussed", "unsupported");
const graph = fc
  .uniqueArray(fc.record({ from: node, to: node, standing, conditions: fc.nat(2) }), {
    maxLength: 12,
    selector: ({ from, to }) => from + to,
  })
  .map((edges) => edges.filter(({ from, to }) => from !== to));

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly standing: Standing;
  readonly conditions: number;
}

const toRecord = ({ from, to, standing, conditions }: Edge) =>
  aPair(from, to, standing, { conditions: Array.from({ length: conditions }, (_, place) => ({ text: `${place}.` })) });

/** Every way over pairs that are no no and that passes no kernel twice: slow, and plainly right. */
function listWays(edges: readonly Edge[], from: string, passed: readonly string[] = []): Edge[][] {
  if (from === "f") return [[]];
  return edges
    .filter((edge) => edge.from === from && edge.standing !== "unsupported" && !passed.includes(edge.to))
    .flatMap((edge) => listWays(edges, edge.to, [...passed, from]).map((rest) => [edge, ...rest]));
}

const countDangers = (edges: readonly Edge[], way: readonly Edge[]): number =>
  way.reduce((total, { from, to, conditions }) => {
    const leadsBack = edges.some((back) => back.from === to && back.to === from && back.standing === "supported");
    return total + conditions + (leadsBack ? 0 : 1);
  }, 0);

const countOpen = (way: readonly Edge[]): number => way.filter((edge) => edge.standing === "discussed").length;

it("agrees with every way tried one after the other, on the way, its stops and the smallest repair: 5,000 graphs", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const { out } = find(edges.map(toRecord));
      const all = listWays(edges, "a");
      const supported = all.filter((way) => countOpen(way) === 0);
      expect("way" in out).toBe(supported.length > 0);
      if ("way" in out) {
        expect(out.way.hops.every(({ answer }) => answer.answer === "yes")).toBe(true);
        expect(out.way.hops).toHaveLength(Math.min(...supported.map((way) => way.length)));
        const onAll = [..."bcde"].filter((stop) => supported.every((way) => way.some(({ to }) => to === stop)));
        expect([...out.way.requiredStops].sort()).toEqual(onAll);
        const dangersOf = (hops: readonly { readonly from: string; readonly to: string }[]) =>
          countDangers(
            edges,
            hops.map((hop) => edges.find(({ from, to }) => from === hop.from && to === hop.to) as Edge),
          );
        const least = Math.min(...supported.map((way) => countDangers(edges, way)));
        const safest = supported.filter((way) => countDangers(edges, way) === least);
        const shown = out.safest ?? out.way;
        expect(dangersOf(shown.hops)).toBe(least);
        expect(shown.hops).toHaveLength(Math.min(...safest.map((way) => way.length)));
        expect(out.safest === undefined).toBe(dangersOf(out.way.hops) === least);
      } else expect(out.missing.repair?.length).toBe(all.length === 0 ? undefined : Math.min(...all.map(countOpen)));
    }),
    { numRuns: 5_000 },
  );
});

it("has a round trip there and back exactly where it has one the other way round", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const records = edges.map(toRecord);
      const one = find(records, { isRoundTrip: true });
      const other = find(records, { from: "f", to: "a", isRoundTrip: true });
      expect([toStops(one.out), toStops(one.back)]).toEqual([toStops(other.back), toStops(other.out)]);
    }),
  );
});
