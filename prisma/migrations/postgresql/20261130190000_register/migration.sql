-- The tables of the register in PostgreSQL, as the migrations of SQLite leave them. Texts are compared by their bytes
-- (COLLATE "C"), as SQLite compares them: the order of records and of lists does not depend on the language of a server.

-- CreateTable
CREATE TABLE "Register" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "revision" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "at" TEXT COLLATE "C" NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "exceptions" TEXT COLLATE "C" NOT NULL,
    "authorName" TEXT COLLATE "C" NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Record" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY ("kind", "slug")
);

-- CreateTable
CREATE TABLE "Version" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "revisionNumber" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "retired" BOOLEAN NOT NULL,
    "author" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY ("kind", "slug", "number")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,
    "author" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "exceptions" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "closedAt" TEXT COLLATE "C",
    "draftId" TEXT COLLATE "C"
);

-- CreateTable
CREATE TABLE "Change" (
    "proposalId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "op" TEXT COLLATE "C" NOT NULL,
    "baseVersion" INTEGER,
    "body" TEXT COLLATE "C",
    PRIMARY KEY ("proposalId", "kind", "slug")
);

-- CreateTable
CREATE TABLE "Audit" (
    "seq" INTEGER NOT NULL PRIMARY KEY,
    "at" TEXT COLLATE "C" NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL,
    "previousHash" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL
);

-- CreateTable
CREATE TABLE "ProposalEvent" (
    "proposalId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY ("proposalId", "seq")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "affiliation" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "person" TEXT COLLATE "C",
    "passwordHash" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "disabledAt" TEXT COLLATE "C",
    "browsersForgotten" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "userAgent" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "lastSeenAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C"
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "purpose" TEXT COLLATE "C" NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "email" TEXT COLLATE "C",
    "role" TEXT COLLATE "C",
    "createdBy" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,
    "usedAt" TEXT COLLATE "C"
);

-- CreateTable
CREATE TABLE "ProviderAccount" (
    "provider" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY ("provider", "subject")
);

-- CreateTable
CREATE TABLE "PersonalToken" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,
    "lastUsedAt" TEXT COLLATE "C",
    "revokedAt" TEXT COLLATE "C"
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "proposalId" INTEGER,
    "title" TEXT COLLATE "C" NOT NULL,
    "form" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "ApiUsage" (
    "operation" TEXT COLLATE "C" NOT NULL,
    "formatVersion" TEXT COLLATE "C" NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,
    PRIMARY KEY ("operation", "formatVersion", "day")
);

-- CreateTable
CREATE TABLE "Edition" (
    "tag" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "revisionNumber" INTEGER NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "authorName" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL
);

-- CreateTable
CREATE TABLE "SentMail" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "about" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "mailbox" TEXT COLLATE "C" NOT NULL,
    "messageId" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "sameAs" TEXT COLLATE "C" NOT NULL,
    "bytes" TEXT COLLATE "C" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL
);

-- CreateTable
CREATE TABLE "SentMailOutcome" (
    "mailId" INTEGER NOT NULL PRIMARY KEY,
    "type" TEXT COLLATE "C" NOT NULL,
    "said" TEXT COLLATE "C" NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL
);

-- CreateTable
CREATE TABLE "Secret" (
    "name" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "value" TEXT COLLATE "C" NOT NULL
);

