/**
 * How large an input may be, and an answer grow, by name. Sizes of texts are UTF-16 code units, as `String.length`
 * counts them, but where bytes are said. A message that refuses an input names the limit it broke. What machinery may
 * take (time, memory, searches that give up) stands beside the machinery, as does how much of a list a page shows.
 */
export const limits = {
  // Texts of a record, and what it is addressed by.

  /** A title, a label, a name. */
  line: 200,
  /** A sentence or two: guards, results, access rules, quotes of a whole line. */
  sentence: 1_000,
  /** A text of several paragraphs. */
  prose: 20_000,
  quote: 4_000,
  /** A pair's holds the addresses of two kernels. */
  slug: 160,
  /** The name of a state, event or list entry. */
  elementId: 64,
  /** What `uname -r` prints: its field is 65 bytes including the NUL. */
  version: 64,
  /** A compatible string of the live update ABI: its field is 48 bytes including the NUL. */
  format: 47,
  address: 2_000,
  /** The Message-ID of a mail. */
  messageId: 500,
  /** A JSON Pointer into a record. */
  path: 400,
  /** The tag of an edition: shorter than the name of a commit, which it could be taken for. */
  editionTag: 32,
  sources: 40,
  /** Elements of a list inside a record, unless a narrower limit is named. */
  list: 400,
  /** What a charter says the group deals with. */
  scope: 100,
  /** Who holds pairs of their own. */
  downstreams: 40,

  // Machines.

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
  /** Instructions of all compiled patterns together: what reading one character of a line takes at the most. */
  patternInstructions: 2_000,
  /** What all `{n}` of a pattern come to: compiling writes out what is repeated. */
  patternRepeats: 200,
  properties: 100,
  parts: 8,
  /** Combinations of their states, and steps between these, up to which a composition is searched. */
  combinations: 100_000,
  combinedSteps: 600_000,
  /** Those of a composition that are drawn. */
  drawnStates: 60,
  drawnTransitions: 200,
  /** Characters of the text from which a diagram is laid out, and its arrows. */
  drawnText: 400_000,
  drawnArrows: 500,
  /** Steps between innermost states of a machine that a page lets its reader step through. */
  exploredSteps: 10_000,
  /** Steps of a walk that an address asks for. */
  walk: 200,
  /** Steps of a machine for which walks are sought, and those of all walks together: past this nobody runs them one by one. */
  coveredSteps: 20_000,
  walkedSteps: 100_000,

  // Machines in other notations.

  /** Bytes of a text to read. */
  notation: 500_000,
  /** Characters of a patch that is pasted or uploaded. */
  patch: 2_000_000,
  notationDepth: 32,
  /** Findings that are told one by one. */
  notationFindings: 200,

  // Images of kernels.

  /** Bytes of a file that is sent to be read: a vmlinux with its symbols, not with all that is for debuggers. */
  kernelImage: 268_435_456,
  /** Of one that is chosen in a form: no vmlinux, but its section, or an ELF file that has little else. */
  kernelImageFile: 16_000_000,
  /** Of an ELF file: its sections, and bytes of their names. */
  elfSections: 65_536,
  elfNames: 1_048_576,

  // Logs and events that a machine is asked about.

  /** Bytes of a log that is sent to be replayed. */
  log: 250_000_000,
  /** Events of a list that is sent, and its bytes. */
  sentEvents: 400_000,
  eventList: 4_000_000,
  /** Characters of a log that is pasted into a form. */
  pastedLog: 1_000_000,
  /** Bytes of a log that is chosen in a form. */
  logFile: 15_000_000,
  /** States that the answer names, and characters of a line that it repeats. */
  replayedStates: 100,
  shownLine: 200,

  // The agenda of the next meeting.

  /** Items that are drafted, and that a chair orders. */
  agendaItems: 40,

  // Mails to the list.

  /** Bytes of one; lists refuse larger ones. */
  sentMail: 400_000,
  /** Those of an hour that have reached the list or may have, and all that were tried. */
  mailsAnHour: 5,
  mailTriesAnHour: 20,

  // Files of `content/`.

  /** Bytes of the original of a meeting note. */
  note: 1_000_000,
  /** Corrected notes of one meeting. */
  corrections: 20,
  /** Bytes of the mail or file that a note was read from, which are kept beside its text. */
  received: 500_000,
  /** Bytes of a mail or a mailbox that is read, whatever of it is the note. */
  mail: 20_971_520,
  /** Mails of a mailbox that are read. */
  mailboxMails: 200,
  /** Bytes of any other file. */
  file: 2_000_000,
  exceptions: 1_000,
  claims: 10_000,

  // Proposals.

  proposalChanges: 200,
  /** All its content as JSON: every record of a large register's update, but not a copy of it. */
  proposalContent: 4_000_000,
  /** Levels of lists and objects inside one body; the deepest kind has seven. */
  proposalDepth: 20,
  /** Events. Beyond it only steps that end the proposal, or clear its way to an end, are taken. */
  proposalEvents: 2_000,
  openConcerns: 50,
  /** Bytes of a proposal that a program sends: one at its largest, in characters that take three. */
  sentProposal: 12_000_000,
  /** Bytes of an attestation that a program sends. */
  sentAttestation: 200_000,
  /** Drafts of one account, and the state of a form that one keeps, as JSON: a proposal at its largest, and what a form adds. */
  drafts: 100,
  draftForm: 5_000_000,
  /** Bytes of a form that is previewed at every pause of the typing. Beyond it “Preview” does it, once. */
  liveForm: 1_000_000,
  /** Findings that a preview of a proposal lists. */
  findings: 1_000,

  // Accounts.

  /** An e-mail address can have no more. */
  email: 254,
  password: 200,
  /** What is typed or sent as a password or the token of a link, before anybody knows whether it is one. */
  secret: 300,
  /** Tokens of one person; more is a program gone wrong. */
  tokens: 50,
  /** What a browser says it is. */
  userAgent: 400,

  // Bodies of requests, whatever they say.

  /** Bytes of a form: of somebody who is signed in, and of anybody. */
  form: 16_777_216,
  smallForm: 65_536,
  /** The same of the form that signs in. */
  signInForm: 16_384,
  /** Its fields, and how deep the names of these lead into a record. */
  formParts: 20_000,
  formDepth: 20,
  /**
   * Bytes that are held of what comes in at the same time. Strangers have rooms of their own, so that the slowest and
   * largest of what they send keeps nothing from those who work here.
   */
  formsInFlight: 33_554_432,
  strangersFormsInFlight: 8_388_608,
  pastedLogsInFlight: 33_554_432,
  proposalsInFlight: 24_000_000,
  eventListsInFlight: 12_000_000,
  mailsInFlight: 41_943_040,
  /** The same on the disk, where it lies while it is read. */
  kernelImagesInFlight: 536_870_912,
  /** Lists and objects inside each other, values, and members of one object, in a body of JSON. */
  jsonDepth: 40,
  jsonValues: 500_000,
  jsonMembers: 1_000,
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

  // What is searched for.

  /** Characters of a query, and its words. */
  searchQuery: 200,
  /** Of a topic, and positions that each is between. */
  tensions: 20,
  /** Components in one question about pairs, or what is in the machine. */
  askedNames: 100,
  /** Features in one: at each pair on the way each is looked at by itself. */
  askedFeatures: 20,
  searchWords: 12,
  /** Hits of one kind in an answer, and those that a page of them passes over. */
  searchHits: 50,
  searchPassed: 100_000,
  /** Postings that one word is followed to where it is not in the index as it was typed: words that begin so, or are near it. */
  searchPostings: 20_000,
  searchExpansions: 24,

  // Answers.

  /** Problems that one answer lists; where there are more, it says so. */
  issues: 100,
  /** The same of a text in YAML, where one slip makes many. */
  yamlIssues: 20,
  /** Characters of a name that a message repeats. */
  shownName: 80,
  /** Proposals of one page of a list: where nothing is asked, and at most. */
  listedProposals: 50,
  mostListedProposals: 200,
  /** Entries of a page of any other list that a program asks for by `limit`, at most. */
  mostListed: 1_000,
  /** Entries of a feed: a reader who comes by once a month misses nothing. */
  feedEntries: 50,
} as const;
