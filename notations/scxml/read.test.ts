import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#notations/sketch/test-builders.ts";

const scxml = (inside: string, attributes = "") =>
  `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0"${attributes}>\n${inside}\n</scxml>`;

describe("reading SCXML", () => {
  it("reads states, several events of one transition, conditions and final states", () => {
    const machine = readOne(
      scxml(
        `<state id="idle"><transition event="go start.now" cond="x > 1" target="live"/></state>
<state id="live"><transition event="done" target="end"/></state>
<final id="end"/>`.replace("x > 1", "x &gt; 1"),
        ' initial="idle" name="Session"',
      ),
    );
    expect(machine).toMatchObject({ title: "Session", initial: "idle" });
    expect(machine.states.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["idle normal", "live normal", "end final"]);
    expect(machine.events.map(({ id, label }) => [id, label])).toEqual([
      ["go", undefined],
      ["start_now", "start.now"],
      ["done", undefined],
    ]);
    expect(machine.transitions).toMatchObject([
      { from: "idle", event: "go", to: "live", guard: "x > 1" },
      { from: "idle", event: "start_now", to: "live", guard: "x > 1" },
      { from: "live", event: "done", to: "end" },
    ]);
  });

  it("starts in the first state where none is named, as the standard has it", () => {
    expect(readOne(scxml('<state id="b"/><state id="a"/>')).initial).toBe("b");
  });

  it("leads a way to a composite state to where that begins", () => {
    const text = scxml(
      `<state id="out"><transition event="go" target="in"/></state>
<state id="in"><initial><transition target="b"/></initial><state id="a"/><state id="b"/></state>`,
    );
    expect(readOne(text).transitions).toMatchObject([{ from: "out", event: "go", to: "b" }]);
  });

  it("names line and construct of what a machine has no place for, and keeps its text", () => {
    const read = readMachine(
      scxml(`<state id="a">
<onentry><log label="hello"/></onentry>
<invoke src="other.scxml"/>
<transition event="go" target="a"><script>while (true);</script></transition>
<history id="h" type="deep"><transition target="b"/></history>
<state id="b"><transition event="back" target="h"/></state>
</state>
<datamodel><data id="x" expr="1"/></datamodel>`),
    );
    expect(findingOf(read, "<onentry>")).toMatchObject({
      line: 3,
      level: "warning",
      text: '<onentry><log label="hello"/></onentry>',
    });
    expect(findingOf(read, "<invoke>")).toMatchObject({ line: 4, text: '<invoke src="other.scxml"/>' });
    expect(findingOf(read, "<script>")).toMatchObject({ line: 5, text: "<script>while (true);</script>" });
    expect(findingOf(read, "<history>")).toMatchObject({ line: 6 });
    expect(findingOf(read, "<data>")).toMatchObject({ line: 9 });
    expect(read.drafts[0]?.body.transitions).toMatchObject([
      { from: "a", event: "go", to: "b" },
      { from: "b", event: "back", to: "a" },
    ]);
  });

  it("makes a machine of each region of a parallel state, named as the region is", () => {
    const { drafts } = readMachine(
      scxml(
        `<parallel id="both">
<state id="left"><state id="l1"><transition event="go" target="l2"/></state><state id="l2"/></state>
<state id="right"><state id="r1"><transition event="stop" target="r2"/></state><state id="r2"/></state>
</parallel>`,
        ' name="pair"',
      ),
    );
    expect(drafts.map(({ slug }) => slug)).toEqual(["pair-left", "pair-right", "pair"]);
    expect(drafts[0]?.body).toMatchObject({ title: "pair: left", initial: "l1", states: [{ id: "l1" }, { id: "l2" }] });
    expect(drafts[2]?.body.composes).toEqual([
      { id: "left", machine: "pair-left" },
      { id: "right", machine: "pair-right" },
    ]);
  });

  it("refuses a document type declaration, and with it every entity of its own", () => {
    const read = readMachine(
      `<?xml version="1.0"?>\n<!DOCTYPE scxml [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${scxml('<state id="a">&x;</state>')}`,
    );
    expect(read.drafts).toEqual([]);
    expect(findingOf(read, "<!DOCTYPE>")).toMatchObject({ level: "error", line: 2 });
    expect(JSON.stringify(read)).not.toContain("root:");
  });

  it.each([
    { title: "an element that is not closed", text: '<scxml xmlns="http://www.w3.org/2005/07/scxml"><state id="a">' },
    { title: "an entity that nobody defined", text: scxml('<state id="&x;"/>') },
    { title: "an attribute twice", text: scxml('<state id="a" id="b"/>') },
  ])("refuses $title as no XML", ({ text }) => {
    const read = readMachine(text);
    expect(read.drafts).toEqual([]);
    expect(findingOf(read, "XML").level).toBe("error");
  });

  it("refuses elements that lie too deep, naming the limit", () => {
    const read = readMachine(scxml('<state id="a">'.repeat(3_000)));
    expect(read.drafts).toEqual([]);
    expect(findingOf(read, "depth").message).toContain("100");
  });

  it("refuses another document of XML", () => {
    expect(constructsOf(readMachine("<svg/>"))).toEqual(["<svg>"]);
  });

  it("begins a region in its state where that holds no others, and keeps the words of data and history", () => {
    const read = readMachine(`<scxml xmlns="http://www.w3.org/2005/07/scxml"><parallel id="p">
<state id="a"/><state id="b"><history id="h" type="deep"/></state>
</parallel>
<datamodel><data id="x" expr="1"/></datamodel></scxml>`);
    expect(read.drafts.map(({ body }) => body.initial)).toEqual(["a", "b", undefined]);
    expect(findingOf(read, "<history>").text).toBe('<history id="h" type="deep">');
    expect(findingOf(read, "<data>").text).toBe('<data id="x" expr="1">');
    expect(findingOf(read, "regions of a state")).toMatchObject({ line: 1, level: "note" });
  });
});
