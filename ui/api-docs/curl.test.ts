import { expect, it } from "vitest";
import { contract } from "#api/contract.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { findCurl } from "#ui/api-docs/curl.ts";

const spec = aSpec([aRecord("machine", "light")]);

const curlOf = (name: string, at = spec) => {
  const row = contract.find((candidate) => candidate.name === name);
  return row && findCurl(row, contract, at, "https://register.example.org");
};

it.each([
  ["getSpec", "curl https://register.example.org/api/v1/spec"],
  ["getMachineAsMmd", "curl https://register.example.org/api/v1/machines/light.mmd"],
  [
    "replayLog",
    'curl -H "Content-Type: text/plain" --data-binary @events.log https://register.example.org/api/v1/machines/light/replay',
  ],
  [
    "readKernelImage",
    'curl -H "Content-Type: application/octet-stream" --data-binary @section.bin https://register.example.org/api/v1/kernels/image?dryRun=true',
  ],
  [
    "propose",
    'curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" --data @proposal.json https://register.example.org/api/v1/proposals',
  ],
  [
    "attest",
    'curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" --data @attestation.json https://register.example.org/api/v1/attestations',
  ],
])("%s is asked for by a line that a shell can run", (name, line) => {
  expect(curlOf(name)).toBe(line);
});

it("there is no line while the register holds nothing that it could name", () => {
  expect(curlOf("getMachineAsMmd", aSpec())).toBeUndefined();
});
