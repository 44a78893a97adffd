// How the server is started, by `npm start` and by what measures it.

/** Where server-bundle.mjs puts what serves. */
export const bundle = ".build";

export const serverArgs = [
  "--enable-source-maps",
  // V8 by itself lets its heap grow to several times what is in use before it looks what can go, more so the longer it
  // serves; a server that shares its host gives some of that time for a memory that stays as large as it is.
  "--heap-growing-percent=40",
  `${bundle}/main.js`,
];

/** From the sources, for who develops. */
export const devServerArgs = ["--import", "tsx", "server/main.ts", "--dev"];

export const serverEnv = {
  NEXT_TELEMETRY_DISABLED: "1",
  // glibc gives each thread a part of memory to itself, up to eight for each processor, and keeps what was once used.
  MALLOC_ARENA_MAX: "2",
  // The same of what is large, once something as large was given back: bodies and answers are to go for good.
  MALLOC_MMAP_THRESHOLD_: "131072",
};
