-- CreateTable
CREATE TABLE "SentMail" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "about" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "mailbox" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sameAs" TEXT NOT NULL,
    "bytes" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SentMailOutcome" (
    "mailId" INTEGER NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "SentMailOutcome_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "SentMail" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "SentMail_messageId_key" ON "SentMail"("messageId");

-- CreateIndex
CREATE INDEX "SentMail_about_idx" ON "SentMail"("about");

-- CreateIndex
CREATE INDEX "SentMail_sameAs_idx" ON "SentMail"("sameAs");

-- CreateIndex
CREATE INDEX "SentMail_sha256_idx" ON "SentMail"("sha256");

-- CreateIndex
CREATE INDEX "SentMail_at_idx" ON "SentMail"("at");

-- REPLACE deletes without asking the triggers of deletion.
CREATE TRIGGER "SentMail_is_new" BEFORE INSERT ON "SentMail"
WHEN EXISTS (SELECT 1 FROM "SentMail" WHERE "id" = NEW."id" OR "messageId" = NEW."messageId")
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a sent mail has a number and a Message-ID of its own');
END;

CREATE TRIGGER "SentMail_keeps" BEFORE UPDATE ON "SentMail" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a sent mail does not change');
END;

CREATE TRIGGER "SentMail_stays" BEFORE DELETE ON "SentMail" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a sent mail is not deleted');
END;

CREATE TRIGGER "SentMailOutcome_is_known_once" BEFORE INSERT ON "SentMailOutcome"
WHEN NEW."type" NOT IN ('sent', 'failed', 'unknown')
  OR EXISTS (SELECT 1 FROM "SentMailOutcome" WHERE "mailId" = NEW."mailId")
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: what came of a mail is sent, failed or unknown, and said once');
END;

CREATE TRIGGER "SentMailOutcome_keeps" BEFORE UPDATE ON "SentMailOutcome" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: what came of a mail does not change');
END;

CREATE TRIGGER "SentMailOutcome_stays" BEFORE DELETE ON "SentMailOutcome" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: what came of a mail is not deleted');
END;
