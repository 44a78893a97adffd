// Documents are read as Git forges read them, and every link in them leads somewhere.
const config = {
  plugins: [
    "remark-gfm",
    "remark-preset-lint-recommended",
    // A clone has no remote of a known forge, which is all this would be used for.
    ["remark-validate-links", { repository: false }],
  ],
};

export default config;
