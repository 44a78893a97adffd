/** Which texts are the version of a kernel, as `uname -r` prints it. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";

// Numbers first, then whatever the build was given: the kernel takes any text, and builders use these signs.
const PRINTED = /^\d{1,4}(?:\.\d{1,5}){1,4}(?:[-+_~A-Za-z][A-Za-z0-9._+~:-]*)?$/;

export const versionSchema = z
  .string({ error: "must be a kernel version such as 6.19, as a text" })
  .max(limits.version, { error: `is longer than ${limits.version} characters, which is all that uname holds` })
  .regex(PRINTED, { error: "must be a kernel version such as 6.19, 7.2-rc4 or 4.18.0-553.el8_10.x86_64" });
