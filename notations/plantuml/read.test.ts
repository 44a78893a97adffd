import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#notations/sketch/test-builders.ts";

describe("reading PlantUML", () => {
  it("reads arrows of every make, in both directions", () => {
    const machine = readOne(`@startuml
[*] --> idle
idle -[#red,dashed]-> live : go [ready] / save
live -left-> idle : back
idle <-up- live : undo
idle -> idle : poll
state "Live update" as live #yellow
live --> gone : leave
gone --> [*]
@enduml`);
    expect(machine.transitions.map(({ from, event, to, guard, effect }) => [from, event, to, guard, effect])).toEqual([
      ["idle", "go", "live", "ready", "save"],
      ["live", "back", "idle", undefined, undefined],
      ["live", "undo", "idle", undefined, undefined],
      ["idle", "poll", "idle", undefined, undefined],
      ["live", "leave", "gone", undefined, undefined],
    ]);
    expect(machine.states.find(({ id }) => id === "gone")?.kind).toBe("final");
    expect(machine.states.find(({ id }) => id === "live")?.label).toBe("Live update");
  });

  it("names line and construct of what a machine has no place for, and runs no preprocessor", () => {
    const read = readMachine(`@startuml
!include https://example.org/evil.puml
[*] --> a
a --> b : go
a : entry / greet
note right of a : remember
note left of b
  two
  lines
end note
state c <<choice>>
b --> c : pick
b --> a[H] : again
skinparam state {
  BackgroundColor red
}
what is this
@enduml
more`);
    expect(findingOf(read, "!include")).toMatchObject({ line: 2, text: "!include https://example.org/evil.puml" });
    expect(findingOf(read, "entry action")).toMatchObject({ line: 5, text: "entry / greet" });
    expect(findingOf(read, "note")).toMatchObject({ line: 6, text: "remember" });
    expect(constructsOf(read).filter((one) => one === "note")).toHaveLength(2);
    expect(findingOf(read, "choice")).toMatchObject({ line: 11 });
    expect(findingOf(read, "history")).toMatchObject({ line: 13 });
    expect(findingOf(read, "skinparam")).toMatchObject({ line: 14, level: "note" });
    expect(findingOf(read, "not understood")).toMatchObject({ line: 17, text: "what is this" });
    expect(findingOf(read, "@enduml")).toMatchObject({ text: "more" });
  });

  it("makes machines of regions that stand below or beside each other", () => {
    for (const divider of ["--", "||"])
      expect(
        readMachine(
          `@startuml\nstate p {\n[*] --> a\na --> b : go\n${divider}\n[*] --> c\nc --> d : stop\n}\n@enduml`,
        ).drafts.map(({ slug }) => slug),
      ).toEqual(["machine-p-region-1", "machine-p-region-2", ""]);
  });

  it("keeps a text at a state as its description, and reports actions and deferred events", () => {
    const text =
      "[*] --> idle\nidle : all is quiet\nidle : until something comes\nidle : poll / defer\nidle : do / wait";
    const read = readMachine(`@startuml\n${text}\n@enduml`);
    expect(read.drafts[0]?.body.states).toEqual([
      { id: "idle", kind: "normal", blackout: false, description: "all is quiet until something comes" },
    ]);
    expect(findingOf(read, "deferred event")).toMatchObject({ line: 5, text: "poll / defer" });
    expect(findingOf(read, "do action")).toMatchObject({ line: 6, text: "do / wait" });
  });

  it("reads what stands around a block comment, and takes nothing in a note for an arrow", () => {
    const read = readMachine(`@startuml
[*] --> a /' the
  start '/
a --> b : go /' why '/
note right
  a --> ghost : no
end note
a --> c <<exitPoint>> : leave
@enduml`);
    expect(read.drafts[0]?.body.states.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(read.drafts[0]?.body.transitions.map(({ event }) => event)).toEqual(["go", "leave"]);
    expect(read.findings.filter(({ construct }) => construct === "comment")).toMatchObject([
      { line: 2, text: "/' the   start '/" },
      { line: 4, text: "/' why '/" },
    ]);
    expect(findingOf(read, "note")).toMatchObject({ line: 5, text: "a --> ghost : no" });
    expect(findingOf(read, "exitPoint")).toMatchObject({ line: 8 });
  });

  it("lets braces that make no state close nothing else", () => {
    const read = readMachine(`@startuml
state p {
  together {
    a --> b : go
  }
  json facts {
    "of": {
      "it": [
        1
      ]
    }
  }
  b --> a : back
}
[*] --> a
@enduml`);
    expect(read.drafts[0]?.body.states.map(({ id, parent }) => [id, parent])).toEqual([
      ["p", undefined],
      ["a", "p"],
      ["b", "p"],
    ]);
    expect(findingOf(read, "not understood")).toMatchObject({ line: 3, text: "together {" });
    expect(findingOf(read, "json").text).toContain('"it"');
    expect(constructsOf(read)).not.toContain("}");
  });

  it("is known without its first line, as wikis have it", () => {
    expect(readMachine("```plantuml\n[*] --> a\na -> b : go\n```").notation).toBe("PlantUML state diagram");
    expect(readMachine("state of the art\nis [*] here").notation).toBeUndefined();
  });

  const statesOf = (text: string) =>
    readMachine(`@startuml\n[*] --> idle\n${text}\n@enduml`).drafts[0]?.body.states.map(({ id, parent }) =>
      parent === undefined ? id : `${parent}.${id}`,
    );

  it("makes nothing of arrows that PlantUML does not know, and no transition of one that is hidden", () => {
    for (const arrow of [
      "<-->",
      "<->",
      "..>",
      "-.->",
      "=>",
      "==>",
      "->>",
      "-->>",
      "--",
      "~~>",
      "-x",
      "o->",
      "--> b -->",
    ]) {
      const read = readMachine(`@startuml\n[*] --> idle\nidle ${arrow} live : go\n@enduml`);
      expect(read.drafts[0]?.body.states, arrow).toHaveLength(1);
      expect(findingOf(read, "not understood"), arrow).toMatchObject({ line: 3, text: `idle ${arrow} live : go` });
    }
    for (const style of ["[hidden]", "[#red,hidden]", "[hidden]right", "down[hidden]"]) {
      const read = readMachine(`@startuml\n[*] --> idle\nidle -${style}-> live\n@enduml`);
      expect(read.drafts[0]?.body.transitions, style).toEqual([]);
      expect(read.drafts[0]?.body.states, style).toHaveLength(2);
      expect(findingOf(read, "hidden")).toMatchObject({ line: 3, text: `idle -${style}-> live` });
    }
  });

  it("reads every way to style an arrow or to say where it points", () => {
    const arrows = [
      "-[#red,dashed]->",
      "-left->",
      "--up->",
      "-[#red]left->",
      "-l[bold]->",
      "-up[#a0f]-->",
      "x->",
      "-->o",
      "<-",
      "<-down-",
    ];
    for (const arrow of arrows) {
      const [from, to] = arrow.startsWith("<") ? ["live", "idle"] : ["idle", "live"];
      const machine = readOne(`@startuml\n[*] --> idle\nidle #red ${arrow} live <<warn>> #blue : go\n@enduml`);
      expect(machine.transitions, arrow).toMatchObject([{ from, to, event: "go" }]);
    }
  });

  it("reads blocks in all their forms to their ends", () => {
    const inside = "ghost --> spectre : boo";
    for (const [head, end] of [
      ["note top on link", "end note"],
      ["note on link #red", "endnote"],
      ["note left of idle {", "}"],
      ["note right of idle #red", "end note"],
      ["note as N1 #red", "end note"],
      ["legend right", "endlegend"],
      ["right header", "endheader"],
      ["title", "end title"],
      ["skinparam state {", "}"],
      ["json J {", "}"],
      ["!if (1 == 2)", "!endif"],
      ["!ifdef X\n!ifndef Y\n!endif", "!endif"],
      ["!while 0", "!endwhile"],
      ["!foreach $x in $y", "!endfor"],
      ["!definelong X", "!enddefinelong"],
      ["!procedure $x()", "!endprocedure"],
      ["!unquoted function $x()", "!endfunction"],
    ])
      expect(statesOf(`${head}\n${inside}\n${end}`), head).toEqual(["idle"]);
    expect(statesOf(`state idle begin\n${inside}\nend state\nlast : x`)).toEqual([
      "idle",
      "idle.ghost",
      "idle.spectre",
      "last",
    ]);
  });

  it("takes a path for a state inside of one that the text has, and for one name with a warning else", () => {
    expect(statesOf("state idle.on\nidle.on --> off : x")).toEqual(["idle", "idle.on", "off"]);
    expect(statesOf("v1.2 --> v1.3 : x")).toEqual(["idle", "v1_2", "v1_3"]);
    expect(constructsOf(readMachine("@startuml\nv1.2 --> v1.3 : x\n@enduml"))).toContain("path");
    expect(findingOf(readMachine("@startuml\nA::B --> C : y\n@enduml"), "not understood").text).toBe("A::B --> C : y");
  });

  it("leaves a state where it was named first, and moves it where it is declared", () => {
    expect(statesOf("idle --> live\nstate outer {\nidle --> gone\n}")).toEqual(["idle", "live", "outer", "outer.gone"]);
    expect(statesOf("idle --> live\nstate outer {\nstate live\n}")).toEqual(["idle", "outer.live", "outer"]);
    expect(statesOf("state outer {\nidle --> live\nstate inner {\nstate live\n}\n}")).toEqual([
      "idle",
      "outer",
      "inner.live",
      "outer.inner",
    ]);
  });

  it("keeps the words of links, and takes a word such as `hide` for a name where an arrow leads from it", () => {
    const machine = readOne(
      "@startuml\n[*] --> hide\nhide --> title : [[http://example.org{tip} go on]]\nhide : [[http://example.org]] text\n@enduml",
    );
    expect(machine.transitions).toMatchObject([{ from: "hide", to: "title", event: "go_on" }]);
    expect(machine.states[0]).toMatchObject({ id: "hide", description: "text" });
  });
});
