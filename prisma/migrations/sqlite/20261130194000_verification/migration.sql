-- What `npm run verify` said last. A server alone has it in a file, and leaves this empty.
CREATE TABLE "Verification" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL,
    "isWhole" BOOLEAN NOT NULL,
    "said" TEXT NOT NULL
);
