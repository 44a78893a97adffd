/** The style a drawing carries when it stands alone: diagram.css with the page's tokens in it by value, light and dark. */
import { readFileSync } from "node:fs";

type Scheme = ReadonlyMap<string, string>;

// Viewers outside a browser have none of the fonts that the site brings along.
const text = 'Inter, "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", sans-serif';

/** Viewers outside a browser know no custom properties: the colours of the page, written out. */
function readTokens(): { readonly light: Scheme; readonly dark: Scheme } {
  const css = readFileSync(new URL("../../ui/styles/tokens.css", import.meta.url), "utf8");
  const colours = Array.from(
    css.matchAll(/--([a-z0-9-]+):\s*light-dark\(\s*([^,()]+?)\s*,\s*([^,()]+?)\s*\)\s*;/g),
    ([, token = "", light = "", dark = ""]) => ({ token, light, dark }),
  );
  const toScheme = (side: "light" | "dark"): Scheme =>
    new Map([["text", text], ...colours.map((colour) => [colour.token, colour[side]] as const)]);
  return { light: toScheme("light"), dark: toScheme("dark") };
}

interface Rule {
  readonly selectors: string;
  readonly declarations: string;
}

/** The rules of diagram.css that a drawing without links, outside a page, has a use for. */
function readRules(): readonly Rule[] {
  const css = readFileSync(new URL("./diagram.css", import.meta.url), "utf8")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, "")
    .replace(/\s+/g, " ");
  return Array.from(css.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selectors = "", declarations = ""]) => ({
    selectors: selectors.trim(),
    declarations: declarations.trim(),
  })).filter(({ selectors }) => !/ a(?![\w-])/.test(selectors));
}

const print = (rules: readonly Rule[], scheme: Scheme): string =>
  [
    `.machine-diagram{background:${scheme.get("raised") ?? ""}}`,
    ...rules.map(({ selectors, declarations }) => `${selectors}{${withValues(scheme, declarations)}}`),
  ].join("\n");

function withValues(scheme: Scheme, css: string): string {
  return css.replace(/var\(--([a-z0-9-]+)\)/g, (_, token: string) => {
    const value = scheme.get(token);
    if (value === undefined) throw new Error(`diagram.css uses --${token}, which is no colour of tokens.css`);
    return value;
  });
}

function toStandalone(): string {
  const rules = readRules();
  const { light, dark } = readTokens();
  // Only what names a colour has to be said again for the dark.
  const coloured = rules.filter(({ declarations }) => /var\(--(?!text)/.test(declarations));
  return `${print(rules, light)}\n@media (prefers-color-scheme:dark){\n${print(coloured, dark)}\n}`;
}

export const standaloneStyle = toStandalone();
