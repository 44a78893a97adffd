/** Mermaid texts to be read by Mermaid and by us: those that people write, hard ones, and generated ones. */
import fc from "fast-check";
import { inARow, oneOf } from "./by-chance.ts";

const HEAD = "stateDiagram-v2\n";

/** Written by hand, each about one thing; the head stands before those that have none. */
const written: readonly string[] = [
  // As in the READMEs of many projects.
  "[*] --> Still\nStill --> [*]\nStill --> Moving\nMoving --> Still\nMoving --> Crash\nCrash --> [*]",
  "[*] --> Pending\nPending --> Running : worker picks up\nRunning --> Succeeded : exit 0\nRunning --> Failed : exit != 0\nFailed --> Pending : retry [attempts < 3]\nSucceeded --> [*]\nFailed --> [*] : give up",
  "[*] --> Draft\nDraft --> Review: submit()\nReview --> Draft: request changes\nReview --> Approved: approve()\nApproved --> Published: publish()\nPublished --> [*]",
  "direction LR\n[*] --> Closed\nClosed --> Open : failures > threshold\nOpen --> HalfOpen : timeout\nHalfOpen --> Closed : success\nHalfOpen --> Open : failure",
  "[*] --> Disconnected\nDisconnected --> Connecting : connect\nConnecting --> Connected : onopen\nConnecting --> Disconnected : onerror\nstate Connected {\n  [*] --> Idle\n  Idle --> Busy : request\n  Busy --> Idle : response\n}\nConnected --> Disconnected : onclose",
  "[*] --> Active\nstate Active {\n  [*] --> NumLockOff\n  NumLockOff --> NumLockOn : EvNumLockPressed\n  NumLockOn --> NumLockOff : EvNumLockPressed\n  --\n  [*] --> CapsLockOff\n  CapsLockOff --> CapsLockOn : EvCapsLockPressed\n  CapsLockOn --> CapsLockOff : EvCapsLockPressed\n}",
  'state "Waiting for input" as wait\nstate "Processing" as proc\n[*] --> wait\nwait --> proc : input\nproc --> wait : done',
  "state if_state <<choice>>\n[*] --> IsPositive\nIsPositive --> if_state\nif_state --> False: if n < 0\nif_state --> True : if n >= 0",
  "state fork_state <<fork>>\n[*] --> fork_state\nfork_state --> State2\nfork_state --> State3\nstate join_state <<join>>\nState2 --> join_state\nState3 --> join_state\njoin_state --> State4\nState4 --> [*]",
  "[*] --> First\nstate First {\n[*] --> Second\nstate Second {\n[*] --> second\nsecond --> Third\nstate Third {\n[*] --> third\nthird --> [*]\n}\n}\n}",
  "classDef badBadEvent fill:#f00,color:white,font-weight:bold,stroke-width:2px,stroke:yellow\n[*]--> Still\nStill --> [*]\nStill --> Crash\nCrash --> [*]\nclass Crash badBadEvent",
  "[*] --> Offline\nOffline --> Online : link up\nOnline --> Offline : link down\nnote right of Online\n  Heartbeats are\n  sent each second.\nend note\nnote left of Offline : no traffic",
  "[*] --> New\nNew --> Ready : admitted\nReady --> Run : dispatch\nRun --> Ready : interrupt\nRun --> Wait : I/O\nWait --> Ready : I/O done\nRun --> Terminated : exit\nTerminated --> [*]",
  "[*] --> unauthenticated\nunauthenticated --> authenticating : LOGIN\nauthenticating --> authenticated : SUCCESS / store token\nauthenticating --> unauthenticated : FAILURE / show error\nauthenticated --> unauthenticated : LOGOUT",
  "[*] --> red\nred --> green : after 30 s\ngreen --> yellow : after 25 s\nyellow --> red : after 5 s",
  "[*] --> Listen\nListen --> SynRcvd : rcv SYN / snd SYN,ACK\nSynRcvd --> Estab : rcv ACK\nEstab --> CloseWait : rcv FIN / snd ACK\nCloseWait --> LastAck : close / snd FIN\nLastAck --> [*] : rcv ACK",
  "[*] --> cart\ncart --> checkout: proceed\ncheckout --> payment: address ok\npayment --> paid: captured\npayment --> checkout: declined\npaid --> shipped: label printed\nshipped --> delivered\ndelivered --> [*]\ncart --> [*]: abandoned",
  "[*] --> Init\nInit --> Ready: loaded\nReady --> Ready: refresh\nReady --> Error: exception\nError --> Ready: retry\nError --> [*]: abort",
  // Lenient arrows.
  "[*] --> idle\nlive ---> idle : thaw",
  "idle -.-> live : go",
  "idle -->> live : go",
  "idle ->> live : go",
  "idle => live : go",
  "idle ==> live : go",
  "idle -> live : go",
  "idle <-- live : go",
  "idle <--> live : go",
  "idle --x live",
  "idle --> live --> gone",
  "idle -->|go| live",
  "idle -- go --> live",
  "idle-->live:go",
  "idle -->live",
  "idle --> live : a --> b",
  "idle →  live",
  // Names.
  "pre-copy --> post-copy : x",
  "idle --> post-copy : x",
  '"idle mode" --> live : go',
  'idle --> "live" : go',
  "the guest is paused",
  "idle live",
  "idle --> live gone --> dead",
  "[H] --> idle",
  "idle --> [H]",
  "state outer {\n[*] --> idle\nidle --> live : go\nlive --> [H] : back\n}",
  "root --> idle : go",
  "idle --> default : go",
  "idle --> note\n",
  "default --> idle",
  "note --> idle",
  "class --> idle",
  "style --> idle",
  "state --> idle",
  "click --> idle",
  "scale --> idle",
  "direction --> idle",
  "idle --> state\nlive --> idle",
  "idle --> live;\nlive --> gone",
  "idle --> live : go;\nlive --> gone : stop",
  "idle --> live; live --> gone",
  "idle --> live : go; live --> gone : on",
  "idle --> live : go; and more",
  "idle : one; live : two",
  "größe --> naïve : ß",
  "状態 --> 次 : 行く",
  "idle.live --> a/b : go",
  "idle(1) --> live(2) : go()",
  "idle%%remark\nlive --> gone %% remark",
  "idle --> live # remark",
  "idle --> live : go %% not a remark",
  "idle --> live : a::b",
  "idle --> live :",
  "idle --> live : ",
  "idle --> live : 12:30",
  "idle --> live : #quot;x#quot; #35;",
  "idle --> live : go<br/>now",
  "idle --> live : direction LR",
  // States.
  "state idle",
  "state idle\nidle --> live",
  "state idle : text",
  "state idle {\n}",
  "state idle {}",
  "state idle\n{\nlive --> gone\n}",
  "idle {\nlive --> gone\n}\n[*] --> idle",
  "state idle live {\ngone --> dead\n}\n[*] --> idle",
  'state "Long name" as idle {\nlive --> gone : x\n}',
  'state "Long name" as idle live',
  'state "Long name"',
  'state "Long name" as idle : more',
  'state "Two\nlines" as idle',
  'state "Long name" as idle:::error',
  'state "Long name" as idle <<choice>>',
  "state idle <<history>>",
  "state idle [[fork]]\nidle --> live",
  "state idle <<choice>> : text",
  "state idle --> live",
  "state idle : text {\nlive --> gone\n}",
  "idle : first\nidle : second\nidle --> live",
  "state outer {\nidle : text\n}\nouter : label of it",
  "state outer { idle --> live : go }",
  "state outer {\nidle --> live}\n",
  "state outer { idle }",
  "state outer {\nidle --> live\n}}",
  "state outer {\nidle --> live",
  "}",
  "--",
  "idle --> live\n--\ngone --> dead",
  "state outer {\nidle --> live\n---\ngone --> dead\n}",
  "state outer {\nidle --> live\n----\ngone --> dead\n}",
  "state outer {\n--\nidle --> live\n--\ngone --> dead\n--\n}",
  "state outer {\nidle --> live\n--\nidle --> dead\n}",
  "state outer {\nidle --> live\n--\nidle : text\n}",
  "state outer {\nidle --> live -- gone --> dead\n}",
  "state outer {\nstate north {\n[*] --> idle\nidle --> live : go\n}\n--\nstate south {\n[*] --> gone\ngone --> dead : go\n}\n}\nclass north blackout\nnorth : the guest is paused here",
  "state outer {\n[*] --> inner\nstate inner {\n[*] --> idle\nidle --> live : go\n--\n[*] --> gone\n}\n}\ninner : text of it\nclass inner error",
  // Places.
  "state outer {\nidle --> live : go\nstate inner {\n[*] --> idle\n}\n}",
  "state outer {\nstate inner {\nidle --> live : go\n}\nidle --> gone : stop\n}",
  "state north {\nidle --> live\n}\nstate south {\nidle --> gone\n}",
  "idle --> live\nstate outer {\nidle --> gone\n}",
  "state outer {\nidle --> live\n}\nidle --> gone : out",
  "state outer {\nouter --> live : self\n}",
  "state outer {\nstate inner {\nouter --> live : self\n}\n}",
  "state outer {\nidle --> live\n}\nstate outer {\ngone --> dead\n}",
  "[*] --> outer\nstate outer {\n[*] --> idle\nidle --> [*]\n}\nouter --> done\ndone --> [*]",
  "[*] --> idle\n[*] --> live",
  "[*] --> idle : boot",
  "[*] --> [*]",
  "idle --> [*]\nidle --> live",
  "idle --> [*] : stop",
  "[*] : text\n[*] --> idle",
  // Classes.
  "idle --> live\nclass idle, live blackout",
  "idle --> live\nclass idle live final",
  "idle --> live\nclass idle blackout;",
  "idle --> live\nclass ghost blackout",
  "idle --> live\nclass idle-x blackout",
  "idle:::blackout --> live:::error : go",
  "idle:::my-class --> live",
  "[*] --> idle:::blackout",
  "idle ::: error --> live",
  "classDef error fill:#f00\nclassDef default fill:#fff\nidle --> live",
  "style idle fill:#f9f,stroke:#333\nidle --> live",
  'click idle "https://example.org" "tip"\nidle --> live',
  'state outer {\nclick idle "x"\nidle --> live\n}',
  // Blocks.
  '%%{init: {\n  "theme": "dark",\n  "themeVariables": {\n    "primaryColor": "#fff"\n  }\n}}%%\nstateDiagram-v2\nidle --> live : go',
  "%%{init: { 'logLevel': 'debug' } }%%\nstateDiagram-v2\nidle --> live",
  "idle --> live\n%%{wrap}%%\nlive --> gone",
  "idle --> live %%{wrap}%% : go",
  "idle --> live\n%%{init: {\ngone --> dead",
  "---\ntitle: A light\n---\nstateDiagram-v2\nidle --> live",
  '---\ntitle: "A: light" # the first\nconfig:\n  theme: dark\n  title: not this\n---\nstateDiagram-v2\nidle --> live',
  "  ---\n  title: A light\n  config:\n    look: classic\n  ---\n  stateDiagram-v2\n  idle --> live",
  "---\ntitle: A light\nstateDiagram-v2\nidle --> live",
  "accTitle: A light\naccDescr: It is on or off\nidle --> live",
  "accDescr {\nIt is on\nor off --> not this\n}\nidle --> live",
  "accTitle {\nIt is on\nor off\n}\nidle --> live",
  "accDescr {\nIt is on\nidle --> live",
  "state outer {\naccTitle: A light\nidle --> live\n}",
  "note right of idle : words: more words\nidle --> live",
  "note right of idle\nlive --> gone\nend note\nidle --> live",
  "note right of idle : words",
  'note "floating" as N1\nidle --> live',
  "note over idle\nlive --> gone\nend note\nidle --> live",
  "note right of idle\nno end\nidle --> live",
  "note left of idle: a; b\nidle --> live",
  "scale 350 width\nhide empty description\nidle --> live",
  "direction TB\nstate outer {\ndirection LR\nidle --> live\n}",
  "%% a remark\n# another\nidle --> live",
  "statediagram-v2\nidle --> live",
  "stateDiagram\nidle --> live",
  "stateDiagram-v3\nidle --> live",
  "stateDiagram-v2 idle --> live",
  "graph TD\nidle --> live",
];