-- CreateTable
CREATE TABLE "Attempt" (
    "key" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "endsAt" TEXT COLLATE "C" NOT NULL,
    "tries" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "Revision_proposalId_key" ON "Revision"("proposalId");
CREATE INDEX "Version_revisionNumber_idx" ON "Version"("revisionNumber");
CREATE UNIQUE INDEX "Version_kind_slug_revisionNumber_key" ON "Version"("kind", "slug", "revisionNumber");
CREATE UNIQUE INDEX "Audit_hash_key" ON "Audit"("hash");
CREATE UNIQUE INDEX "Proposal_draftId_key" ON "Proposal"("draftId");
CREATE INDEX "Proposal_state_idx" ON "Proposal"("state");
CREATE INDEX "Proposal_author_idx" ON "Proposal"("author");
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");
CREATE INDEX "Account_person_idx" ON "Account"("person");
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");
CREATE INDEX "OneTimeLink_accountId_idx" ON "OneTimeLink"("accountId");
CREATE INDEX "ProviderAccount_accountId_idx" ON "ProviderAccount"("accountId");
CREATE UNIQUE INDEX "PersonalToken_hash_key" ON "PersonalToken"("hash");
CREATE INDEX "PersonalToken_accountId_idx" ON "PersonalToken"("accountId");
CREATE INDEX "Draft_accountId_idx" ON "Draft"("accountId");
CREATE INDEX "Version_hash_idx" ON "Version"("hash");
CREATE UNIQUE INDEX "Edition_revisionNumber_key" ON "Edition"("revisionNumber");
CREATE UNIQUE INDEX "SentMail_messageId_key" ON "SentMail"("messageId");
CREATE INDEX "SentMail_about_idx" ON "SentMail"("about");
CREATE INDEX "SentMail_sameAs_idx" ON "SentMail"("sameAs");
CREATE INDEX "SentMail_sha256_idx" ON "SentMail"("sha256");
CREATE INDEX "SentMail_at_idx" ON "SentMail"("at");
CREATE INDEX "Attempt_endsAt_idx" ON "Attempt"("endsAt");

-- After all tables, because some refer to each other.
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Version" ADD CONSTRAINT "Version_kind_slug_fkey" FOREIGN KEY ("kind", "slug") REFERENCES "Record" ("kind", "slug") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Version" ADD CONSTRAINT "Version_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Version" ADD CONSTRAINT "Version_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Change" ADD CONSTRAINT "Change_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ProposalEvent" ADD CONSTRAINT "ProposalEvent_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ProviderAccount" ADD CONSTRAINT "ProviderAccount_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "PersonalToken" ADD CONSTRAINT "PersonalToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "SentMailOutcome" ADD CONSTRAINT "SentMailOutcome_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "SentMail" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The numbers of what is told apart by one: without gaps, also after a transaction that came to nothing, which the
-- sequences of PostgreSQL do not give. Writers queue at the row of the register, so that no two see the same number.
CREATE FUNCTION "next_id"(place regclass) RETURNS INTEGER LANGUAGE plpgsql AS $$
DECLARE
    number INTEGER;
BEGIN
    EXECUTE format('SELECT COALESCE(MAX("id"), 0) + 1 FROM %s', place) INTO number;
    RETURN number;
END
$$;

ALTER TABLE "Proposal" ALTER COLUMN "id" SET DEFAULT next_id('"Proposal"');
ALTER TABLE "SentMail" ALTER COLUMN "id" SET DEFAULT next_id('"SentMail"');
ALTER TABLE "OneTimeLink" ALTER COLUMN "id" SET DEFAULT next_id('"OneTimeLink"');
ALTER TABLE "PersonalToken" ALTER COLUMN "id" SET DEFAULT next_id('"PersonalToken"');

-- The one row that every writer takes first.
INSERT INTO "Register" ("id", "revision") VALUES (1, 0);

-- What follows keeps history, by the same rules under the same names as in SQLite.

CREATE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "Register_only_one" BEFORE INSERT ON "Register"
FOR EACH ROW EXECUTE FUNCTION "refuse"('the register has one row, and it is there already');

CREATE TRIGGER "Register_stays" BEFORE DELETE ON "Register"
FOR EACH ROW EXECUTE FUNCTION "refuse"('the register row is not deleted');

CREATE FUNCTION "Register_counts_up"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."id" <> OLD."id"
      OR NEW."revision" NOT IN (OLD."revision", OLD."revision" + 1)
      OR (NEW."revision" > 0 AND NOT EXISTS (SELECT 1 FROM "Revision" WHERE "number" = NEW."revision"))
    THEN
        RAISE EXCEPTION USING MESSAGE = 'the revision counter goes up by one, to a revision that is there', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Register_counts_up" BEFORE UPDATE ON "Register"
FOR EACH ROW EXECUTE FUNCTION "Register_counts_up"();

CREATE FUNCTION "Revision_is_next"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."number" <> (SELECT "revision" + 1 FROM "Register")
      OR EXISTS (SELECT 1 FROM "Revision" WHERE "number" >= NEW."number")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'revisions are numbered without gaps, each after the one before', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Revision_is_next" BEFORE INSERT ON "Revision"
FOR EACH ROW EXECUTE FUNCTION "Revision_is_next"();

CREATE TRIGGER "Revision_stays" BEFORE DELETE ON "Revision"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a revision is not deleted');

CREATE FUNCTION "Record_is_new"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Record" WHERE "kind" = NEW."kind" AND "slug" = NEW."slug")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: this record is there already', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Record_is_new" BEFORE INSERT ON "Record"
FOR EACH ROW EXECUTE FUNCTION "Record_is_new"();

CREATE TRIGGER "Record_keeps" BEFORE UPDATE ON "Record"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a record does not change its name');

CREATE TRIGGER "Record_stays" BEFORE DELETE ON "Record"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a record is retired, not deleted');

CREATE FUNCTION "Version_is_next"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."number" <> (SELECT COALESCE(MAX("number"), 0) + 1 FROM "Version" WHERE "kind" = NEW."kind" AND "slug" = NEW."slug")
      OR EXISTS (SELECT 1 FROM "Version" WHERE "kind" = NEW."kind" AND "slug" = NEW."slug" AND "revisionNumber" = NEW."revisionNumber")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'versions of a record are numbered without gaps, each after the one before', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Version_is_next" BEFORE INSERT ON "Version"
FOR EACH ROW EXECUTE FUNCTION "Version_is_next"();

CREATE FUNCTION "Version_joins_open_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."revisionNumber" <> (SELECT "revision" + 1 FROM "Register")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: a version joins only the revision that is being made', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Version_joins_open_revision" BEFORE INSERT ON "Version"
FOR EACH ROW EXECUTE FUNCTION "Version_joins_open_revision"();

CREATE TRIGGER "Version_keeps" BEFORE UPDATE ON "Version"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a version does not change');

CREATE TRIGGER "Version_stays" BEFORE DELETE ON "Version"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a version is not deleted');

CREATE FUNCTION "Proposal_is_new"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Proposal" WHERE "id" = NEW."id")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: this proposal is there already', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Proposal_is_new" BEFORE INSERT ON "Proposal"
FOR EACH ROW EXECUTE FUNCTION "Proposal_is_new"();

CREATE TRIGGER "Proposal_closed_keeps" BEFORE UPDATE ON "Proposal"
FOR EACH ROW WHEN (OLD."closedAt" IS NOT NULL OR NEW."id" <> OLD."id")
EXECUTE FUNCTION "refuse"('history is append-only: a closed proposal does not change');

CREATE TRIGGER "Proposal_stays" BEFORE DELETE ON "Proposal"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a proposal is closed, not deleted');

CREATE FUNCTION "Change_of_open_proposal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT "closedAt" FROM "Proposal" WHERE "id" = NEW."proposalId") IS NOT NULL
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: a closed proposal takes no more changes', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Change_of_open_proposal" BEFORE INSERT ON "Change"
FOR EACH ROW EXECUTE FUNCTION "Change_of_open_proposal"();

CREATE FUNCTION "Change_of_closed_keeps"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."proposalId" <> OLD."proposalId"
      OR (SELECT "closedAt" FROM "Proposal" WHERE "id" = OLD."proposalId") IS NOT NULL
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: the changes of a closed proposal stay as they are', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Change_of_closed_keeps" BEFORE UPDATE ON "Change"
FOR EACH ROW EXECUTE FUNCTION "Change_of_closed_keeps"();

CREATE FUNCTION "Change_of_closed_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT "closedAt" FROM "Proposal" WHERE "id" = OLD."proposalId") IS NOT NULL
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: the changes of a closed proposal stay as they are', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER "Change_of_closed_stays" BEFORE DELETE ON "Change"
FOR EACH ROW EXECUTE FUNCTION "Change_of_closed_stays"();

CREATE FUNCTION "Audit_is_next"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."seq" <> (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "Audit")
      OR NEW."previousHash" <> COALESCE((SELECT "hash" FROM "Audit" ORDER BY "seq" DESC LIMIT 1), '')
    THEN
        RAISE EXCEPTION USING MESSAGE = 'the audit log is a chain: a row follows the newest and names its hash', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Audit_is_next" BEFORE INSERT ON "Audit"
FOR EACH ROW EXECUTE FUNCTION "Audit_is_next"();

CREATE TRIGGER "Audit_keeps" BEFORE UPDATE ON "Audit"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: the audit log does not change');

CREATE TRIGGER "Audit_stays" BEFORE DELETE ON "Audit"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: the audit log is not deleted');

CREATE FUNCTION "ProposalEvent_is_next"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."seq" <> (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "ProposalEvent" WHERE "proposalId" = NEW."proposalId")
      OR (NEW."seq" = 1) <> (NEW."type" = 'draft')
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: the events of a proposal start with a draft and are numbered without gaps', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "ProposalEvent_is_next" BEFORE INSERT ON "ProposalEvent"
FOR EACH ROW EXECUTE FUNCTION "ProposalEvent_is_next"();

CREATE FUNCTION "ProposalEvent_of_open_proposal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."type" <> 'comment'
      AND (SELECT "closedAt" FROM "Proposal" WHERE "id" = NEW."proposalId") IS NOT NULL
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: a closed proposal takes comments and nothing else', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "ProposalEvent_of_open_proposal" BEFORE INSERT ON "ProposalEvent"
FOR EACH ROW EXECUTE FUNCTION "ProposalEvent_of_open_proposal"();

CREATE TRIGGER "ProposalEvent_keeps" BEFORE UPDATE ON "ProposalEvent"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: an event does not change');

CREATE TRIGGER "ProposalEvent_stays" BEFORE DELETE ON "ProposalEvent"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: an event is not deleted');

CREATE TRIGGER "Proposal_keeps_its_origin" BEFORE UPDATE ON "Proposal"
FOR EACH ROW WHEN (NEW."author" <> OLD."author" OR NEW."createdAt" <> OLD."createdAt"
  OR NEW."draftId" IS DISTINCT FROM OLD."draftId" OR NEW."exceptions" IS DISTINCT FROM OLD."exceptions")
EXECUTE FUNCTION "refuse"('history is append-only: a proposal keeps its author and its day');

CREATE FUNCTION "Proposal_starts_open"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."state" NOT IN ('draft', 'open', 'changes-requested', 'last-call') OR NEW."closedAt" IS NOT NULL
      OR EXISTS (SELECT 1 FROM "Proposal" WHERE "draftId" = NEW."draftId")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: a proposal starts open, from a draft of its own', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Proposal_starts_open" BEFORE INSERT ON "Proposal"
FOR EACH ROW EXECUTE FUNCTION "Proposal_starts_open"();

CREATE FUNCTION "Proposal_closes_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD."closedAt" IS NULL AND (NEW."state" NOT IN ('draft', 'open', 'changes-requested', 'last-call', 'accepted', 'rejected', 'withdrawn')
      OR (NEW."closedAt" IS NOT NULL) <> (NEW."state" IN ('accepted', 'rejected', 'withdrawn'))
      OR (NEW."state" = 'accepted' AND NOT EXISTS (SELECT 1 FROM "Revision" WHERE "proposalId" = NEW."id"))
      OR (NEW."closedAt" IS NOT NULL AND COALESCE((SELECT "type" FROM "ProposalEvent" WHERE "proposalId" = NEW."id" ORDER BY "seq" DESC LIMIT 1), '')
        <> CASE NEW."state" WHEN 'accepted' THEN 'accept' WHEN 'rejected' THEN 'reject' ELSE 'withdraw' END))
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: a proposal is closed by the event that says so', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Proposal_closes_once" BEFORE UPDATE ON "Proposal"
FOR EACH ROW EXECUTE FUNCTION "Proposal_closes_once"();

