-- How often each address of the API was asked for, so that chairs know what they would take away. Nothing says by whom.
CREATE TABLE "ApiUsage" (
    "operation" TEXT NOT NULL,
    "formatVersion" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    PRIMARY KEY ("operation", "formatVersion", "day")
);
