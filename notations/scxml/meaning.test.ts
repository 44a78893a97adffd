import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#notations/sketch/test-builders.ts";

const scxml = (inside: string, attributes = "") =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0"${attributes}>\n${inside}\n</scxml>`;

const two = (first: string, second: string) =>
  readMachine(
    scxml(
      `<state id="a">\n<transition ${first} target="b"/>\n<transition ${second} target="c"/>\n</state><state id="b"/><state id="c"/>`,
    ),
  );

const findingsOf = (read: ReturnType<typeof readMachine>, construct: string) =>
  read.findings.filter((finding) => finding.construct === construct && finding.level === "warning");

describe("what SCXML means by a text and a machine does not", () => {
  it.each([
    ["foo", "foo.bar"],
    ["foo.bar", "foo"],
    ["foo.*", "foo.bar.baz"],
    ["foo.", "foo.bar"],
    ["x foo.bar", "foo"],
  ])("warns that one event takes another: %s and %s", (one, other) => {
    const [finding] = findingsOf(two(`event="${one}"`, `event="${other}"`), "event");
    expect(finding?.message).toMatch(/`foo` \(line \d\) takes `foo\.bar(\.baz)?` as well/);
  });

  it("does not warn of events of which one is only spelled like the beginning of the other", () => {
    expect(findingsOf(two('event="foo"', 'event="foobar"'), "event")).toEqual([]);
  });

  it.each(["*", "f*o"])("warns of %s, which stands for many", (event) => {
    expect(findingsOf(two(`event="${event}"`, 'event="go"'), "event")[0]?.message).toContain("many events");
  });

  it("takes `foo.*` for the other spelling of `foo` that it is", () => {
    expect(readOne(scxml('<state id="a"><transition event="foo.*" target="a"/></state>')).events).toMatchObject([
      { id: "foo" },
    ]);
  });

  it.each(["done.state.a", "done", "error.execution", "done.invoke.x"])(
    "says that %s comes from the processor",
    (event) => {
      expect(two(`event="${event}"`, 'event="go"').findings.map(({ message }) => message)).toContainEqual(
        expect.stringContaining("is raised by whatever runs SCXML"),
      );
    },
  );

  it.each([
    ["two ways without a condition", 'event="go"', 'event="go"', true],
    ["a condition behind a way without", 'event="go"', 'event="go" cond="x"', true],
    ["the same condition twice", 'event="go" cond="x"', 'event="go" cond="x"', true],
    ["two ways without an event", "", "", true],
    ["a name that a wider one has taken", 'event="go"', 'event="go.on"', true],
    ["everything taken before", 'event="*"', 'event="go"', true],
    ["a way for what is left", 'event="go" cond="x"', 'event="go"', false],
    ["a wider name behind", 'event="go.on"', 'event="go"', false],
  ])("warns where the order of the text decides, with both lines: %s", (_, first, second, isTold) => {
    const [finding] = findingsOf(two(first, second), "order of transitions");
    expect(finding?.line).toBe(isTold ? 4 : undefined);
    if (isTold) expect(finding?.message).toContain("in line 3");
  });

  it("notes that of two conditions the first that is true is taken", () => {
    const read = two('event="go" cond="x"', 'event="go" cond="y"');
    expect(findingOf(read, "order of transitions")).toMatchObject({
      level: "note",
      message: expect.stringContaining("lines 3, 4"),
    });
  });

  it("begins where a history leads the first time, and may be anywhere when it is entered again", () => {
    const read = readMachine(
      scxml(
        `<state id="out"><transition event="go" target="in"/></state>
<state id="in" initial="h"><history id="h"><transition target="b"/></history>
<state id="a"/><state id="b"><transition event="back" target="out"/></state></state>`,
        ' initial="in"',
      ),
    );
    expect(read.drafts[0]?.body.initial).toBe("b");
    expect(read.drafts[0]?.body.transitions[0]).toMatchObject({ from: "out", to: "in" });
    expect(findingsOf(read, "<history>").map(({ line }) => line)).toContain(3);
  });

  it("begins a region in the history it names", () => {
    const read = readMachine(
      scxml(`<parallel id="p"><state id="r" initial="h"><history id="h" type="deep"><transition target="x"/></history><state id="w"/><state id="x"/></state>
<state id="s"/></parallel>`),
    );
    expect(read.drafts.map(({ body }) => body.initial)).toEqual(["x", "s", undefined]);
    expect(findingsOf(read, "<history>")).not.toEqual([]);
  });

  it("begins regions in the states that are named from outside, and what is around them in the parallel state", () => {
    const read = readMachine(
      scxml(
        `<state id="idle"><transition event="go" target="p"/></state><parallel id="p">
<state id="r"><state id="r1"/><state id="r2"/></state><state id="s"><state id="s1"/><state id="s2"/></state></parallel>`,
        ' initial="r2 s2"',
      ),
    );
    expect(read.drafts.map(({ body }) => body.initial)).toEqual(["p", "r2", "s2", undefined]);
  });

  it.each([
    ["a state elsewhere", '<state id="a" initial="c"><state id="b"/></state><state id="c"/>'],
    ["nothing", '<state id="a" initial=" "><state id="b"/></state>'],
    ["no state", '<state id="a" initial="z"><state id="b"/></state>'],
    ["a history that leads nowhere", '<state id="a" initial="h"><history id="h"/><state id="b"/></state>'],
    [
      "a part of a parallel state",
      '<parallel id="a"><initial><transition target="b"/></initial><state id="b"/><state id="c"/></parallel>',
    ],
  ])("warns of a state that is to begin in %s", (_, text) => {
    const read = readMachine(scxml(text));
    expect([...findingsOf(read, "initial"), ...findingsOf(read, "<history>")]).not.toEqual([]);
  });

  it("warns of a way without a target where it means: in whichever state inside", () => {
    const read = readMachine(scxml('<state id="a"><transition event="tick"/><state id="b"/><state id="c"/></state>'));
    expect(findingsOf(read, "<transition>")[0]?.message).toContain("any state inside");
    expect(findingsOf(readMachine(scxml('<state id="a"><transition event="tick"/></state>')), "<transition>")).toEqual(
      [],
    );
  });

  it("warns of a condition on a state and of one that is empty", () => {
    const read = two(`event="go" cond="In('b')"`, 'event="stop" cond=""');
    expect(findingsOf(read, "In()")[0]).toMatchObject({ line: 3, text: "In('b')" });
    expect(findingsOf(read, "cond")[0]).toMatchObject({ line: 4 });
  });

  it("reads names with a prefix, entities and sections of characters, and tells remarks", () => {
    const read = readMachine(`\uFEFF<?xml version="1.0" encoding="utf-8"?>
<s:scxml xmlns:s="http://www.w3.org/2005/07/scxml" version="1.0"><!-- a remark --><s:state id="a">
<s:transition event="go" cond="x &lt; 1 &#38;&#38; y" target="b"/></s:state><s:state id="b"><![CDATA[ words ]]></s:state></s:scxml>`);
    expect(read.drafts[0]?.body.transitions[0]).toMatchObject({ guard: "x < 1 && y" });
    expect(constructsOf(read)).toEqual(expect.arrayContaining(["comment", "text"]));
  });

  it("warns of another encoding, and refuses another namespace by name", () => {
    const latin = scxml('<state id="a"/>').replace(/^/, '<?xml version="1.0" encoding="ISO-8859-1"?>');
    expect(findingsOf(readMachine(latin), "encoding")[0]?.message).toContain("ISO-8859-1");
    const other = readMachine('<scxml xmlns="http://www.w3.org/2005/07/SCXML"><state id="a"/></scxml>');
    expect(findingOf(other, "<scxml>")).toMatchObject({
      level: "error",
      message: expect.stringContaining("2005/07/scxml"),
    });
  });

  it("tells what of our own namespace it does not know", () => {
    const read = readMachine(
      '<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:c="urn:concordance:machine"><state id="a" c:colour="red"/></scxml>',
    );
    expect(findingOf(read, "attribute c:colour").text).toBe('c:colour="red"');
    const values = readMachine(
      '<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:c="urn:concordance:machine"><state id="a" c:blackout="yes" c:marked="no"><transition event="x" c:kind="odd" target="f"/></state><final id="f" c:kind="error"/></scxml>',
    );
    expect(constructsOf(values).filter((construct) => construct.startsWith("attribute"))).toEqual([
      "attribute c:blackout",
      "attribute c:marked",
      "attribute c:kind",
      "attribute c:kind",
    ]);
  });
});
