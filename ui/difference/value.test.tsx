import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Value } from "#ui/difference/value.tsx";

const wordsOf = (value: Parameters<typeof Value>[0]["value"]) =>
  renderToStaticMarkup(<Value value={value} />)
    .replace(/<details[^]*<\/details>/, "")
    .replace(/<[^>]+>/g, " ");

it("shows a text as it is, and of a word that nobody reads its beginning and its length", () => {
  expect(wordsOf({ text: "It was agreed. ".repeat(60) })).toContain("It was agreed. ".repeat(60).trim());
  const shown = wordsOf({ base64: "QUJD".repeat(500) });
  expect(shown).toContain(`${"QUJD".repeat(15)}… (2,000 characters)`);
  expect(shown).not.toContain("QUJD".repeat(16));
});

it("keeps all of it behind the fold", () => {
  expect(renderToStaticMarkup(<Value value={{ base64: "QUJD".repeat(500) }} />)).toContain("QUJD".repeat(500));
});
