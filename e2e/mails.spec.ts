import { expect, test } from "./fixtures.ts";

for (const { what, page: address, subject, says } of [
  {
    what: "a decision",
    page: "/decisions/point-of-no-return",
    subject: "Hypervisor Live Update decision: An enabled feature is the point of no return",
    says: "> It was agreed on that once you roll out, you enable new features only",
  },
  {
    what: "a topic",
    page: "/topics/rollback",
    subject: "Hypervisor Live Update topic: Rollback: whether, and by whom",
    says: "Status: open (the register's) [1]",
  },
  {
    what: "a meeting",
    page: "/meetings/2025-01-27",
    subject: "Hypervisor Live Update, first call",
    says: " - Acknowledged: Reliable maintenance is a ton of work [5]",
  },
  {
    what: "a proposal",
    page: "/proposals/1",
    subject: "Hypervisor Live Update proposal 1: ",
    says: "State: accepted [1]",
  },
])
  test(`a chair takes ${what} from its page as a mail, and as text to copy @no-script`, async ({ page, request }) => {
    await page.goto(address);
    const hrefOf = async (name: string) =>
      (await page.locator(".title-row").getByRole("link", { name, exact: true }).getAttribute("href")) ?? "";
    const mail = await request.get(await hrefOf("Mail"));
    expect(mail.headers()["content-type"]).toBe("message/rfc822");
    const eml = await mail.text();
    expect(unfold(eml)).toContain(`\r\nSubject: ${subject}`);
    expect(eml.split(/\r?\n/).every((line) => line.length <= 78)).toBe(true);
    const text = await request.get(await hrefOf("Text"));
    expect(text.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect(await text.text()).toContain(says);
  });

/** Headers as they were before they were broken into lines. */
const unfold = (eml: string): string => eml.replace(/\r\n[ \t]/g, " ");
