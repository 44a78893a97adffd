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
});