CREATE FUNCTION "Account_is_new"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."email" <> lower(trim(NEW."email")) OR NEW."role" NOT IN ('reader', 'member', 'chair', 'admin')
      OR EXISTS (SELECT 1 FROM "Account" WHERE "id" = NEW."id" OR "email" = NEW."email")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'an account has an id and a lower-case address of its own, and a role', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Account_is_new" BEFORE INSERT ON "Account"
FOR EACH ROW EXECUTE FUNCTION "Account_is_new"();

CREATE TRIGGER "Account_keeps_its_name_in_history" BEFORE UPDATE ON "Account"
FOR EACH ROW WHEN (NEW."id" <> OLD."id" OR NEW."createdAt" <> OLD."createdAt"
  OR NEW."email" <> lower(trim(NEW."email")) OR NEW."role" NOT IN ('reader', 'member', 'chair', 'admin'))
EXECUTE FUNCTION "refuse"('an account keeps its id, and has a lower-case address and a role');

CREATE TRIGGER "Account_stays" BEFORE DELETE ON "Account"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history names accounts: an account is disabled, not deleted');

CREATE TRIGGER "Session_ended_keeps" BEFORE UPDATE ON "Session"
FOR EACH ROW WHEN (OLD."endedAt" IS NOT NULL OR NEW."id" <> OLD."id" OR NEW."accountId" <> OLD."accountId")
EXECUTE FUNCTION "refuse"('a session that was ended does not come back');