const plain: readonly string[] = ["idle", "live", "gone", "dead", "frozen", "outer", "inner"];
const name = fc.constantFrom(...plain);
const strange = fc.constantFrom(
  "pre-copy",
  "idle.x",
  "state",
  "note",
  '"live"',
  "[*]",
  "[H]",
  "inner;",
  "状態",
  "x%%y",
);
const anyName = oneOf([9, name], [1, strange]);
const arrow = oneOf(
  [12, " --> "],
  [1, "-->"],
  [1, " ---> ", " -.-> ", " -->> ", " => ", " -> ", " <-- ", " -- ", " --> --> "],
);
const label = oneOf(
  [6, "", " : go", " : stop [now]", ":freeze / save", " : wait [all ok] / tell it"],
  [1, " :", " : a::b", " : go;", " : x: y", " : #59; z", ":::blackout", ":::error : go", " go", " : go {"],
);
const lineOf = (indent: string): fc.Arbitrary<string> =>
  oneOf(
    [8, inARow(anyName, arrow, anyName, label)],
    [2, name.map((one) => `[*] --> ${one}`)],
    [1, name.map((one) => `${one} --> [*]`)],
    [1, name.map((one) => `${one} : says something`)],
    [1, name.map((one) => `state "In words" as ${one}`)],
    [1, fc.tuple(name, fc.constantFrom("choice", "fork", "join")).map(([one, kind]) => `state ${one} <<${kind}>>`)],
    [1, name.map((one) => `note right of ${one} : words`)],
    [1, name.map((one) => `note left of ${one}\n live --> gone\nend note`)],
    [
      1,
      fc
        .tuple(name, name, fc.constantFrom("blackout", "error", "bad"))
        .map(([one, two, look]) => `class ${one}, ${two} ${look}`),
    ],
    [
      1,
      "%% remark",
      "direction LR",
      "classDef bad fill:#f00",
      "%%{init: {\n'a': 1}}%%",
      "# remark",
      "state gone",
      "idle live",
    ],
  ).map((line) => indent + line);

const block = (depth: number): fc.Arbitrary<string> => {
  const indent = "  ".repeat(depth);
  const inside = fc.array(lineOf(indent), { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));
  const nested =
    depth > 2 ? inside : oneOf([3, inside], [1, fc.tuple(inside, block(depth + 1)).map((parts) => parts.join("\n"))]);
  const regions = fc.array(nested, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(`\n${indent}--\n`));
  return fc.tuple(name, regions).map(([one, body]) => `state ${one} {\n${body}\n${indent.slice(2)}}`);
};

const text = fc
  .array(oneOf([4, lineOf("")], [1, block(1)]), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `${HEAD}${parts.join("\n")}\n`);

const withHead = (one: string): string =>
  /^\s*(?:stateDiagram|statediagram|---|graph|%%\{init[^]*stateDiagram)/.test(one) ? one : `${HEAD}${one}\n`;

/** The same texts in every run. */
export const listMermaidTexts = (generated: number): readonly string[] => [
  ...written.map(withHead),
  ...fc.sample(text, { seed: 7, numRuns: generated }),
];
