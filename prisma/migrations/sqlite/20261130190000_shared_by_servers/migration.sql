-- What several servers share. A server alone keeps its secrets in files and counts in memory, and leaves both empty.
CREATE TABLE "Secret" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

CREATE TABLE "Attempt" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "endsAt" TEXT NOT NULL,
    "tries" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "Attempt_endsAt_idx" ON "Attempt"("endsAt");