CREATE TRIGGER "OneTimeLink_used_keeps" BEFORE UPDATE ON "OneTimeLink"
FOR EACH ROW WHEN (OLD."usedAt" IS NOT NULL OR NEW."tokenHash" <> OLD."tokenHash" OR NEW."purpose" <> OLD."purpose"
  OR NEW."accountId" IS DISTINCT FROM OLD."accountId" OR NEW."email" IS DISTINCT FROM OLD."email" OR NEW."role" IS DISTINCT FROM OLD."role" OR NEW."expiresAt" > OLD."expiresAt")
EXECUTE FUNCTION "refuse"('a link is used once, for what it was made for');

CREATE TRIGGER "PersonalToken_revoked_keeps" BEFORE UPDATE ON "PersonalToken"
FOR EACH ROW WHEN (OLD."revokedAt" IS NOT NULL OR NEW."hash" <> OLD."hash" OR NEW."accountId" <> OLD."accountId" OR NEW."scope" <> OLD."scope"
  OR NEW."expiresAt" > OLD."expiresAt")
EXECUTE FUNCTION "refuse"('a token that was revoked does not come back, and none gains scope or time');

CREATE TRIGGER "Draft_keeps_its_owner" BEFORE UPDATE ON "Draft"
FOR EACH ROW WHEN (NEW."id" <> OLD."id" OR NEW."accountId" <> OLD."accountId")
EXECUTE FUNCTION "refuse"('a draft stays with its owner');

