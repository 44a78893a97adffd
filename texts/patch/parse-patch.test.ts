import { describe, expect, it } from "vitest";
import { parsePatch } from "#texts/patch/parse-patch.ts";

const section = `diff --git a/content/terms/kho.md b/content/terms/kho.md
index 1111111..2222222 100644
--- a/content/terms/kho.md
+++ b/content/terms/kho.md
@@ -1,2 +1,2 @@
 title: KHO
-old
+new
`;

const aMail = (head: string, body: string, sections = section): string =>
  `From ${"a".repeat(40)} Mon Sep 17 00:00:00 2001\n${head}\n\n${body}---\n x | 2 +-\n\n${sections}-- \n2.39.5\n\n`;

const readMail = (head: string, body: string) => {
  const read = parsePatch(aMail(head, body));
  return read.ok ? [read.value.title, read.value.message] : read.failure;
};

const readReason = (text: string) => {
  const read = parsePatch(text);
  return read.ok ? "read" : read.failure.map(({ message }) => message).join("; ");
};

describe("a patch of git", () => {
  it("says which text of a file becomes which, told by their hashes", () => {
    const read = parsePatch(aMail("Subject: [PATCH] x", ""));
    expect(read).toMatchObject({
      ok: true,
      value: { files: [{ path: "content/terms/kho.md", before: "1111111", after: "2222222" }] },
    });
    expect(read.ok && read.value.files[0]?.hunks[0]?.lines).toEqual([" title: KHO", "-old", "+new"]);
  });

  it("says of a new file that there was none, and of one that is gone that there is none", () => {
    const made = section.replace("1111111", "0000000").replace("index", "new file mode 100644\nindex");
    const gone = section.replace("2222222", "0000000").replace("index", "deleted file mode 100644\nindex");
    const read = parsePatch(aMail("Subject: x", "", made + gone));
    expect(read.ok && read.value.files.map(({ before, after }) => [before, after])).toEqual([
      [undefined, "2222222"],
      ["1111111", undefined],
    ]);
  });

  it.each([
    ["Subject: [PATCH] Say it better", "Nobody knew.\n\nWell.\n", ["Say it better", "Nobody knew.\n\nWell."]],
    [
      "Subject: [PATCH v2 1/1] A title that goes on\n in the next line",
      "",
      ["A title that goes on in the next line", ""],
    ],
    ["Subject: =?UTF-8?q?[PATCH]_Gr=C3=BC=C3=9Fe?=", "", ["Grüße", ""]],
    [
      "From: Ada <ada@example.org>\nSubject: x",
      "From: Bob <bob@example.org>\n\nWhy.\n\nSigned-off-by: Ada <ada@example.org>\n",
      ["x", "Why."],
    ],
  ])("is called by its subject, and says why: %j", (head, body, expected) => {
    expect(readMail(head, body)).toEqual(expected);
  });

  it.each([
    ["Reviewed-by: Jane Roe <jane@example.com>", "Reviewed-by: Jane Roe"],
    ['Acked-by: "Q. Person" <q@example.com> # for terms', 'Acked-by: "Q. Person" # for terms'],
    ["Reported-and-tested-by: Jane (jane@example.com), Joe joe@example.com\r", "Reported-and-tested-by: Jane (), Joe"],
    ["Cc: stable@vger.kernel.org", ""],
    ["Suggested-by: bob@example.com", ""],
    ["Co-developed-by: Ada <ada@example.org>", ""],
    ["Signed-off-by: ada@example.org", ""],
    ["Reported-by: Jane Roe", "Reported-by: Jane Roe"],
    [
      "Reported-by: https://lore.example.org/r/1@example.org/",
      "Reported-by: https://lore.example.org/r/1@example.org/",
    ],
    ["Link: https://lore.example.org/r/1@example.org/", "Link: https://lore.example.org/r/1@example.org/"],
    ["Note: it wants zod@4.", "Note: it wants zod@4."],
  ])("names who had to do with it without where they are reached: %s", (line, said) => {
    expect(readMail("Subject: x", `Why.\n\n${line}\n`)).toEqual(["x", `Why.\n\n${said}`.trim()]);
  });

  it("says which commit it is for where git was told to, which is nothing of a file", () => {
    const base = `\nbase-commit: ${"b".repeat(40)}\nprerequisite-patch-id: ${"c".repeat(40)}\n`;
    expect(parsePatch(aMail("Subject: x", "", section + base))).toEqual(parsePatch(aMail("Subject: x", "")));
  });

  it("is the same where a system wrote it with line ends of its own", () => {
    const mail = aMail("Subject: x\nFrom: y", "Why.\n");
    expect(parsePatch(mail.replaceAll("\n", "\r\n"))).toEqual(parsePatch(mail));
  });

  it("keeps a line that looks like the end of a mail where it was taken out of a text", () => {
    const taken = section.replace("@@ -1,2 +1,2 @@", "@@ -1,4 +1,3 @@").replace("+new\n", "+new\n-- \n end\n");
    const read = parsePatch(aMail("Subject: x", "", taken));
    expect(read.ok && read.value.files[0]?.hunks[0]?.lines.slice(-2)).toEqual(["-- ", " end"]);
  });
});

describe("what is no patch of one commit", () => {
  it.each([
    ["", /changes no file/],
    ["Subject: x\n\nWhy.\n", /changes no file.*format-patch -1/],
    [aMail("Subject: x", "") + aMail("Subject: y", ""), /holds 2 commits/],
    [aMail("From: x", ""), /no `Subject:`/],
    [section, /no `Subject:`/],
    [aMail("Subject: x\nContent-Transfer-Encoding: quoted-printable", ""), /quoted-printable/],
    [aMail("Subject: x", "", section.replace("b/content/terms/kho.md\n", "b/content/terms/luo.md\n")), /no-renames/],
    [aMail("Subject: x", "", section.replaceAll("a/content", "content")), /src-prefix/],
    [aMail("Subject: x", "", section.replace(/index.*\n/, "")), /no `index` line/],
    [aMail("Subject: x", "", section.replace(/--- a[\s\S]*/, "GIT binary patch\nliteral 3\n")), /binary/],
    [aMail("Subject: x", "", section.replace("-1,2", "-1,9")), /cannot be read/],
  ])("is refused with what would be right (%#)", (text, reason) => {
    expect(readReason(text)).toMatch(reason);
  });

  it("is refused in no time, however long it is", () => {
    const began = performance.now();
    readReason("From ".repeat(200_000));
    readReason(`${section}${"-- \n".repeat(200_000)}`);
    readReason(`Subject: ${" \n".repeat(200_000)}\n\n${section}`);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
