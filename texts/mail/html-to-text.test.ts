import { expect, it } from "vitest";
import { htmlToText } from "#texts/mail/html-to-text.ts";

const read = (html: string): string => htmlToText(html).text;

it("puts blocks on lines of their own, items behind a sign, and what is quoted behind its marks", () => {
  expect(
    read(
      "<p>Hi  all,</p><div>We met.<br>Twice.</div><ul><li><p>One</p></li><li>Two</li></ul>He said:<blockquote><div>No.</div><blockquote>Why?</blockquote></blockquote>So.",
    ),
  ).toBe("Hi all,\n\nWe met.\nTwice.\n\n- One\n\n- Two\n\nHe said:\n\n> No.\n>\n> > Why?\n>\nSo.\n");
});

it("keeps the lines of a text that is set as it is, and the cells of a row apart", () => {
  expect(read("<pre>a\n  b</pre><table><tr><td>c</td><td>d</td></tr></table>")).toBe("a\n  b\n\nc d\n");
});

it("says where a link leads, unless its words do", () => {
  expect(read('<a href="https://example.org/a">the slides</a>')).toBe("the slides (https://example.org/a)\n");
  expect(read('<a href="https://example.org/">https://example.org</a>')).toBe("https://example.org\n");
  expect(read('<a href="javascript:alert(1)">here</a>')).toBe("here\n");
});

it("leaves out what nobody sees, and names no picture", () => {
  expect(
    read("<title>t</title><style>p{}</style><script>x</script><!-- c -->a<img src=x alt=y>&lt;b&gt; &#xD800;"),
  ).toBe("a<b> \uFFFD\n");
});

it("stops where elements are nested deeper than any page, and says so", () => {
  expect(htmlToText("<b>".repeat(100_000) + "end")).toMatchObject({
    text: expect.not.stringContaining("end") as unknown,
    isWhole: false,
  });
  expect(htmlToText("<b>".repeat(200) + "end")).toEqual({ text: "end\n", isWhole: true });
});