CREATE TRIGGER "Revision_keeps" BEFORE UPDATE ON "Revision"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a revision does not change');

CREATE FUNCTION "Edition_is_next"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."revisionNumber" <= (SELECT COALESCE(MAX("revisionNumber"), 0) FROM "Edition")
      OR NEW."revisionNumber" > (SELECT "revision" FROM "Register")
      OR EXISTS (SELECT 1 FROM "Edition" WHERE "tag" = NEW."tag")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: an edition names a revision later than those of the editions before', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Edition_is_next" BEFORE INSERT ON "Edition"
FOR EACH ROW EXECUTE FUNCTION "Edition_is_next"();

CREATE TRIGGER "Edition_keeps" BEFORE UPDATE ON "Edition"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: an edition does not change');

CREATE TRIGGER "Edition_stays" BEFORE DELETE ON "Edition"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: an edition is not deleted');

CREATE FUNCTION "SentMail_is_new"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "SentMail" WHERE "id" = NEW."id" OR "messageId" = NEW."messageId")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: a sent mail has a number and a Message-ID of its own', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "SentMail_is_new" BEFORE INSERT ON "SentMail"
FOR EACH ROW EXECUTE FUNCTION "SentMail_is_new"();

CREATE TRIGGER "SentMail_keeps" BEFORE UPDATE ON "SentMail"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a sent mail does not change');

