-- AlterTable
ALTER TABLE "Account" ADD COLUMN "browsersForgotten" INTEGER NOT NULL DEFAULT 0;
