/**
 * PlantUML texts to be read by PlantUML and by us. What its versions take differently (arrows that point backwards,
 * `json`, links to states by quoted names) is not among them; nor are arrows to the left and up, which its export to
 * SCXML turns round.
 */
import fc from "fast-check";
import { inARow, oneOf } from "./by-chance.ts";

const written: readonly string[] = [
  // As in the documents of many projects.
  "[*] --> State1\nState1 --> [*]\nState1 : this is a string\nState1 : this is another string\nState1 -> State2\nState2 --> [*]",
  "[*] --> NotShooting\nstate NotShooting {\n  [*] --> Idle\n  Idle --> Configuring : EvConfig\n  Configuring --> Idle : EvConfig\n}\nstate Configuring2 {\n  [*] --> NewValueSelection\n  NewValueSelection --> NewValuePreview : EvNewValue\n  NewValuePreview --> NewValueSelection : EvNewValueRejected\n  state NewValuePreview {\n    State1 -> State2\n  }\n}",
  "[*] --> Active\nstate Active {\n  [*] -> NumLockOff\n  NumLockOff --> NumLockOn : EvNumLockPressed\n  NumLockOn --> NumLockOff : EvNumLockPressed\n  --\n  [*] -> CapsLockOff\n  CapsLockOff --> CapsLockOn : EvCapsLockPressed\n  CapsLockOn --> CapsLockOff : EvCapsLockPressed\n}",
  'title Order\nhide empty description\nskinparam state {\n  BackgroundColor<<warn>> #fdd\n}\n[*] --> New\nNew --> Paid : pay [amount ok] / send receipt\nNew --> Cancelled : cancel\nPaid --> Shipped : ship\nShipped --> [*]\nCancelled --> [*]\nstate "Being shipped" as Shipped',
  'scale 600 width\n[*] -> Start\nStart --> Work : Succeeded\nStart --> [*] : Aborted\nWork --> Done : Succeeded\nWork --> [*] : Aborted\nstate Done {\n  state "Accumulate Enough Data" as long1\n  long1 : Just a test\n  [*] --> long1\n  long1 --> long1 : New Data\n  long1 --> ProcessData : Enough Data\n}\nDone --> Done : Failed\nDone --> [*] : Succeeded / Save Result',
  "[*] --> Closed\nClosed --> Listen : passive open\nClosed --> SynSent : active open / SYN\nListen --> SynRcvd : SYN / SYN+ACK\nSynSent --> Established : SYN+ACK / ACK\nSynRcvd --> Established : ACK\nEstablished --> FinWait1 : close / FIN\nEstablished --> CloseWait : FIN / ACK\nFinWait1 --> FinWait2 : ACK\nFinWait2 --> TimeWait : FIN / ACK\nCloseWait --> LastAck : close / FIN\nLastAck --> Closed : ACK\nTimeWait --> Closed : timeout",
  "state fork_state <<fork>>\n[*] --> fork_state\nfork_state --> State2\nfork_state --> State3\nstate join_state <<join>>\nState2 --> join_state\nState3 --> join_state\njoin_state --> State4\nState4 --> [*]",
  'state "Req(Id)" as ReqId <<sdlreceive>>\nstate "Minor(Id)" as MinorId\nstate "Major(Id)" as MajorId\nstate c <<choice>>\nIdle --> ReqId\nReqId --> c\nc --> MinorId : [Id <= 10]\nc --> MajorId : [Id > 10]\n[*] --> Idle',
  "[*] --> off\noff --> on : power\non --> off : power\nnote right of on\n  off --> burnt : never\nend note\nnote left of off : no light\nlegend right\n  on --> x\nendlegend",
  "left to right direction\n[*] --> red\nred --> green : 30 s\ngreen --> yellow : 25 s\nyellow --> red : 5 s",
  // Arrows.
  ..."->|-->|--->|-down->|-right->|-d->|-r->|-ri->|-do->|-[#red]->|-[#red,dashed]->|-[bold]->|-[#red]down->|-down[#blue]->|-[dotted]right->|-[#00ff00,bold]-->|x-->|..>|.>|<-->|<->|--|=>|==>|->>|-->>|-x|o->|->x|~~>|-.->|--> live -->"
    .split("|")
    .map((arrow) => `idle ${arrow} live : go\nlive --> gone : stop`),
  "idle-->live:go",
  "idle -->o live : go",
  "idle -[hidden]-> live\nlive --> gone",
  "idle -[#red,hidden]-> live\nlive --> gone",
  "idle -[hidden]right-> live : go\nidle --> gone",
  "idle --> live #red : go",
  "idle #red --> live",
  "idle --> live <<warn>> : go",
  "idle --> live : go : on",
  "idle --> live :::red",
  "idle --> live ' not a remark",
  "idle --> live : go ' in the label",
  // Names.
  "A::B --> idle : y\n",
  "idle --> A::B : y",
  "state A.X",
  "state A\nstate A.X\nA.X --> idle",
  "state A.X {\n[*] --> idle\n}",
  "A.B --> A.C",
  "idle.x --> live : x",
  "pre-copy --> live",
  "idle --> pre-copy",
  "idle/x --> live",
  "idle(x) --> live",
  "$idle --> live",
  "größe --> naïve : ß",
  "idle live",
  "idle",
  "the guest is paused",
  ..."hide scale show title note legend header footer caption skinparam skin url mainframe left center state"
    .split(" ")
    .map((word) => `${word} --> idle : go`),
  "hide : text\nhide --> idle",
  "[H] --> idle",
  "idle[H] --> live",
  "idle --> [H] : back",
  "state outer {\n[*] --> idle\n}\nlive --> outer[H] : back",
  // States.
  'state "In words" as idle\nidle --> live',
  'state "In words" as idle {\n[*] --> live\n}',
  'state "In words" as idle : more\nidle --> live',
  'state "In words"\nidle --> live',
  "state idle as words\nidle --> live",
  "state idle <<warn>> <<other>> #red\nidle --> live",
  "state idle [[http://example.org]]\nidle --> live",
  "state idle ##blue\nidle --> live",
  "state idle #line:red\nidle --> live",
  "state pre-copy\nidle --> live",
  "state a1,b1",
  "state idle begin\nlive --> gone : x\nend state\ndead --> frozen",
  "state idle begin\nlive --> gone : x\nendstate\ndead --> frozen",
  "state idle begin\nlive --> gone : x\n}\ndead --> frozen",
  "state idle{\nlive --> gone\n}",
  "state idle { live --> gone\n}",
  "state idle {\nlive --> gone }",
  "state idle {\nlive --> gone",
  "idle --> live\n}\ngone --> dead",
  "end state\nidle --> live",
  "state idle <<choice>> {\nlive --> gone\n}",
  "state idle <<start>>\nidle --> live",
  "state idle <<entryPoint>>\nidle --> live",
  "state P #red {\nidle --> live\n}",
  "state P ##[dashed]blue {\nidle --> live\n}",
  "state P <<warn>> #red {\nidle --> live\n}",
  "together {\nidle --> live\n}",
  "package P {\nidle --> live\n}",
  "frame P {\nidle --> live\n}",
  // Places.
  "idle --> live\nstate outer {\nidle --> gone\n}",
  "state outer {\nidle --> live\nstate inner {\nidle --> gone\n}\n}",
  "state outer {\nstate inner {\nidle --> gone\n}\nidle --> live\n}",
  "state outer {\nlive --> gone\nstate inner {\nstate live\n}\n}",
  "live --> gone\nstate inner {\nstate live\n}",
  "live --> gone\nstate inner {\nlive : text\n}",
  "state north {\nlive --> gone\n}\nstate south {\nlive --> dead\n}",
  "state outer {\nouter --> live : x\n}",
  "state outer {\nstate outer {\nlive --> gone\n}\n}",
  "state outer {\nlive --> gone\n}\nstate outer {\ndead --> frozen\n}",
  "state outer {\nidle --> live\n--\nidle --> dead\n}",
  "state outer {\nidle --> live\n---\ngone --> dead\n}",
  "state outer {\nidle --> live\n|||\ngone --> dead\n}",
  "idle --> live\n--\ngone --> dead",
  "state outer {\n[*] --> live\nlive --> [*]\n}",
  "[*] --> idle : boot",
  "[*] --> [*]",
  "idle --> [*] : bye",
  "idle --> [*]\nidle --> live",
  // Blocks.
  "note top on link\nfrozen --> dead : x\nend note\nidle --> live",
  "idle --> live\nnote on link\nfrozen --> dead : x\nend note",
  "idle --> live\nnote left on link : frozen",
  "idle --> live\nnote on link #red\nfrozen --> dead\nend note",
  'idle --> live\nnote "frozen" as N1',
  "idle --> live\nnote as N1\nfrozen --> dead\nend note",
  "idle --> live\nnote as N1 #red\nfrozen --> dead\nendnote",
  "idle --> live\nnote left of idle {\nfrozen --> dead\n}",
  "idle --> live\nnote top of idle : frozen",
  "idle --> live\nnote right of idle #red\nfrozen --> dead\nend note",
  "note left\nfrozen --> dead\nendnote\nidle --> live",
  "idle --> live\nfloating note : frozen",
  "legend\nfrozen --> dead\nend legend\nidle --> live",
  "skinparam state {\nBackgroundColor red\nx {\ny z\n}\n}\nidle --> live",
  "skinparam stateBackgroundColor red\nidle --> live",
  "<style>\nstateDiagram {\n}\n</style>\nidle --> live",
  "title\nfrozen --> dead\nend title\nidle --> live",
  "header\nfrozen --> dead\nend header\nidle --> live",
  "right header\nfrozen --> dead\nendheader\nidle --> live",
  "sprite $x [2x2/16] {\n00\n00\n}\nidle --> live",
  "hide members\nidle --> live",
  "mainframe x\nidle --> live",
  "newpage\nidle --> live",
  "autonumber\nidle --> live",
  "nonsense here\nidle --> live",
  "/'\nfrozen --> dead\n'/\nidle --> live",
  "/' frozen --> dead\nidle --> live",
  "' frozen --> dead\nidle --> live",
  "!define X idle\nX --> live",
  '!$a = "idle"\n$a --> live',
  "!definelong X\nfrozen --> dead\n!enddefinelong\nidle --> live",
  "!function $x()\n!return 1\n!endfunction\nidle --> live",
  "!if (1 == 2)\nfrozen --> dead\n!else\nidle --> live\n!endif",
  "!ifdef X\nfrozen --> dead\n!endif\nidle --> live",
  "!ifdef X\n!ifdef Y\nfrozen --> dead\n!endif\n!endif\nidle --> live",
  "!while 0\nfrozen --> dead\n!endwhile\nidle --> live",
  "!startsub A\nidle --> live\n!endsub",
  "!include nothing.puml\nidle --> live",
  "!pragma layout smetana\nidle --> live",
  "idle : entry / x\nidle --> live",
];

