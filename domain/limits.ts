/**
 * How large an input may be, by name. Sizes of texts are UTF-16 code units, as `String.length`
 * counts them; `note` and `file` are bytes. A message that refuses an input names the limit it broke.
 */
export const limits = {
  /** A title, a label, a name. */
  line: 200,
  /** A sentence or two: guards, results, access rules, quotes of a whole line. */
  sentence: 1_000,
  /** A text of several paragraphs. */
  prose: 20_000,
  /** A quoted passage. */
  quote: 4_000,
  /** A pair's holds the addresses of two kernels. */
  slug: 160,
  /** What `uname -r` prints: its field is 65 bytes including the NUL. */
  version: 64,
  /** A compatible string of the live update ABI: its field is 48 bytes including the NUL. */
  format: 47,
  address: 2_000,
  sources: 40,
  /** Elements of a list inside a record, unless a narrower limit is named. */
  list: 400,
  states: 400,
  events: 400,
  transitions: 2_000,
  /** Transitions between innermost states that those from and to composite ones stand for. */
  flatTransitions: 100_000,
  /** Ids of the version before that one state or event took the place of. */
  formerly: 20,
  /** Patterns by which a machine reads a log, and characters of a line of it. */
  logPatterns: 100,
  logLine: 4_000,
  /** Properties of a machine. */
  properties: 100,
  /** Machines of a composition. */
  parts: 8,
  /** Combinations of their states, and steps between these, up to which a composition is searched. */
  combinations: 100_000,
  combinedSteps: 600_000,
  /** Those of a composition that are drawn. */
  drawnStates: 60,
  drawnTransitions: 200,
  /** Steps of a walk that an address asks for. */
  walk: 200,
  /** Bytes of the original of a meeting note. */
  note: 1_000_000,
  /** Bytes of a log that is sent to be replayed. */
  log: 250_000_000,
  /** Events of a list that is sent, and its bytes. */
  sentEvents: 400_000,
  eventList: 4_000_000,
  /** Characters of a log that is pasted into a form. */
  pastedLog: 1_000_000,
  /** Bytes of a log that is chosen in a form. */
  logFile: 15_000_000,
  /** Bytes of any other file of `content/`. */
  file: 2_000_000,
  /** Problems that one answer lists; where there are more, it says so. */
  issues: 100,
  /** The same of a text in YAML, where one slip makes many. */
  yamlIssues: 20,
  /** Characters of a name that a message repeats. */
  shownName: 80,
  /** Lists and objects inside each other, values, and members of one object, in a body of JSON. */
  jsonDepth: 40,
  jsonValues: 500_000,
  jsonMembers: 1_000,
  /** Findings that a preview of a proposal lists. */
  findings: 1_000,
  /** Bytes of a form: of somebody who is signed in, and of anybody. */
  form: 16_777_216,
  smallForm: 65_536,
  /** Its fields, and how deep the names of these lead into a record. */
  formParts: 20_000,
  formDepth: 20,
  /** Bytes of forms that come in at the same time, and of bodies of the API that are held whole. */
  formsInFlight: 67_108_864,
  bodiesInFlight: 50_331_648,
  /** Lists and maps inside each other, tokens, anchors, aliases and tags of a text in YAML. */
  yamlDepth: 40,
  yamlTokens: 200_000,
  yamlNames: 400,
  /** Quotes and lists inside each other, lines, signs that mark something up, and cells of tables, of a text in Markdown. */
  markdownDepth: 8,
  markdownLines: 1_000,
  markdownMarks: 2_000,
  markdownParagraphMarks: 300,
  markdownCells: 3_000,
} as const;
