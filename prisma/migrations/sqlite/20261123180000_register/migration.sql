-- CreateTable
CREATE TABLE "Register" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "exceptions" TEXT NOT NULL,
    CONSTRAINT "Revision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Record" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    PRIMARY KEY ("kind", "slug")
);

-- CreateTable
CREATE TABLE "Version" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "revisionNumber" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "retired" BOOLEAN NOT NULL,
    "author" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "at" TEXT NOT NULL,

    PRIMARY KEY ("kind", "slug", "number"),
    CONSTRAINT "Version_kind_slug_fkey" FOREIGN KEY ("kind", "slug") REFERENCES "Record" ("kind", "slug") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Version_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Version_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "exceptions" TEXT,
    "createdAt" TEXT NOT NULL,
    "closedAt" TEXT
);

-- CreateTable
CREATE TABLE "Change" (
    "proposalId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "op" TEXT NOT NULL,
    "baseVersion" INTEGER,
    "body" TEXT,

    PRIMARY KEY ("proposalId", "kind", "slug"),
    CONSTRAINT "Change_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Audit" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Revision_proposalId_key" ON "Revision"("proposalId");

-- CreateIndex
CREATE INDEX "Version_revisionNumber_idx" ON "Version"("revisionNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Version_kind_slug_revisionNumber_key" ON "Version"("kind", "slug", "revisionNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Audit_hash_key" ON "Audit"("hash");

-- The one row that every writer takes first.
INSERT INTO "Register" ("id", "revision") VALUES (1, 0);

-- What follows keeps history: it grows, one step at a time, and nothing in it changes.
-- The BEFORE INSERT triggers also stop INSERT OR REPLACE, which deletes without asking a DELETE trigger.

CREATE TRIGGER "Register_only_one" BEFORE INSERT ON "Register" BEGIN
    SELECT RAISE(ABORT, 'the register has one row, and it is there already');
END;

CREATE TRIGGER "Register_stays" BEFORE DELETE ON "Register" BEGIN
    SELECT RAISE(ABORT, 'the register row is not deleted');
END;

CREATE TRIGGER "Register_counts_up" BEFORE UPDATE ON "Register"
WHEN NEW."id" <> OLD."id"
  OR NEW."revision" NOT IN (OLD."revision", OLD."revision" + 1)
  OR (NEW."revision" > 0 AND NOT EXISTS (SELECT 1 FROM "Revision" WHERE "number" = NEW."revision"))
BEGIN
    SELECT RAISE(ABORT, 'the revision counter goes up by one, to a revision that is there');
END;

CREATE TRIGGER "Revision_is_next" BEFORE INSERT ON "Revision"
WHEN NEW."number" <> (SELECT "revision" + 1 FROM "Register")
  OR EXISTS (SELECT 1 FROM "Revision" WHERE "number" >= NEW."number")
BEGIN
    SELECT RAISE(ABORT, 'revisions are numbered without gaps, each after the one before');
END;

CREATE TRIGGER "Revision_keeps" BEFORE UPDATE ON "Revision" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a revision does not change');
END;

CREATE TRIGGER "Revision_stays" BEFORE DELETE ON "Revision" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a revision is not deleted');
END;

CREATE TRIGGER "Record_is_new" BEFORE INSERT ON "Record"
WHEN EXISTS (SELECT 1 FROM "Record" WHERE "kind" = NEW."kind" AND "slug" = NEW."slug")
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: this record is there already');
END;

CREATE TRIGGER "Record_keeps" BEFORE UPDATE ON "Record" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a record does not change its name');
END;

CREATE TRIGGER "Record_stays" BEFORE DELETE ON "Record" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a record is retired, not deleted');
END;

CREATE TRIGGER "Version_is_next" BEFORE INSERT ON "Version"
WHEN NEW."number" <> (SELECT COALESCE(MAX("number"), 0) + 1 FROM "Version" WHERE "kind" = NEW."kind" AND "slug" = NEW."slug")
  OR EXISTS (SELECT 1 FROM "Version" WHERE "kind" = NEW."kind" AND "slug" = NEW."slug" AND "revisionNumber" = NEW."revisionNumber")
BEGIN
    SELECT RAISE(ABORT, 'versions of a record are numbered without gaps, each after the one before');
END;

-- A revision that the counter has reached is closed.
CREATE TRIGGER "Version_joins_open_revision" BEFORE INSERT ON "Version"
WHEN NEW."revisionNumber" <> (SELECT "revision" + 1 FROM "Register")
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a version joins only the revision that is being made');
END;

CREATE TRIGGER "Version_keeps" BEFORE UPDATE ON "Version" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a version does not change');
END;

CREATE TRIGGER "Version_stays" BEFORE DELETE ON "Version" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a version is not deleted');
END;

CREATE TRIGGER "Proposal_is_new" BEFORE INSERT ON "Proposal"
WHEN EXISTS (SELECT 1 FROM "Proposal" WHERE "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: this proposal is there already');
END;

CREATE TRIGGER "Proposal_closed_keeps" BEFORE UPDATE ON "Proposal"
WHEN OLD."closedAt" IS NOT NULL OR NEW."id" <> OLD."id"
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a closed proposal does not change');
END;

CREATE TRIGGER "Proposal_stays" BEFORE DELETE ON "Proposal" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a proposal is closed, not deleted');
END;

CREATE TRIGGER "Change_of_open_proposal" BEFORE INSERT ON "Change"
WHEN (SELECT "closedAt" FROM "Proposal" WHERE "id" = NEW."proposalId") IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a closed proposal takes no more changes');
END;

CREATE TRIGGER "Change_of_closed_keeps" BEFORE UPDATE ON "Change"
WHEN NEW."proposalId" <> OLD."proposalId"
  OR (SELECT "closedAt" FROM "Proposal" WHERE "id" = OLD."proposalId") IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: the changes of a closed proposal stay as they are');
END;

CREATE TRIGGER "Change_of_closed_stays" BEFORE DELETE ON "Change"
WHEN (SELECT "closedAt" FROM "Proposal" WHERE "id" = OLD."proposalId") IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: the changes of a closed proposal stay as they are');
END;

CREATE TRIGGER "Audit_is_next" BEFORE INSERT ON "Audit"
WHEN NEW."seq" <> (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "Audit")
  OR NEW."previousHash" <> COALESCE((SELECT "hash" FROM "Audit" ORDER BY "seq" DESC LIMIT 1), '')
BEGIN
    SELECT RAISE(ABORT, 'the audit log is a chain: a row follows the newest and names its hash');
END;

CREATE TRIGGER "Audit_keeps" BEFORE UPDATE ON "Audit" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: the audit log does not change');
END;

CREATE TRIGGER "Audit_stays" BEFORE DELETE ON "Audit" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: the audit log is not deleted');
END;
