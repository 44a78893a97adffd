/** The row of the contract for the images of kernels: what one lists, and a proposal that keeps it. */
import { API, toProposalAddress } from "#exports/addresses.ts";
import { KERNEL_IMAGE } from "#exports/kernel-image-path.ts";
import { toHead } from "#api/answers.ts";
import { toJson } from "#api/answer.ts";
import { toProposalAnswer, toProposalPage } from "#api/proposal-answers.ts";
import { BYTES, defineRow } from "#api/row.ts";
import { toPageLink } from "#api/web-links.ts";

export const imageTypes = [BYTES] as const;

export const kernelImageRow = defineRow({
  method: "POST",
  name: "readKernelImage",
  path: `${API}/kernels/image`,
  summary:
    "Reads which compatible strings the image of a kernel lists: the body is its section `.liveupdate_versions`, or an ELF file (vmlinux) that has it. Nothing is kept of it. With `dryRun=false`, a personal token and the kernel that it is the image of: 201 with a proposal that records the list.",
  mediaType: "application/json",
  reads: imageTypes,
  schemas: ["kernel-image", "proposal"],
  makes: "proposal",
  problems: ["invalid", "unauthenticated", "forbidden", "conflict", "stale"],
  query: ["dryRun", "kernel", "release"],
  caching: "never",
  example: () => undefined,
  needs: (_, { dryRun = true, kernel, release }) => ({ type: "image", isDryRun: dryRun, kernel, version: release }),
  answer: ({ base, needed }) => {
    if (needed.type === "image")
      return toJson({ ...toHead(base, "kernel-image"), ...needed.image }, [toPageLink(`${base}${KERNEL_IMAGE}`)]);
    const { proposal } = needed;
    const links = [toPageLink(toProposalPage(base, proposal.id))];
    return toJson(toProposalAnswer(proposal, base), links, toProposalAddress(base, proposal.id));
  },
});
