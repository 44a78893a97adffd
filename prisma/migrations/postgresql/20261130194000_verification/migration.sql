-- What `npm run verify` said last, for all servers.
CREATE TABLE "Verification" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "at" TEXT COLLATE "C" NOT NULL,
    "isWhole" BOOLEAN NOT NULL,
    "said" TEXT COLLATE "C" NOT NULL
);
