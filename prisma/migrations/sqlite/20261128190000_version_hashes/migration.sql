-- CreateIndex
CREATE INDEX "Version_hash_idx" ON "Version"("hash");
