-- Counts how often a draft was saved: a form that was opened before the last time is older than its draft.
ALTER TABLE "Draft" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
