-- A name may change later; what was signed with it does not.
ALTER TABLE "Revision" ADD COLUMN "authorName" TEXT NOT NULL DEFAULT '';

DROP TRIGGER "Revision_keeps";

UPDATE "Revision" SET "authorName" = COALESCE(
    (SELECT "Account"."name" FROM "Proposal" JOIN "Account" ON "Account"."id" = "Proposal"."author"
     WHERE "Proposal"."id" = "Revision"."proposalId"),
    'content files'
);

CREATE TRIGGER "Revision_keeps" BEFORE UPDATE ON "Revision" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: a revision does not change');
END;
