import next from "eslint-config-next/core-web-vitals";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

const domainFiles = ["{domain,notations,texts,api,exports,forms}/**/*.ts"];

export default tseslint.config(
  {
    ignores: [
      ".next/",
      ".build/",
      ".cache/",
      "node_modules/",
      "server/store/generated/",
      "server/store/generated-postgresql/",
      "next-env.d.ts",
      "coverage/",
      "clients/typescript/dist/",
      // Written by npm run derive, and held by the compiler.
      "clients/typescript/src/schemas.ts",
      "clients/typescript/src/operations.ts",
      "data/",
      ".stryker-tmp/",
      "reports/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  // Rules of React, where React is: one of them reads a file as long as all others together.
  ...next.map((config) => (config.rules ? { ...config, files: ["{app,ui}/**/*.{ts,tsx}"] } : config)),
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    rules: { "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["**/*.{ts,tsx}"],
    // Stories and benches hand an environment on to the servers they start.
    ignores: ["server/env.ts", "prisma.config.ts", "playwright.config.ts", "e2e/**", "bench/**", "**/*.test.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read the environment in server/env.ts, parsed once by zod." },
      ],
    },
  },
  {
    files: ["**/*.test.{ts,tsx}"],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "vi",
          property: "resetModules",
          message:
            "All that a worker tests afterwards would get second copies, beside packages that it keeps: import one module again as './name.ts?again'.",
        },
      ],
    },
  },
  {
    files: domainFiles,
    ignores: ["**/*.test.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "AwaitExpression", message: "This layer is synchronous: take values, return values." },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pass the time in." },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Pass the time in." },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Pass the id in." },
        { selector: "MemberExpression[object.name='crypto']", message: "Pass the id in; hash with record/canonical." },
      ],
    },
  },
  {
    files: ["e2e/**/*.ts"],
    rules: {
      // Playwright's fixtures hand over through a function that happens to be called `use`.
      "react-hooks/rules-of-hooks": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='waitForTimeout']",
          message: "Wait for what a person waits for.",
        },
        {
          selector: "CallExpression[callee.property.name='getByTestId']",
          message: "Find it as a person does: by role, label or text.",
        },
      ],
    },
  },
  prettier,
);
