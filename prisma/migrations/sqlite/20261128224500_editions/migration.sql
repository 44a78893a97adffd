-- CreateTable
CREATE TABLE "Edition" (
    "tag" TEXT NOT NULL PRIMARY KEY,
    "revisionNumber" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "Edition_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "Edition_revisionNumber_key" ON "Edition"("revisionNumber");

-- A revision that the counter has reached is closed, so an edition of it stays what it is.
CREATE TRIGGER "Edition_is_next" BEFORE INSERT ON "Edition"
WHEN NEW."revisionNumber" <= (SELECT COALESCE(MAX("revisionNumber"), 0) FROM "Edition")
  OR NEW."revisionNumber" > (SELECT "revision" FROM "Register")
  OR EXISTS (SELECT 1 FROM "Edition" WHERE "tag" = NEW."tag")
BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an edition names a revision later than those of the editions before');
END;

CREATE TRIGGER "Edition_keeps" BEFORE UPDATE ON "Edition" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an edition does not change');
END;

CREATE TRIGGER "Edition_stays" BEFORE DELETE ON "Edition" BEGIN
    SELECT RAISE(ABORT, 'history is append-only: an edition is not deleted');
END;
