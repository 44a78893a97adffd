/** The admin that playwright.config.ts names in the environment of the server; there is no other way in for a test. */
export const firstAdmin = { email: "admin@example.org", password: "the first one here" };
