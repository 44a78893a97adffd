import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Marked } from "#ui/search/marked.tsx";

it("marks what matches, and changes nothing of the text", () => {
  const text = "a <b> session";
  const marks = [
    { start: 0, end: 1 },
    { start: 6, end: 13 },
  ];
  expect(renderToStaticMarkup(<Marked text={text} marks={marks} />)).toBe(
    "<mark>a</mark> &lt;b&gt; <mark>session</mark>",
  );
  expect(renderToStaticMarkup(<Marked text={text} marks={[]} />)).toBe("a &lt;b&gt; session");
});
