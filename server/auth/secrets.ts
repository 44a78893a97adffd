/** Secrets that a machine makes: long enough that a plain hash of them can be kept and cannot be turned back. */
import { createHash, randomBytes } from "node:crypto";

export const makeSecret = (): string => randomBytes(32).toString("base64url");

export const toSecretHash = (secret: string): string => createHash("sha256").update(secret, "utf8").digest("hex");

/** Of accounts and sessions: means nothing, and says nothing about who or when. */
export const makeId = (): string => randomBytes(12).toString("hex");
