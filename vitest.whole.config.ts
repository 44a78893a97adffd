import { configDefaults, defineConfig } from "vitest/config";
import ofFolders from "./vitest.config.ts";

/** Every unit test, also those that are slow by their nature. */
export default defineConfig({
  ...ofFolders,
  test: { ...ofFolders.test, exclude: configDefaults.exclude, reporters: ["default"] },
});
