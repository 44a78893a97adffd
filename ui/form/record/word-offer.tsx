import { PROPOSAL_FORM } from "#forms/command.ts";
import { toWordCommand } from "#forms/to-command.ts";
import type { WordShown } from "#ui/form/record/preview-facts.ts";

/** What the glossary says for a word that is typed, and the button that writes it. */
export const WordOffer = ({ path, written, word, isDeprecated }: WordShown) => (
  <>
    The glossary says <b>{word}</b> for <b>{written}</b>
    {isDeprecated ? ", which is used no more" : ""}.{" "}
    <button
      type="submit"
      form={PROPOSAL_FORM}
      name="do"
      value={toWordCommand(path, written, word)}
      aria-label={`Write ${word} for ${written}`}
      className="button quiet-button"
    >
      Write it
    </button>
  </>
);
