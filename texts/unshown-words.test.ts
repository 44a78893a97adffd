import { expect, it } from "vitest";
import { compareUnshown, listUnshownWords } from "#texts/unshown-words.ts";

it.each([
  ["Seen. <!-- unseen --> Seen.", ["<!-- unseen -->"]],
  ["<div hidden>\nunseen\n</div>\n\nSeen.", ["<div hidden>\nunseen\n</div>"]],
  ["[the list](https://a.example/1)", ["https://a.example/1"]],
  ['[the list][1]\n\n[1]: https://a.example/2 "a title"', ["https://a.example/2 “a title”"]],
  ["<https://a.example> and https://b.example", []],
  ["`<b>` and *words*", []],
  ["", []],
])("of %j no page shows %j", (markdown, words) => {
  expect(listUnshownWords(markdown)).toEqual(words);
});

it("tells words that only one of two texts has, as often as they differ", () => {
  expect(compareUnshown("[a](https://a.example) <!--x--> <!--x-->", "[a](https://b.example) <!--x-->")).toEqual({
    removed: ["https://a.example", "<!--x-->"],
    added: ["https://b.example"],
  });
  expect(compareUnshown("One. <!--x-->", "Two. <!--x-->")).toBeUndefined();
});
