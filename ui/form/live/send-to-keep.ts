import type { KeptDraft } from "#forms/draft-address.ts";

/** What a form holds, without what marks it as one of an action: what keeps it is none, and would refuse it as one that is not there. */
export function toTyped(form: HTMLFormElement): FormData {
  const typed = new FormData(form);
  for (const name of [...typed.keys()]) if (name.startsWith("$")) typed.delete(name);
  return typed;
}

/** The draft that it was kept as, or the status that says why not; 0 where no answer came. */
export async function sendToKeep(address: string, body: FormData, signal: AbortSignal): Promise<KeptDraft | number> {
  try {
    const answer = await fetch(address, { method: "POST", body, signal });
    return answer.ok ? ((await answer.json()) as KeptDraft) : answer.status; // as its route says it
  } catch {
    return 0;
  }
}
