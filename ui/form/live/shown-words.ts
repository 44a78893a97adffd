/** Words in what is typed that the glossary calls otherwise, each at its field. */
import { limits } from "#domain/limits.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findAt } from "#domain/register/record/at-path.ts";
import { listPreferredWords } from "#domain/term/preferred-word.ts";
import { toFormNode, type FormNode } from "#forms/form-tree.ts";
import { toPlaceWords } from "#forms/place-words.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import type { WordShown } from "#ui/form/record/preview-facts.ts";
import type { PageContext } from "#ui/page-context.ts";
import { kindFacts } from "#forms/kind-facts.ts";

/** Of a larger proposal the first ones are shown, and so many letters looked at: this is asked at every pause of the typing. */
const MOST = 40;
const MOST_LETTERS = 100_000;

/** In sentences and longer texts that are new or changed. What is quoted from a source has fields of other sizes. */
export function listShownWords(form: ProposalForm, { spec, terms }: PageContext): readonly WordShown[] {
  const texts = form.changes.flatMap(({ op, kind, slug, body, text }, index) => {
    if (op === "retire" || text !== undefined) return [];
    const current = spec.byId.get(toRecordId(kind, slug))?.body;
    const path = `/changes/${index}/body`;
    return listTexts(toFormNode(kindFacts[kind].shape, body, { path, label: "", isOptional: false }))
      .filter((typed) => typed.value !== findAt(current, typed.path.slice(path.length)))
      .map((typed) => ({ ...typed, own: kind === "term" ? slug : undefined }));
  });
  let letters = 0;
  return [{ path: "/message", value: form.message, own: undefined }, ...texts]
    .filter(({ value }) => (letters += value.length) <= MOST_LETTERS)
    .flatMap(({ path, value, own }) =>
      listPreferredWords(terms, value, own).map((word) => ({
        ...word,
        path,
        place: toPlaceWords(form, path),
      })),
    )
    .slice(0, MOST);
}

const sizes: readonly (number | undefined)[] = [limits.sentence, limits.prose];

function listTexts(node: FormNode): readonly { readonly path: string; readonly value: string }[] {
  switch (node.type) {
    case "group":
      return node.nodes.flatMap(listTexts);
    case "list":
      return node.rows.flatMap(listTexts);
    case "text":
      return sizes.includes(node.text.max) && node.value !== "" ? [node] : [];
    default:
      return [];
  }
}
