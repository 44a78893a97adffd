/** What a server can listen on, as the environment says it. */
import { z } from "zod";

export const hostSchema = z
  .string()
  .regex(/^[A-Za-z0-9.:_-]+$/, { error: "must be a host name or an IP address, such as 127.0.0.1" });

export const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, { error: "must be a port number from 0 to 65535" })
  .transform(Number)
  .refine((port) => port <= 65_535, { error: "must be a port number from 0 to 65535" });
