import fc from "fast-check";
import { toOneLine } from "#notations/mermaid/label.ts";

/** Texts that look like Mermaid, or like what it is drawn with. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."; : :: ::: # #59; #amp; &lt; _ __ _x_ * ** *x* ` ``` ~~ -- --> <-- - + 1. 1) = == ( ) [ ] [*] [H] [x](y) ![x](y) { } @{ %% %%{init} $$ \\ | ^ ! ? / // < > <br/> </style> <script> \" '".split(
          " ",
        ),
        ...[
          "direction LR",
          "Direction tb",
          "state",
          "note left of a",
          "end note",
          "class a b",
          "classDef a b",
          "style a b",
          "click a",
          "scale 350 width",
        ],
        ...[
          "as",
          "default",
          "accTitle: x",
          "accDescr {",
          "stateDiagram-v2",
          "https://a.b",
          "www.example.com",
          "a@b.org",
          "fa:fa-car",
          "ﬂ°°59¶ß",
          "root",
          "hide empty description",
        ],
        ...["\u200b", "\u00a0", "\u2028", "\u202e", "\ufeff", "😀", "内核", "é", "fork", "<<choice>>", "[[fork]]"],
      ),
      fc.constantFrom(" ", "a", "B", "0", "1"),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => /[^\s\p{C}\p{Z}]/u.test(toOneLine(text)));
