/** The words that large registers are written in. */
const list = (words: string): readonly string[] => words.split(" ");

export const firstNames = list(
  "Ada Bo Cleo Dana Eli Fay Gus Hana Ivo Jun Kira Leo Mara Nils Ona Pia Quin Rosa Sven Tara Udo Vera Wim Xenia Yuri Zoë",
);
export const lastNames = list(
  "Abel Brandt Castro Dietz Ekman Fuchs Garcia Holm Ivanov Jansen Kovář Lind Moreau Novak Olsen Petit Quist Rossi Singh Tamm Ueda Varga Weiss Xu Yilmaz Zuber",
);
export const adjectives = list(
  "preserved frozen early late shared nested remote pinned lazy eager partial stable global local hidden open atomic ordered sparse dense warm cold safe raw split joined named signed mapped locked idle shadow spare primary second final outer inner plain direct",
);
export const nouns = list(
  "session handover folio token region buffer queue ledger table page channel device domain segment cursor stamp window anchor bundle record handle socket timer image slot lease mark barrier label vector frame counter mirror bridge cache batch scope fence guard journal",
);
export const stateWords = list(
  "idle opened prepared frozen copied sealed handed received checked thawed mapped attached verified drained parked queued claimed loaded linked signed stored shipped unpacked resumed probed bound synced flushed marked released merged cleared staged locked armed primed settled closing",
);
export const verbs = list(
  "keep drop freeze restore hand-over check rename split retry lock publish sign replace drain",
);
