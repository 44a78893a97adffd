/** Counts what a person does with hand and keyboard: every click, and every field that is filled in. */
import type { Locator } from "@playwright/test";

export interface Counted {
  readonly click: (target: Locator) => Promise<void>;
  readonly fill: (field: Locator, text: string) => Promise<void>;
  readonly select: (field: Locator, label: string) => Promise<void>;
  readonly clicks: () => number;
  readonly fields: () => number;
}

export function count(): Counted {
  let clicks = 0;
  let fields = 0;
  return {
    async click(target) {
      clicks += 1;
      await target.click();
    },
    async fill(field, text) {
      fields += 1;
      await field.fill(text);
    },
    async select(field, label) {
      fields += 1;
      await field.selectOption({ label });
    },
    clicks: () => clicks,
    fields: () => fields,
  };
}
