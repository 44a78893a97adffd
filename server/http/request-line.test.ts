import { expect, it } from "vitest";
import { toLoggedPath } from "./request-line.ts";

it.each([
  { title: "a path as it is", url: "/machines/luo-session", path: "/machines/luo-session" },
  { title: "which revision was looked at", url: "/machines?revision=3", path: "/machines?revision=3" },
  {
    title: "that there was a search, but not for what",
    url: "/search?q=secret+plan&revision=3",
    path: "/search?q=…&revision=3",
  },
  { title: "no token, however often it is given", url: "/x?token=a&token=b", path: "/x?token=…&token=…" },
  { title: "no line break that a name smuggles in", url: "/x?a%0Ab=c", path: "/x?…=…" },
  { title: "no token that stands where a name would", url: "/x?concordance_a1B2c3&on=1", path: "/x?…=…&on=…" },
  { title: "no token behind a mark that was encoded", url: "/password%3Ftoken=geheim", path: "/…" },
  { title: "no token behind a semicolon", url: "/set-up;token=geheim/x", path: "/…/x" },
  {
    title: "no mail address that stands in a path",
    url: "/people/ada@example.org/eve%40example.org/versions?revision=ada@example.org",
    path: "/people/…/…/versions?revision=…",
  },
])("logs $title", ({ url, path }) => {
  expect(toLoggedPath(url)).toBe(path);
});
