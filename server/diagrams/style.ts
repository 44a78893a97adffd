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
  sunken: "#f2f2ee",
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
  sunken: "#0e1012",
  "rule-strong": "#444b54",
  ink: "#e6e8ea",
  "ink-2": "#aab2bc",
  "ink-3": "#8d96a1",
  accent: "#6cc7d6",
  acknowledged: "#8db8ee",
  disputed: "#f09a9d",
};

const rules = readFileSync(new URL("./diagram.css", import.meta.url), "utf8").replace(/\/\*.*?\*\/\s*/gs, "");

function withValues(scheme: Scheme, css: string): string {
  return css.replace(/var\(--([a-z0-9-]+)\)/g, (_, token: string) => {
    const value = scheme[token];
    if (value === undefined) throw new Error(`diagram.css uses --${token}, which style.ts gives no value`);
    return value;
  });
}

// Nothing but what names a colour has to be said again for the dark.
const coloured = rules
  .split("\n")
  .filter(
    (line) => line.startsWith(".") && /var\(--(?!text)/.test(line) && !line.includes(" a:") && !line.includes(" a."),
  );

const ground = (scheme: Scheme): string => `.machine-diagram { background: ${scheme["raised"] ?? ""}; }`;

const standalone = [
  ground(light),
  withValues(
    light,
    rules
      .split("\n")
      .filter((line) => !/ a[ :.]/.test(line))
      .join("\n"),
  ).trim(),
  "@media (prefers-color-scheme: dark) {",
  ground(dark),
  withValues(dark, coloured.join("\n")),
  "}",
].join("\n");

export const standaloneStyle = (): string => standalone;
