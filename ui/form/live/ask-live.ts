/** Asks app/propose/live what is worked out of what is typed, which is server/proposals/preview-form.ts. */
import { limits } from "#domain/limits.ts";
import type { PreviewLine } from "#ui/form/record/preview-facts.ts";

const PATIENCE = 20_000;

interface LiveQuestion {
  readonly body: FormData;
  /** About how large it is. */
  readonly size: number;
  readonly signal: AbortSignal;
  readonly hear: (line: PreviewLine) => void;
}

/** Sends the form and hands on each line of the answer. Answers what went wrong, in words. */
export async function askLive({ body, size, signal, hear }: LiveQuestion): Promise<string | undefined> {
  if (size > limits.liveForm) return tooLarge;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const answer = await fetch("/propose/live", {
      method: "POST",
      body,
      signal: AbortSignal.any([signal, late.signal]),
    });
    if (!answer.ok || !answer.body) return refusals[answer.status] ?? unanswered;
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) hear(JSON.parse(line) as PreviewLine); // our own server wrote it
    }
    return undefined;
  } catch {
    if (signal.aborted) return undefined;
    return late.signal.aborted ? tooSlow : unanswered;
  } finally {
    clearTimeout(timer);
  }
}

const tooLarge = `This is more than ${limits.liveForm / 1_000_000} MB, too much to preview while it is typed: press “Preview”.`;
const tooSlow = "This takes too long to preview while it is typed: press “Preview”.";
const unanswered = "The server does not answer, so the preview is not of what you typed last.";

const refusals: Readonly<Record<number, string>> = {
  401: "You are signed out, so there is no preview: sign in in another tab, and go on here.",
  403: "Your role does not allow proposals, so there is no preview.",
  413: tooLarge,
};
