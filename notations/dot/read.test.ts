import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#notations/sketch/test-builders.ts";

describe("reading DOT", () => {
  it("reads chains, groups, joined texts, comments, defaults and a start that is drawn as a dot", () => {
    const machine = readOne(`/* a machine */ strict digraph "light switch" {
      rankdir=LR; // sideways
      node [shape=circle]; start [shape=point]; off [shape=doublecircle];
      start -> on;
      on -> { dim "very" + " dim" } [label="turn [half] / glow"];
      dim -> on -> off [label=press];
    }`);
    expect(machine.initial).toBe("on");
    expect(machine.states.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ["off", "final", undefined],
      ["on", "normal", undefined],
      ["dim", "normal", undefined],
      ["very_dim", "normal", "very dim"],
    ]);
    expect(machine.transitions.map(({ from, event, to, guard, effect }) => [from, event, to, guard, effect])).toEqual([
      ["on", "turn", "dim", "half", "glow"],
      ["on", "turn", "very_dim", "half", "glow"],
      ["dim", "press", "on", undefined, undefined],
      ["on", "press", "off", undefined, undefined],
    ]);
  });

  it("takes a cluster as a composite state, and other subgraphs as none", () => {
    const machine = readOne(`digraph {
      a -> b [label=go]
      subgraph cluster_in { label="Inside"; b -> c [label=on] }
      subgraph same { rank=same; a; c }
    }`);
    expect(machine.states.map(({ id, parent, label }) => [id, parent, label])).toEqual([
      ["a", undefined, undefined],
      ["b", "in", undefined],
      ["in", undefined, "Inside"],
      ["c", "in", undefined],
    ]);
  });

  it("names line and construct of what has no place, and counts what only says how the graph looks", () => {
    const read = readMachine(`digraph g {
a -> b:port [color=red]
b -> a [color=blue, label=go]
a [URL="javascript:alert(1)"]
= nonsense
}
after`);
    expect(findingOf(read, "port")).toMatchObject({ line: 2, text: "port" });
    expect(findingOf(read, "transition without an event")).toMatchObject({ line: 2 });
    expect(findingOf(read, "attribute color").message).toContain("2 times");
    expect(findingOf(read, "attribute URL")).toMatchObject({ line: 4 });
    expect(findingOf(read, "not understood")).toMatchObject({ line: 5 });
  });

  it("reads a monitor of the kernel: its start, its marked states, several events on one arrow", () => {
    const text = `digraph state_automaton {
	center = true;
	{node [shape = plaintext, style=invis, label=""] "__init_preemptive"};
	{node [shape = doublecircle] "preemptive"};
	{node [shape = circle] "non_preemptive"};
	"__init_preemptive" -> "preemptive";
	"non_preemptive" [label = "non_preemptive"];
	"non_preemptive" -> "non_preemptive" [ label = "sched_waking\\nsched_switch" ];
	"non_preemptive" -> "preemptive" [ label = "preempt_enable" ];
	"preemptive" -> "non_preemptive" [ label = "preempt_disable" ];
	{ rank = min ; "__init_preemptive"; "preemptive"; }
}`;
    const machine = readOne(text);
    expect(machine.initial).toBe("preemptive");
    expect(machine.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual([
      "non_preemptive sched_waking non_preemptive",
      "non_preemptive sched_switch non_preemptive",
      "non_preemptive preempt_enable preemptive",
      "preemptive preempt_disable non_preemptive",
    ]);
    expect(machine.states.map(({ id, kind, marked }) => [id, kind, marked])).toEqual([
      ["preemptive", "normal", "accepting"],
      ["non_preemptive", "normal", undefined],
    ]);
  });

  it("refuses what is no graph", () => {
    expect(readMachine("digraph {").drafts).toEqual([]);
    expect(findingOf(readMachine("digraph a.b.c\nx"), "head").level).toBe("error");
  });

  it("gives edges the labels of their defaults, and HTML labels by their words", () => {
    const read = readMachine(`digraph {
  edge [label="go"]
  a -> b
  subgraph cluster_x { edge [label=inner, color=red]; c -> d }
  b -> a [label=<<b>to</b> &amp; fro<br/>[<i>ready</i>]>]
  edge [label=stop]; b -> c
}`);
    expect(read.drafts[0]?.body.transitions.map(({ from, event, guard }) => [from, event, guard])).toEqual([
      ["a", "go", undefined],
      ["c", "inner", undefined],
      ["b", "to_fro", "ready"],
      ["b", "stop", undefined],
    ]);
    expect(findingOf(read, "HTML label")).toMatchObject({ line: 5 });
    expect(findingOf(read, "attribute color")).toMatchObject({ line: 4, text: "color=red" });
  });

  it("begins where a node without a name points, and keeps one that something leads to", () => {
    const texts = [`"" [shape=none]; "" -> a`, `qi [label="", shape=circle]; qi -> a`, "p [shape=point]; p -> a"];
    for (const text of texts) {
      const [draft] = readMachine(`digraph { ${text}; a -> b [label=go] }`).drafts;
      expect(draft?.body.initial, text).toBe("a");
      expect(draft?.body.states, text).toHaveLength(2);
    }
    const [kept] = readMachine(`digraph { a -> "" [label=go]; "" -> b [label=on] }`).drafts;
    expect(kept?.body.states.map(({ id, label }) => [id, label])).toEqual([
      ["a", undefined],
      ["state", undefined],
      ["b", undefined],
    ]);
    expect(
      findingOf(readMachine("digraph { p [shape=point]; p -> a [label=boot] }"), "label of the initial transition"),
    ).toMatchObject({ line: 1, text: "boot" });
  });

  it("tells of edges that a strict graph would not have", () => {
    const edges = "{ a -> b [label=go]\n a -> b [label=run] }";
    expect(findingOf(readMachine(`strict digraph ${edges}`), "strict")).toMatchObject({ line: 2 });
    expect(constructsOf(readMachine(`digraph ${edges}`))).not.toContain("strict");
  });

  it("reads a monitor with clocks: conditions as guards, resets as effects, and reports what holds in a state", () => {
    const read = readMachine(`digraph state_automaton {
{node [shape = plaintext, style=invis, label=""] "__init_off"};
{node [shape = doublecircle] "off"};
{node [shape = circle] "on"};
"__init_off" -> "off";
"off" [label = "off"];
"on" [label = "on\\nclk < limit_ns"];
"off" -> "on" [ label = "wake;reset(clk)" ];
"on" -> "on" [ label = "wake\\nset;clk > 5us;x == 1;reset(clk)" ];
}`);
    const [draft] = read.drafts;
    expect(draft?.body.events.map(({ id }) => id)).toEqual(["wake", "set"]);
    expect(draft?.body.transitions.map(({ event, guard, effect }) => [event, guard, effect])).toEqual([
      ["wake", undefined, "reset(clk)"],
      ["wake", undefined, undefined],
      ["set", "clk > 5us && x == 1", "reset(clk)"],
    ]);
    expect(draft?.body.states.find(({ id }) => id === "on")).toMatchObject({ description: "clk < limit_ns" });
    expect(draft?.body.states.find(({ id }) => id === "on")).not.toHaveProperty("label");
    expect(findingOf(read, "clock")).toMatchObject({ line: 7, text: "clk < limit_ns" });
  });

  it("leads an edge that ends at the border of a cluster from or to the composite state", () => {
    const text = `digraph {
subgraph cluster_A { a1 -> a2 [label=go] }
subgraph cluster_B { b1 -> b2 [label=on] }
a2 -> b1 [ltail=cluster_A, lhead=cluster_B, label=out]
c -> a1 [lhead=cluster_B, label=wrong]
}`;
    const read = readMachine(text);
    expect(read.drafts[0]?.body.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual([
      "a1 go a2",
      "b1 on b2",
      "A out B",
      "c wrong a1",
    ]);
    expect(findingOf(read, "ltail")).toMatchObject({ line: 4 });
    expect(
      read.findings.filter(({ construct }) => construct === "lhead").map(({ line, level }) => [line, level]),
    ).toEqual([
      [5, "warning"],
      [4, "note"],
    ]);
  });

  it("leaves out edges that are not drawn, and tells of heads at the other end", () => {
    const read = readMachine(`digraph {
a -> b [style=invis]
edge [style="invis"]; b -> c; edge [style=solid]
a -> b [label=go, dir=back]
b -> c [label=on, dir=both, headlabel=x, xlabel=y]
}`);
    expect(read.drafts[0]?.body.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual([
      "b go a",
      "b on c",
    ]);
    expect(read.findings.filter(({ construct }) => construct === "edge").map(({ line }) => line)).toEqual([2, 3]);
    expect(read.findings.filter(({ construct }) => construct === "dir").map(({ line }) => line)).toEqual([4, 5]);
    expect(findingOf(read, "headlabel").text).toBe("b -> c: x");
    expect(findingOf(read, "xlabel").text).toBe("b -> c: y");
  });

  it("keeps a node apart from the cluster that has its name, and a title from a group's label", () => {
    const read = readMachine(`digraph {
label="Light"
subgraph cluster_on { on -> dim [label=turn] }
subgraph same { rank=same; label="no title"; on; dim }
}`);
    expect(read.drafts[0]?.body.title).toBe("Light");
    expect(read.drafts[0]?.body.states.map(({ id, parent }) => [id, parent])).toEqual([
      ["cluster_on", undefined],
      ["on", "cluster_on"],
      ["dim", "cluster_on"],
    ]);
  });

  it("warns that a label of several lines is read as several events, but for the kernel's monitors", () => {
    const edge = '{ a -> b [label="passive open\\ncreate block"] }';
    expect(findingOf(readMachine(`digraph ${edge}`), "label of several lines")).toMatchObject({
      level: "warning",
      line: 1,
    });
    expect(constructsOf(readMachine(`digraph state_automaton ${edge}`))).not.toContain("label of several lines");
  });

  it("knows a dot that is said to be one behind the edge that names it", () => {
    expect(readOne("digraph { start -> a; a -> b [label=go]; start [shape=point] }").initial).toBe("a");
  });

  it("tells of signs that Graphviz refuses, of fields in a label and of clusters without nodes", () => {
    expect(findingOf(readMachine("digraph { a -> b\n -- c }"), "not understood")).toMatchObject({ line: 2 });
    expect(findingOf(readMachine("graph { a -> b }"), "not understood").text).toContain("->");
    const read = readMachine(`digraph { a [shape=Mrecord, label="{A|entry}"]; a -> b; subgraph cluster_x { } }`);
    expect(findingOf(read, "record").text).toBe("{A|entry}");
    expect(findingOf(read, "cluster").message).toContain("`x`");
  });
});
