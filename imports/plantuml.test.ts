import { describe, expect, it } from "vitest";
import { readMachine } from "#imports/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#imports/test-builders.ts";

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
    expect(readMachine("```plantuml\n[*] --> a\na -> b : go\n```").notation).toBe("plantuml");
    expect(readMachine("state of the art\nis [*] here").notation).toBeUndefined();
  });
});
