/** The worst that strangers and members can ask, as requests ready to be sent. Each is bounded, and none is a real use. */
import type { FormOfPage } from "../e2e/forms.ts";
import { aRing } from "./ring.ts";

export interface WorstRequest {
  readonly name: string;
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

const json = { "content-type": "application/json" };
const plain = { "content-type": "text/plain" };
const MACHINE = "/api/v1/machines/luo-session";
export const LOG_PAGE = "/machines/luo-session/replay";
const NEXT_ACTION = { "next-action": "4".repeat(42) };

const post = (name: string, path: string, headers: WorstRequest["headers"], body: string): WorstRequest => ({
  name,
  path,
  method: "POST",
  headers,
  body: Buffer.from(body),
});
const get = (name: string, path: string, headers: WorstRequest["headers"] = {}): WorstRequest => ({
  name,
  path,
  method: "GET",
  headers,
});

const list = (count: number, item: string): string => `[${Array<string>(count).fill(item).join()}]`;
const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;

const toSearch = (typed: string): string => `/api/v1/search?q=${encodeURIComponent(typed)}`;

const BOUNDARY = "worst";
const multipart = { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, ...NEXT_ACTION };
const aForm = (fields: readonly (readonly [string, string])[]): string =>
  `${fields.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--${BOUNDARY}--\r\n`;

const changing = (changes: readonly object[]): string => JSON.stringify({ title: "Worst", message: "Worst.", changes });
const creating = (slug: string, body: object) => ({ op: "create", kind: "machine", slug, body });

/** `token` of a member, who may ask what accepting something would do; `hidden` fields of the form that takes logs. */
export function listWorstRequests(token: string, hidden: FormOfPage["hidden"]): readonly WorstRequest[] {
  const member = { ...json, authorization: `Bearer ${token}` };
  const dryRun = "/api/v1/proposals?dryRun=true";
  const ring = aRing({ states: 380, transitions: 1_900 });
  const properties = Array.from({ length: 100 }, (_, index) => ({
    id: `p${index}`,
    formula: `AG (${Array(12).fill("AF s1 -> EF (s2 & AX s3)").join(" & ")})`.slice(0, 900),
    text: "Worst.",
    standing: "proposed",
  }));
  return [
    post("400,000 empty events", `${MACHINE}/replay`, json, `{"events":${list(399_000, '""')}}`),
    post("400,000 events", `${MACHINE}/replay`, json, `{"events":${list(399_000, '"a"')}}`),
    post("4 MB of brackets as events", `${MACHINE}/replay`, json, "[".repeat(3_999_000)),
    post("one event of 4 MB", `${MACHINE}/replay`, json, `{"events":["${"x".repeat(3_999_000)}"]}`),
    post("a log of 8 MB", `${MACHINE}/replay`, plain, "nothing of note happened here\n".repeat(270_000)),
    post("a log of one line", `${MACHINE}/replay`, plain, "x".repeat(8_000_000)),
    get("a long list of events", `${MACHINE}/replay?events=${"prepare,".repeat(480)}prepare`),
    get("many parameters", `/machines?${"a=1&".repeat(99)}a=1`),
    get("many codings", "/machines/luo-session", { "accept-encoding": "gzip;q=0.1,".repeat(1_200) }),
    get("many ranges", "/api/v1/spec", { range: `bytes=${"0-1,".repeat(3_000)}0-1` }),
    post("10 MB of brackets for an action", "/signin", NEXT_ACTION, "[".repeat(10_000_000)),
    post("a form of 10 MB for an action", "/signin", multipart, aForm([["0", deep(5_000_000)]])),
    post(
      "2,000 parts for one stream",
      "/signin",
      multipart,
      aForm([["0", '["$R1"]'], ...Array(600).fill(["1", "x"] as const)]),
    ),
    post("a number of 60 kB", "/signin", multipart, aForm([["0", `["$n${"9".repeat(60_000)}"]`]])),
    post(
      "a log pasted into a form",
      LOG_PAGE,
      { "content-type": multipart["content-type"] },
      aForm([...Object.entries(hidden), ["log", "x\n".repeat(400_000)]]),
    ),
    post("a dry run of 12 MB", dryRun, member, changing([creating("m", { ...ring, summary: "x".repeat(11_800_000) })])),
    post(
      "a dry run of 200 wrong machines",
      dryRun,
      member,
      changing(
        Array.from({ length: 200 }, (_, index) =>
          creating(`w${index}`, { states: Array(400).fill({ id: "" }), transitions: Array(400).fill({}) }),
        ),
      ),
    ),
    post(
      "a dry run of a large machine with properties",
      dryRun,
      member,
      changing([creating("large", { ...ring, properties })]),
    ),
    post(
      "900,000 unknown members",
      dryRun,
      member,
      `{${Array.from({ length: 900_000 }, (_, index) => `"m${index}":1`).join()}}`,
    ),
    post(
      "a dry run of 5,000 brackets in a record",
      dryRun,
      member,
      `{"title":"t","message":"m","changes":[{"op":"create","kind":"term","slug":"t","body":${deep(5_000)}}]}`,
    ),
    get("a search for the beginnings of all words", toSearch([..."abcdefghijkl"].join(" "))),
    get("a search for twelve slips of the pen", toSearch(Array(12).fill("kexekution").join(" ").slice(0, 130))),
    get("a search for rows of common words", toSearch('"the of" "of the" "to the" "in the" "it is" a')),
    get("a search for the last of one kind", `${toSearch("kind:term the")}&hits=50&passed=99000`),
    get("a search by one letter", toSearch("by:a the of a")),
    get("the search page of what stands everywhere", "/search?q=kernel"),
    get("where a term stands that stands everywhere", "/terms/kho?all=uses"),
    get("the whole register", "/api/v1/spec", { "accept-encoding": "gzip" }),
  ];
}
