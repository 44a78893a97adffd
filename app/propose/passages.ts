/** Sentences of notes, for a source that quotes them. */
import { findPassageText, toByteIndex, type Stretch } from "#domain/passage.ts";
import type { Problem } from "#domain/problem.ts";
import { limits } from "#domain/limits.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findRecord, type Spec } from "#domain/spec.ts";
import { requireRegister } from "#server/register/register.ts";
import type { Part } from "#ui/form/record/passage-form.tsx";
import { listSentences } from "#ui/kinds/meeting/sentences.ts";
import { findPassage } from "../page-context.ts";

/** The sentences of a note by its sections; undefined where the register keeps no note of such a meeting. */
export function listParts(spec: Spec, meeting: string): readonly Part[] | undefined {
  const body = findRecord(spec, "meeting", meeting)?.body;
  if (!body?.original) return undefined;
  const index = toByteIndex(body.original.text);
  const sections = body.sections.length > 0 ? body.sections : [{ title: body.title, offset: 0, length: index.bytes }];
  return sections.map((section) => ({
    title: section.title,
    sentences: listSentences(index.text, section).flatMap((sentence) => {
      const text = findPassageText(index, sentence) ?? "";
      return text.trim() === "" ? [] : [{ stretch: `${sentence.offset}-${sentence.length}`, text }];
    }),
  }));
}

/** From the first byte of the first stretch to the last one of the last. */
export async function findPassageToQuote(meeting: string, stretches: readonly string[]) {
  const asked = stretches.flatMap((text) => findPassage(text) ?? []);
  const spec = await requireRegister().spec();
  if (!spec.ok) return spec;
  const original = findRecord(spec.value, "meeting", meeting)?.body.original;
  if (!original) return refuse("/meeting", "names no meeting whose note is kept here");
  const [first] = asked;
  if (!first) return refuse("/stretch", "check the sentence to quote, or the first and the last of several");
  const passage = toSpan(asked, first);
  if (passage.length > limits.quote)
    return refuse("/stretch", `quotes ${passage.length} bytes; at most ${limits.quote} fit here`);
  const quote = findPassageText(original.text, passage);
  if (quote === undefined) return refuse("/stretch", "is no stretch of this note");
  return ok({ meeting, ...passage, quote, sha256: original.sha256 });
}

function toSpan(stretches: readonly Stretch[], first: Stretch): Stretch {
  const offset = Math.min(first.offset, ...stretches.map((one) => one.offset));
  const end = Math.max(...stretches.map((one) => one.offset + one.length));
  return { offset, length: end - offset };
}

const refuse = (path: string, message: string): Result<never, Problem> =>
  fail({ type: "invalid", issues: [{ path, message }] });
