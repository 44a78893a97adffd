/** An attestation as a program sends it, for the documentation. */
import type { Attestation } from "#domain/pair/attestation/schema.ts";

export const attestationExample: Attestation = {
  from: "6.12",
  to: "6.13",
  by: "Example lab",
  day: "2025-01-20",
  hardware: "Two sockets, 512 GB",
  environment: "QEMU 9.2, 40 guests",
  components: ["kho"],
  commits: ["a1b2c3d4e5f60718"],
  result: "ok",
  upDownUp: true,
  log: "https://lab.example.org/runs/1",
};
