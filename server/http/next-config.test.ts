import { expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import config from "../../next.config.js";

it("lets Next read a form as large as the front lets through", () => {
  expect(config.experimental?.serverActions?.bodySizeLimit).toBe(limits.form);
});
