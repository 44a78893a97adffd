import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { listOriginals } from "#domain/meeting/originals.ts";
import { aMeetingWithNote, aSpec } from "#domain/test-builders.ts";
import { NoteText } from "#ui/kinds/meeting/note-text.tsx";
import { toPageContext } from "#ui/page-context.ts";

const SENTENCES = 4_500;
const words = Array.from({ length: SENTENCES }, (_, at) => `Line ${at} was said.`);
const record = aMeetingWithNote(`${words.join("\n\n")}\n`);

function show(at?: number): string {
  const [kept] = listOriginals(record.body);
  if (!kept) throw new Error("the meeting has a note");
  const context = toPageContext(aSpec([record]), {
    findings: [],
    excepted: [],
    newest: 1,
    today: "2025-02-01",
    pinned: false,
    accounts: new Map(),
    openProposals: 0,
    waitingOnVisitor: [],
  });
  const text = kept.original.text;
  const passage =
    at === undefined ? undefined : { offset: text.indexOf(words[at] ?? ""), length: words[at]?.length ?? 0 };
  return renderToStaticMarkup(<NoteText context={context} record={record} kept={kept} passage={passage as never} />);
}

const countLines = (markup: string): number => markup.split('class="note-text"').length - 1;

it("shows a long note a part at a time, each sentence in the part that has it", () => {
  const [first, middle, last] = [show(), show(2_500), show(SENTENCES - 1)];
  expect([first, middle, last].map((markup = "") => countLines(markup))).toEqual([2_000, 2_000, 500]);
  expect(first).toContain("Sentences 1 to 2,000 of 4,500.");
  expect(first).not.toContain("The part before");
  expect(middle).toContain("Sentences 2,001 to 4,000 of 4,500.");
  expect(middle).toMatch(/<mark id="passage">Line 2500 was said\.<\/mark>/);
  const after = /href="([^"]*)">The part after/.exec(middle ?? "")?.[1]?.replaceAll("&amp;", "&");
  const offset = Number(/passage=(\d+)-/.exec(after ?? "")?.[1]);
  expect(record.body.original?.text.slice(offset)).toMatch(/^Line 4000 was said/);
  expect(last).toContain("The part before");
  expect(last).not.toContain("The part after");
});