const name = fc.constantFrom("idle", "live", "gone", "dead", "frozen");
const anyName = oneOf([60, name], [1, "pre-copy", "A::B", "idle.x", "note", "[H]", "größe", "hide"]);
const arrow = oneOf(
  [40, " --> ", " -> ", "-->", " -down-> ", " -[#red]-> ", " -[#blue,dashed]right-> "],
  [1, " -[hidden]-> ", " ..> ", " => ", " -->> ", " <--> ", " -- "],
);
const label = oneOf(
  [24, "", " : go", " : stop [now]", ":freeze / save", " : wait [all ok] / tell"],
  [1, " #red : go", " <<warn>>", " : x: y", " go", " {"],
);
const lineOf = oneOf(
  [10, inARow(anyName, arrow, anyName, label)],
  [2, name.map((one) => `[*] --> ${one}`)],
  [1, name.map((one) => `${one} --> [*]`)],
  [1, name.map((one) => `${one} : says something`)],
  [1, name.map((one) => `state ${one}`)],
  [1, name.map((one) => `note right of ${one} : remark`)],
  [1, name.map((one) => `note left of ${one}\nfrozen --> dead\nend note`)],
  [
    1,
    "' remark",
    "hide empty description",
    "skinparam x {\ny z\n}",
    "/' remark\n'/",
    "legend\nidle --> live\nendlegend",
    "!ifdef X\nidle --> dead\n!endif",
  ],
);
const lines = fc.array(lineOf, { minLength: 1, maxLength: 4 }).map((list) => list.join("\n"));
const inner = lines.map((body) => `state inner {\n${body}\n}`);
const outer = fc
  .tuple(
    fc.constantFrom("state outer {", "state outer begin", "state outer #red {"),
    fc.array(oneOf([3, lines], [1, inner]), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([head, parts]) => {
    // PlantUML refuses a state of a region that is named outside of it.
    const regions = parts.map((part, index) =>
      parts.length === 1 ? part : part.replaceAll(/\b(idle|live|gone|dead|frozen|inner)\b/g, `$1_${index}`),
    );
    return `${head}\n${regions.join("\n--\n")}\n${head.endsWith("begin") ? "end state" : "}"}`;
  });
const text = fc
  .tuple(lines, fc.option(outer, { nil: "" }), lines)
  .map((parts) => parts.filter((part) => part !== "").join("\n"));

// Without a beginning PlantUML may take a text for a diagram of another kind.
const whole = (body: string): string => `@startuml\n[*] --> first\n${body}\n@enduml\n`;

/** The same texts in every run: what PlantUML makes of them is recorded in their order. */
export const listPlantUmlTexts = (): readonly string[] => [
  ...written.map(whole),
  ...fc.sample(text, { seed: 11, numRuns: 220 }).map(whole),
];
