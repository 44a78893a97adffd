/** The style a drawing carries when it stands alone: diagram.css with the tokens' values in it, light and dark. */
import { readFileSync } from "node:fs";

interface Scheme {
  readonly [token: string]: string;
}

const text = 'Inter, "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", sans-serif';

// The page's tokens by value: viewers outside a browser know no custom properties.
const light: Scheme = {
  text,
  paper: "#fbfbf9",
  raised: "#ffffff",
  "rule-strong": "#c4c4bc",
  ink: "#1b1f24",
  "ink-2": "#4c5561",
  "ink-3": "#666f7b",
  accent: "#0b5c6b",
  acknowledged: "#2a5a9c",
  disputed: "#a3262b",
};

const dark: Scheme = {
  text,
  paper: "#121417",
  raised: "#191c20",
  "rule-strong": "#444b54",
  ink: "#e6e8ea",
  "ink-2": "#aab2bc",
  "ink-3": "#8d96a1",
  accent: "#6cc7d6",
  acknowledged: "#8db8ee",
  disputed: "#f09a9d",
};

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
    `.machine-diagram{background:${scheme["raised"] ?? ""}}`,
    ...rules.map(({ selectors, declarations }) => `${selectors}{${withValues(scheme, declarations)}}`),
  ].join("\n");

function withValues(scheme: Scheme, css: string): string {
  return css.replace(/var\(--([a-z0-9-]+)\)/g, (_, token: string) => {
    const value = scheme[token];
    if (value === undefined) throw new Error(`diagram.css uses --${token}, which style.ts gives no value`);
    return value;
  });
}

function toStandalone(): string {
  const rules = readRules();
  // Only what names a colour has to be said again for the dark.
  const coloured = rules.filter(({ declarations }) => /var\(--(?!text)/.test(declarations));
  return `${print(rules, light)}\n@media (prefers-color-scheme:dark){\n${print(coloured, dark)}\n}`;
}

export const standaloneStyle = toStandalone();
