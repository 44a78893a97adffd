-- One transaction: an upgrade that is cut off leaves the older tables as they were.
BEGIN;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN "draftId" TEXT;

-- CreateTable
CREATE TABLE "ProposalEvent" (
    "proposalId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("proposalId", "seq"),
    CONSTRAINT "ProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "affiliation" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "person" TEXT,
    "passwordHash" TEXT,
    "createdAt" TEXT NOT NULL,
    "disabledAt" TEXT
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "endedAt" TEXT,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" TEXT,
    "email" TEXT,
    "role" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    CONSTRAINT "OneTimeLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "ProviderAccount" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,

    PRIMARY KEY ("provider", "subject"),
    CONSTRAINT "ProviderAccount_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PersonalToken" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "lastUsedAt" TEXT,
    "revokedAt" TEXT,
    CONSTRAINT "PersonalToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "proposalId" INTEGER,
    "title" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    CONSTRAINT "Draft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Draft_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_draftId_key" ON "Proposal"("draftId");

-- CreateIndex
CREATE INDEX "Proposal_state_idx" ON "Proposal"("state");

-- CreateIndex
CREATE INDEX "Proposal_author_idx" ON "Proposal"("author");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_person_idx" ON "Account"("person");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_accountId_idx" ON "OneTimeLink"("accountId");

-- CreateIndex
CREATE INDEX "ProviderAccount_accountId_idx" ON "ProviderAccount"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalToken_hash_key" ON "PersonalToken"("hash");

-- CreateIndex
CREATE INDEX "PersonalToken_accountId_idx" ON "PersonalToken"("accountId");

-- CreateIndex
CREATE INDEX "Draft_accountId_idx" ON "Draft"("accountId");

-- Until here every proposal was an import, accepted as it was made; it gets the two events that say so.
INSERT INTO "ProposalEvent" ("proposalId", "seq", "at", "by", "type", "body")
SELECT "id", 1, "createdAt", "author", 'draft',
    '{"content":{"changes":[' || COALESCE((
        SELECT group_concat("text", ',') FROM (
            SELECT CASE "op"
                WHEN 'create' THEN '{"body":' || "body" || ',"kind":"' || "kind" || '","op":"create","slug":"' || "slug" || '"}'
                WHEN 'update' THEN '{"base":' || "baseVersion" || ',"body":' || "body" || ',"kind":"' || "kind" || '","op":"update","slug":"' || "slug" || '"}'
                ELSE '{"base":' || "baseVersion" || ',"kind":"' || "kind" || '","op":"retire","slug":"' || "slug" || '"}'
            END AS "text"
            FROM "Change" WHERE "proposalId" = "Proposal"."id" ORDER BY "kind", "slug"
        )
    ), '') || '],"message":' || json_quote("message") || ',"title":' || json_quote("title") || '}}'
FROM "Proposal";

INSERT INTO "ProposalEvent" ("proposalId", "seq", "at", "by", "type", "body")
SELECT "id", 2, "closedAt", "author", 'accept',
    '{"revision":' || (SELECT "number" FROM "Revision" WHERE "proposalId" = "Proposal"."id") || '}'
FROM "Proposal" WHERE "state" = 'accepted';

-- What follows keeps history, as the triggers of the first migration do.

CREATE TRIGGER "ProposalEvent_is_next" BEFORE INSERT ON "ProposalEvent"
WHEN NEW."seq" <> (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "ProposalEvent" WHERE "proposalId" = NEW."proposalId")
  OR (NEW."seq" = 1) <> (NEW."type" = 'draft')
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: the events of a proposal start with a draft and are numbered without gaps');
END;

CREATE TRIGGER "ProposalEvent_of_open_proposal" BEFORE INSERT ON "ProposalEvent"
WHEN NEW."type" <> 'comment'
  AND (SELECT "closedAt" FROM "Proposal" WHERE "id" = NEW."proposalId") IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a closed proposal takes comments and nothing else');
END;

CREATE TRIGGER "ProposalEvent_keeps" BEFORE UPDATE ON "ProposalEvent" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an event does not change');
END;

CREATE TRIGGER "ProposalEvent_stays" BEFORE DELETE ON "ProposalEvent" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an event is not deleted');
END;

CREATE TRIGGER "Proposal_keeps_its_origin" BEFORE UPDATE ON "Proposal"
WHEN NEW."author" <> OLD."author" OR NEW."createdAt" <> OLD."createdAt"
  OR NEW."draftId" IS NOT OLD."draftId" OR NEW."exceptions" IS NOT OLD."exceptions"
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a proposal keeps its author and its day');
END;

CREATE TRIGGER "Proposal_starts_open" BEFORE INSERT ON "Proposal"
WHEN NEW."state" NOT IN ('draft', 'open', 'changes-requested', 'last-call') OR NEW."closedAt" IS NOT NULL
  OR EXISTS (SELECT 1 FROM "Proposal" WHERE "draftId" = NEW."draftId")
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a proposal starts open, from a draft of its own');
END;

-- The last event says how it ended, and an acceptance has made its revision.
CREATE TRIGGER "Proposal_closes_once" BEFORE UPDATE ON "Proposal"
WHEN OLD."closedAt" IS NULL AND (NEW."state" NOT IN ('draft', 'open', 'changes-requested', 'last-call', 'accepted', 'rejected', 'withdrawn')
  OR (NEW."closedAt" IS NOT NULL) <> (NEW."state" IN ('accepted', 'rejected', 'withdrawn'))
  OR (NEW."state" = 'accepted' AND NOT EXISTS (SELECT 1 FROM "Revision" WHERE "proposalId" = NEW."id"))
  OR (NEW."closedAt" IS NOT NULL AND COALESCE((SELECT "type" FROM "ProposalEvent" WHERE "proposalId" = NEW."id" ORDER BY "seq" DESC LIMIT 1), '')
    <> CASE NEW."state" WHEN 'accepted' THEN 'accept' WHEN 'rejected' THEN 'reject' ELSE 'withdraw' END))
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a proposal is closed by the event that says so');
END;

CREATE TRIGGER "Account_is_new" BEFORE INSERT ON "Account"
WHEN NEW."email" <> lower(trim(NEW."email")) OR NEW."role" NOT IN ('reader', 'member', 'chair', 'admin')
  OR EXISTS (SELECT 1 FROM "Account" WHERE "id" = NEW."id" OR "email" = NEW."email")
BEGIN
    SELECT RAISE(ABORT, 'an account has an id and a lower-case address of its own, and a role');
END;

CREATE TRIGGER "Account_keeps_its_name_in_history" BEFORE UPDATE ON "Account"
WHEN NEW."id" <> OLD."id" OR NEW."createdAt" <> OLD."createdAt"
  OR NEW."email" <> lower(trim(NEW."email")) OR NEW."role" NOT IN ('reader', 'member', 'chair', 'admin')
BEGIN
    SELECT RAISE(ABORT, 'an account keeps its id, and has a lower-case address and a role');
END;

CREATE TRIGGER "Account_stays" BEFORE DELETE ON "Account" BEGIN
    SELECT RAISE(ABORT, 'history names accounts: an account is disabled, not deleted');
END;

CREATE TRIGGER "Session_ended_keeps" BEFORE UPDATE ON "Session"
WHEN OLD."endedAt" IS NOT NULL OR NEW."id" <> OLD."id" OR NEW."accountId" <> OLD."accountId"
BEGIN
    SELECT RAISE(ABORT, 'a session that was ended does not come back');
END;

CREATE TRIGGER "OneTimeLink_used_keeps" BEFORE UPDATE ON "OneTimeLink"
WHEN OLD."usedAt" IS NOT NULL OR NEW."tokenHash" <> OLD."tokenHash" OR NEW."purpose" <> OLD."purpose"
  OR NEW."accountId" IS NOT OLD."accountId" OR NEW."email" IS NOT OLD."email" OR NEW."role" IS NOT OLD."role" OR NEW."expiresAt" > OLD."expiresAt"
BEGIN
    SELECT RAISE(ABORT, 'a link is used once, for what it was made for');
END;

CREATE TRIGGER "PersonalToken_revoked_keeps" BEFORE UPDATE ON "PersonalToken"
WHEN OLD."revokedAt" IS NOT NULL OR NEW."hash" <> OLD."hash" OR NEW."accountId" <> OLD."accountId" OR NEW."scope" <> OLD."scope"
  OR NEW."expiresAt" > OLD."expiresAt"
BEGIN
    SELECT RAISE(ABORT, 'a token that was revoked does not come back, and none gains scope or time');
END;

CREATE TRIGGER "Draft_keeps_its_owner" BEFORE UPDATE ON "Draft"
WHEN NEW."id" <> OLD."id" OR NEW."accountId" <> OLD."accountId"
BEGIN
    SELECT RAISE(ABORT, 'a draft stays with its owner');
END;

COMMIT;