CREATE TRIGGER "SentMail_stays" BEFORE DELETE ON "SentMail"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: a sent mail is not deleted');

CREATE FUNCTION "SentMailOutcome_is_known_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."type" NOT IN ('sent', 'failed', 'unknown')
      OR EXISTS (SELECT 1 FROM "SentMailOutcome" WHERE "mailId" = NEW."mailId")
    THEN
        RAISE EXCEPTION USING MESSAGE = 'history is append-only: what came of a mail is sent, failed or unknown, and said once', ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER "SentMailOutcome_is_known_once" BEFORE INSERT ON "SentMailOutcome"
FOR EACH ROW EXECUTE FUNCTION "SentMailOutcome_is_known_once"();

CREATE TRIGGER "SentMailOutcome_keeps" BEFORE UPDATE ON "SentMailOutcome"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: what came of a mail does not change');

CREATE TRIGGER "SentMailOutcome_stays" BEFORE DELETE ON "SentMailOutcome"
FOR EACH ROW EXECUTE FUNCTION "refuse"('history is append-only: what came of a mail is not deleted');

-- What SQLite does not have: a table can be emptied without a row being asked.
CREATE TRIGGER "Register_is_not_emptied" BEFORE TRUNCATE ON "Register"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Revision_is_not_emptied" BEFORE TRUNCATE ON "Revision"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Record_is_not_emptied" BEFORE TRUNCATE ON "Record"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Version_is_not_emptied" BEFORE TRUNCATE ON "Version"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Proposal_is_not_emptied" BEFORE TRUNCATE ON "Proposal"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "ProposalEvent_is_not_emptied" BEFORE TRUNCATE ON "ProposalEvent"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Change_is_not_emptied" BEFORE TRUNCATE ON "Change"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Audit_is_not_emptied" BEFORE TRUNCATE ON "Audit"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Edition_is_not_emptied" BEFORE TRUNCATE ON "Edition"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "SentMail_is_not_emptied" BEFORE TRUNCATE ON "SentMail"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "SentMailOutcome_is_not_emptied" BEFORE TRUNCATE ON "SentMailOutcome"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');
CREATE TRIGGER "Account_is_not_emptied" BEFORE TRUNCATE ON "Account"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('history is append-only: no table of it is emptied');

-- Tells every server that what everybody may read has changed, once it is committed.
CREATE FUNCTION "tell"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('concordance', TG_TABLE_NAME);
    RETURN NULL;
END
$$;

CREATE TRIGGER "Register_is_told" AFTER UPDATE ON "Register"
FOR EACH ROW WHEN (NEW."revision" <> OLD."revision") EXECUTE FUNCTION "tell"();
CREATE TRIGGER "ProposalEvent_is_told" AFTER INSERT ON "ProposalEvent"
FOR EACH STATEMENT EXECUTE FUNCTION "tell"();
CREATE TRIGGER "Edition_is_told" AFTER INSERT ON "Edition"
FOR EACH STATEMENT EXECUTE FUNCTION "tell"();
CREATE TRIGGER "SentMailOutcome_is_told" AFTER INSERT ON "SentMailOutcome"
FOR EACH STATEMENT EXECUTE FUNCTION "tell"();
CREATE TRIGGER "Account_new_is_told" AFTER INSERT ON "Account"
FOR EACH STATEMENT EXECUTE FUNCTION "tell"();
CREATE TRIGGER "Account_is_told" AFTER UPDATE ON "Account"
FOR EACH ROW WHEN (
    (NEW."name", NEW."affiliation", NEW."person", NEW."disabledAt")
    IS DISTINCT FROM (OLD."name", OLD."affiliation", OLD."person", OLD."disabledAt")
) EXECUTE FUNCTION "tell"();
