/** What breaks WCAG 2.2 A or AA on a page, or is against good practice, as far as axe can tell. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type Axe from "axe-core";
import type { Page } from "@playwright/test";

/** One line for each place. */
export async function listViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  await page.evaluate(markLooks, { mark: MARK, isWhole: true });
  return page.evaluate(runAxe, { only: byTags, mark: MARK });
}

/** Of a page that was asked for its violations in its other colours: contrast alone differs, and one text of each look tells. */
export async function listLowContrasts(page: Page): Promise<readonly string[]> {
  await page.evaluate(markLooks, { mark: MARK, isWhole: false });
  return page.evaluate(runAxe, { only: contrast, mark: MARK });
}

const axeSource = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const byTags: Axe.RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const contrast: Axe.RunOnly = { type: "rule", values: ["color-contrast"] };
const MARK = "data-look";

interface Asked {
  readonly only: Axe.RunOnly;
  readonly mark: string;
}

interface Looking {
  readonly mark: string;
  /** Marks three texts of each look instead of the first. */
  readonly isWhole: boolean;
}

/** Runs in the page, which has no frames: what axe's own package for Playwright does besides for these doubles the time. */
async function runAxe({ only, mark }: Asked): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as { readonly axe: typeof Axe }; // `axeSource` has put it there
  // Contrast takes four times as long as all other rules, and is the same for what looks the same.
  axe.configure({ rules: [{ id: "color-contrast", selector: `[${mark}]` }] });
  const { violations } = await axe.run(document, {
    runOnly: only,
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(" ")}\n  ${failureSummary ?? ""}`),
  );
}

/**
 * Runs in the page: marks, of the text that can be seen, the first of each look, or also the last and one between. Texts look
 * the same that stand in the same elements and classes, and have the same colours, size and backgrounds.
 */
function markLooks({ mark, isWhole }: Looking): void {
  const backdrops = new Map<Element, string>();
  const byLook = new Map<string, Element[]>();
  for (const element of document.body.querySelectorAll("*")) {
    element.removeAttribute(mark);
    if (!hasText(element) || !element.checkVisibility()) continue;
    const look = toLook(element);
    byLook.set(look, [...(byLook.get(look) ?? []), element]);
  }
  for (const alike of byLook.values()) {
    const chosen = isWhole ? [0, Math.floor(alike.length / 2), alike.length - 1] : [0];
    for (const index of chosen) alike[index]?.setAttribute(mark, "");
  }

  function hasText(element: Element): boolean {
    return element.matches("input, select, textarea") || ownText(element).trim() !== "";
  }

  function ownText({ childNodes }: Element): string {
    return [...childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : "")).join("");
  }

  function toLook(element: Element): string {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    // axe passes over what cannot be used, and cannot tell of a single character or a sign.
    const isExempt = element.closest(":disabled, [aria-disabled=true], [inert]") !== null;
    const isWord = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(ownText(element));
    const kind = element.getAttribute("type");
    return [color, fontSize, fontWeight, textShadow, isExempt, isWord, kind, toBackdrop(element)].join(" ");
  }

  /** Of the element and all around it. */
  function toBackdrop(element: Element): string {
    const known = backdrops.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const around = element.parentElement ? toBackdrop(element.parentElement) : "";
    const name = `${element.localName}.${element.getAttribute("class") ?? ""}`;
    const backdrop = `${around}/${name} ${backgroundColor} ${backgroundImage} ${opacity}`;
    backdrops.set(element, backdrop);
    return backdrop;
  }
}
