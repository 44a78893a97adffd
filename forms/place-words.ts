/** A place in the form of a proposal in the words that stand beside it: "State frozen: kind", not `/changes/0/body/states/4/kind`. */
import type { Json } from "#domain/register/record/canonical.ts";
import { toFieldLabel, toItemLabel } from "#domain/register/record/label.ts";
import { asObject } from "#forms/form-tree.ts";
import { toItemWord } from "#forms/part-names.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { sheetNames } from "#forms/sheet-names.ts";
import { kindFacts } from "#forms/kind-facts.ts";
import { withCapital } from "#domain/capital.ts";

const ofForm: Readonly<Record<string, string>> = {
  "": "The proposal",
  "/title": "What you propose",
  "/message": "Why",
  "/editorial": "Editorial",
  "/changes": "The records",
  "add-record": "The record to add",
  "/id": "The name of the draft",
  "/version": "The version of the draft",
  "/form": "All that is typed here",
};

const ofChange: Readonly<Record<string, string>> = {
  "": "The record",
  "/slug": "Address",
  "/op": "What to do with it",
  "/base": "The version it was written against",
  "/text": "The record as YAML",
  "/part": "The rest of the record",
  "/pattern/id": "A property from a pattern: what it says",
};

const ofSheet: Readonly<Record<string, string>> = {
  [sheetNames.name]: "the new id",
  [sheetNames.pasted]: "the pasted rows",
};

export function toPlaceWords({ changes }: Pick<ProposalForm, "changes">, path: string): string {
  const [, index, place = ""] = /^\/changes\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (index === undefined) return ofForm[path] ?? path;
  const change = changes[Number(index)];
  const words = ofChange[place] ?? toWords(change?.body, place);
  if (changes.length < 2 || !change) return words;
  const name = `${kindFacts[change.kind].label}${change.slug === "" ? "" : ` ${change.slug}`}`;
  return `Record ${Number(index) + 1}, ${name}: ${toLower(words)}`;
}

/** The same where nobody knows what the records hold: by their numbers. */
export function toPlaceWordsAlone(path: string): string {
  const [, index] = /^\/changes\/(\d+)/.exec(path) ?? [];
  if (index === undefined) return ofForm[path] ?? toBodyWords(undefined, path.split("/").slice(1));
  const words = toPlaceWords({ changes: [] }, path);
  return `Record ${Number(index) + 1}: ${toLower(words)}`;
}

const toLower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** `/body` alone is all of the record. */
function toWords(body: unknown, place: string): string {
  const [root, ...steps] = place.split("/").slice(1);
  if (root === "pattern") return `A property from a pattern: ${steps.join(" ")}`;
  if (steps.length === 0) return "The record";
  return toBodyWords(body, steps);
}

/** The same of a path inside a body. */
export function toBodyWords(body: unknown, steps: readonly string[]): string {
  let at = body;
  let list = "";
  const words: string[] = [];
  for (const step of steps) {
    if (Array.isArray(at) && /^\d+$/.test(step)) {
      const item = (at as readonly Json[])[Number(step)];
      const said = item === undefined ? "" : toItemLabel(item, Number(step));
      words.pop();
      words.push(`${toItemWord(list)} ${said.trim() === "" ? `no. ${Number(step) + 1}` : said}`);
      at = item;
    } else {
      words.push(ofSheet[step] ?? toFieldLabel(step));
      list = step;
      at = asObject(at)[step];
    }
  }
  const said = words.join(": ");
  return withCapital(said);
}
