import { expect, it } from "vitest";
import { runChecks } from "#domain/check/run-checks.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { aBody, aPassage } from "#domain/test-builders.ts";
import { importContent } from "#server/store/at-start/import-content.ts";
import { emptySpec, loadSpec } from "#server/store/load-spec.ts";
import { aDatabase, noon } from "#server/store/test-builders.ts";
import { openOriginals } from "#server/store/verify/originals.ts";
import { verify } from "#server/store/verify/verify.ts";

const [note, other] = ["Zoë agreed.", "Zoë objected."];
const row = (kind: string, slug: string, number: number, body: object) => ({
  kind,
  slug,
  number,
  body: JSON.stringify(body),
});
const meeting = (number: number, original?: object) =>
  row("meeting", "2025-01-27", number, { ...aBody("meeting"), ...(original && { original }) });
const citing = (number: number, source: object) => row("decision", "go", number, { sources: [source] });
const mail = toReceived("message/rfc822", new TextEncoder().encode("Subject: x"));
const agreed = aPassage(note, "agreed");

/** The first break of revisions that come one after the other. */
function findBreak(...revisions: Parameters<ReturnType<typeof openOriginals>>[0][]): string | undefined {
  const take = openOriginals();
  return revisions.map((versions) => take(versions)).find((broken) => broken !== undefined);
}

const corrected = (number: number, original: ReturnType<typeof toOriginal>) =>
  row("meeting", "2025-01-27", number, {
    original: toOriginal(note),
    corrections: [{ day: "2025-01-29", text: "Corrects it.", original, sections: [], sources: [] }],
  });

it("lets through what is quoted from any of the originals of a meeting", () => {
  const second = [corrected(2, toOriginal(other)), citing(2, aPassage(other, "objected"))];
  expect(findBreak([meeting(1, toOriginal(note)), citing(1, agreed)], second, [citing(3, agreed)])).toBeUndefined();
});

it("lets through notes whose bytes are as stated, and what is quoted from them in any revision", () => {
  const first = [citing(1, agreed), meeting(1, toOriginal(note))];
  expect(findBreak(first, [meeting(2, toOriginal(note))], [citing(2, agreed)])).toBeUndefined();
  expect(findBreak([citing(1, agreed), meeting(1)])).toBeUndefined();
});

it.each([
  {
    title: "an original with the hash of another text",
    revisions: [[meeting(1, { ...toOriginal(note), text: other })]],
    says: /^version 1 of meetings\/2025-01-27: its original states a `sha256` that is not the hash of the text/,
  },
  {
    title: "an original that changed, though its hash is true and its quotes changed with it",
    revisions: [
      [meeting(1, toOriginal(note)), citing(1, agreed)],
      [meeting(2, toOriginal(other)), citing(2, aPassage(other, "objected"))],
    ],
    says: /^version 2 of meetings\/2025-01-27: its original has another text/,
  },
  {
    title: "an original that is left out later",
    revisions: [[meeting(1, toOriginal(note))], [meeting(2)]],
    says: /version 2 .* its original is left out/,
  },
  {
    title: "a mail with the hash of another one",
    revisions: [[row("meeting", "2025-01-27", 1, { received: { ...mail, base64: "aGk=" } })]],
    says: /^version 1 of meetings\/2025-01-27: what its note was read from states a `sha256` that is not the hash/,
  },
  {
    title: "a mail that is left out later",
    revisions: [[row("meeting", "2025-01-27", 1, { received: mail })], [meeting(2)]],
    says: /^version 2 .* what its note was read from is left out/,
  },
  {
    title: "a passage that stands elsewhere",
    revisions: [[meeting(1, toOriginal(note))], [citing(3, { ...agreed, offset: 0 })]],
    says: /^version 3 of the decision go: its passage at \/sources\/0 does not stand in the note of 2025-01-27/,
  },
  {
    title: "a passage of another text",
    revisions: [[meeting(1, toOriginal(note)), citing(1, aPassage(other, "objected"))]],
    says: /its passage at \/sources\/0 names a note with another hash$/,
  },
  {
    title: "a corrected note with the hash of another text",
    revisions: [[corrected(1, { ...toOriginal(other), text: "Forged." })]],
    says: /^version 1 of meetings\/2025-01-27: its corrected note at \/corrections\/0\/original states a `sha256`/,
  },
  {
    title: "a corrected note that is left out later",
    revisions: [[corrected(1, toOriginal(other))], [meeting(2, toOriginal(note))]],
    says: /^version 2 of .* its list of corrected notes has another text or mail at place 1/,
  },
])("names $title", ({ revisions, says }) => {
  expect(findBreak(...revisions)).toMatch(says);
});

it("shows a forged original of a register that believed its hash, which opens all the same", async () => {
  const database = await aDatabase();
  const body = { ...aBody("meeting"), original: { ...toOriginal(note), text: other } };
  const records = [{ kind: "meeting" as const, slug: "2025-01-27", body }];
  await importContent(database, emptySpec, { records, exceptions: [] }, noon);
  const { findings } = runChecks(await loadSpec(database, 1), { today: "2025-02-01" });
  expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toContain("original-does-not-match /original/sha256");
  const verified = await verify(database);
  expect(verified.ok ? "whole" : verified.failure).toContain(
    "revision 1: version 1 of meetings/2025-01-27: its original",
  );
});
