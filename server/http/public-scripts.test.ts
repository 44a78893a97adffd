import { readdirSync, readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";

/** As much of a browser as the scripts of pages ask for when they begin. */
function aBrowser(): object {
  const addEventListener = () => {};
  const dataset = {};
  const document = {
    documentElement: { dataset },
    currentScript: { dataset },
    addEventListener,
    querySelectorAll: () => [],
  };
  const history = { state: null, replaceState: () => {} };
  return { document, history, location: { href: "http://x/" }, addEventListener };
}

it("leaves no name of a script behind that stands on a page beside others", () => {
  const scripts = readdirSync("public").filter((file) => file.endsWith(".js"));
  expect(scripts).toContain("search.js");
  const browser = aBrowser();
  const names = Object.keys(browser);
  createContext(browser);
  for (const script of scripts) {
    const text = readFileSync(`public/${script}`, "utf8");
    runInContext(text, browser);
    expect(Object.keys(browser), script).toEqual(names);
    // A constant is no property of the page, but nobody else may have its name.
    expect(() => void runInContext(text, browser), script).not.toThrow();
  }
});
