import { describe, expect, it } from "vitest";
import { openRunChecks } from "#domain/check/run-checks.ts";
import { examine, machinesOf } from "#domain/machine/property/examine.ts";
import { toProduct } from "#domain/machine/walk/product.ts";
import { machineSchema, type Machine } from "#domain/machine/schema.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { findRecord, toSpec, type Spec } from "#domain/register/spec.ts";
import { dayOfDelivery, readDelivered } from "#server/content/test-builders.ts";

const today = dayOfDelivery;
const { spec, earlier: states } = await readDelivered();
const machines = spec.records.machine.filter(({ slug }) => !slug.startsWith("concordance-"));

const requireMachine = (slug: string): Machine => {
  const found = findRecord(spec, "machine", slug);
  if (!found) throw new Error(`there is no machine ${slug}`);
  return found.body;
};

/** The register with one machine changed. */
const withMachine = (slug: string, change: (machine: Machine) => Partial<Machine>): Spec => {
  const body = requireMachine(slug);
  const records = [...spec.byId.values()].map((record): AnyRecord =>
    record.kind === "machine" && record.slug === slug ? { ...record, body: { ...body, ...change(body) } } : record,
  );
  return toSpec({ ...spec, records });
};

// Looks at what changed alone; that nothing is missed by this is held by checks-again.slow.test.ts.
const check = openRunChecks();
const known = new Set(check(spec, { today }).findings.map((finding) => JSON.stringify(finding)));

/** Rule and record of what the checks say of this register and not of the one that is delivered. */
function listNew(changed: Spec): readonly string[] {
  return check(changed, { today })
    .findings.filter((finding) => !known.has(JSON.stringify(finding)))
    .map(({ rule, record, about }) => [rule, record.replace("machines/", ""), about].join(" ").trim());
}

type Edge = readonly [from: string, event: string];
const without =
  (from: string, event: string) =>
  ({ transitions }: Machine): Partial<Machine> => ({
    transitions: transitions.filter((edge) => edge.from !== from || edge.event !== event),
  });
const turned =
  ([from, event]: Edge, to: string) =>
  ({ transitions }: Machine): Partial<Machine> => ({
    transitions: transitions.map((edge) => (edge.from === from && edge.event === event ? { ...edge, to } : edge)),
  });
const added =
  (from: string, event: string, to: string) =>
  ({ transitions }: Machine): Partial<Machine> => ({
    transitions: [...transitions, { from, event, to, kind: "forward", sources: [] }],
  });

describe("the machines of the field", () => {
  it("keep the verdicts of their properties where a composition is one machine of its combinations", () => {
    const verdictsOf = (machine: Machine) =>
      examine(machine, machinesOf(spec)).properties.map(({ property: { id }, verdict }) => [id, verdict.type]);
    for (const { slug, body } of machines.filter(({ body }) => body.composes.length > 0)) {
      const product = toProduct(body, machinesOf(spec));
      if (!product.ok) throw new Error(product.failure);
      expect(verdictsOf(product.value), slug).toEqual(verdictsOf(body));
      expect(verdictsOf(body).length, slug).toBeGreaterThan(1);
    }
  });

  it("are sixteen, and two compositions of them", () => {
    expect(machines.filter(({ body }) => body.composes.length === 0)).toHaveLength(16);
    expect(machines.filter(({ body }) => body.composes.length > 0).map(({ slug }) => slug)).toEqual([
      "live-update",
      "pci-device",
    ]);
  });

  it.each(machines.map(({ slug, body }) => [slug, body] as const))(
    "%s has properties, each with its sources",
    (_, body) => {
      expect(body.properties.length).toBeGreaterThanOrEqual(2);
      expect(body.properties.filter(({ sources }) => sources.length === 0)).toEqual([]);
    },
  );

  it.each(machines.map(({ slug, body }) => [slug, body] as const))(
    "%s has the properties that it is said to have",
    (_, body) => {
      const { properties } = examine(body, machinesOf(spec));
      expect(properties.map(({ property, verdict }) => `${property.id} ${verdict.type}`)).toEqual(
        body.properties.map(({ id }) => `${id} holds`),
      );
    },
  );

  it("are agreed on only where the group is recorded to have agreed", () => {
    const agreed = machines.flatMap(({ slug, body }) =>
      body.properties.filter(({ standing }) => standing === "agreed").map((property) => ({ slug, property })),
    );
    expect(agreed.map(({ slug }) => slug)).toEqual(["seed-feature-rollout", "seed-feature-rollout"]);
    for (const { property } of agreed)
      expect(property.sources.some((source) => source.type === "passage" && source.stance === "agreement")).toBe(true);
  });
});

describe("the earlier versions of the machines", () => {
  const earlier = states.flatMap(({ folder, content }) =>
    content.records.flatMap(({ kind, slug, body, file }) =>
      kind === "machine" && file.startsWith(folder) ? [[`${folder} ${slug}`, slug, body] as const] : [],
    ),
  );
  const commitsOf = ({ describes }: Machine) =>
    describes.sources.flatMap((source) => (source.type === "repository" ? [source.commit] : []));

  it.each(earlier)("%s has the properties that it is said to have", (_, __, body) => {
    const { properties } = examine(body, machinesOf(spec));
    expect(properties.filter(({ verdict }) => verdict.type !== "holds")).toEqual([]);
    expect(properties.length).toBeGreaterThanOrEqual(2);
  });

  it.each(earlier)("%s describes another revision of the code than the present version", (_, slug, body) => {
    const now = commitsOf(requireMachine(slug));
    expect(commitsOf(body)[0]).toBeDefined();
    expect(now).not.toContain(commitsOf(body)[0]);
  });
});

describe("the compositions of the field", () => {
  it("come to a stop only at their ends", () => {
    for (const slug of ["live-update", "pci-device"])
      expect(examine(requireMachine(slug), machinesOf(spec)).deadlock).toMatchObject({ type: "holds" });
  });

  it("meet on the events that one call or one jump takes in several machines", () => {
    const { stateSpace: system } = examine(requireMachine("live-update"), machinesOf(spec));
    if (!system.ok) throw new Error(system.failure);
    // Apart, the four would make 3 x 8 x 7 x 7 combinations.
    expect(system.value.size).toBeLessThan(100);
    const stuck = withMachine("luo-file", without("frozen", "kexec"));
    expect(listNew(stuck)).toContain("proposed-property-fails live-update can-be-completed");
  });
});

describe("a defect in a machine of the field is caught:", () => {
  it.each([
    ["luo-global-v1v3", "cancel removed from frozen", without("FROZEN", "cancel"), "cancel-until-kexec"],
    ["luo-global-v1v3", "no way back before the jump", without("FROZEN", "cancel"), "way-back-before-kexec"],
    ["luo-global-v1v3", "cancel removed from prepared", without("PREPARED", "cancel"), "cancel-until-kexec"],
    [
      "luo-global-v1v3",
      "a way back to the old kernel",
      added("UPDATED", "cancel", "FROZEN"),
      "no-way-back-after-kexec",
    ],
    [
      "luo-global-v1v3",
      "finish with a wrong target",
      turned(["UPDATED", "finish"], "PREPARED"),
      "no-way-back-after-kexec",
    ],
    ["luo-session", "close removed", without("outgoing", "close_fd"), "given-up-before-kexec"],
    [
      "luo-session",
      "kexec with a wrong target",
      turned(["serialized", "kexec"], "outgoing"),
      "no-way-back-after-kexec",
    ],
    [
      "luo-session",
      "a stranded session that is had back",
      added("stranded", "RETRIEVE_SESSION", "retrieved"),
      "leak-is-for-good",
    ],
    [
      "luo-session",
      "a way back once serialized",
      added("serialized", "close_fd", "discarded"),
      "no-way-back-once-serialized",
    ],
    [
      "luo-file",
      "a failed retrieve that is tried again",
      added("unretrievable", "retrieve", "retrieved"),
      "retrieve-fails-once",
    ],
    ["luo-file", "unfreeze removed", without("frozen", "unfreeze"), "unfreeze-until-kexec"],
    [
      "kho-finalize-6.16",
      "a jump before finalize",
      added("collecting", "kexec", "handed_over"),
      "handed-over-only-after-finalized",
    ],
    ["luo-flb", "a second retrieve", added("retrieved", "get_incoming", "retrieved"), "restored-at-most-once"],
    [
      "luo-flb",
      "finish of what nobody asked for",
      turned(["incoming", "last_file_finished"], "finished"),
      "finished-only-after-retrieved",
    ],
    ["memfd-luo", "an unfreeze that leads elsewhere", turned(["frozen", "unfreeze"], "live"), "unfreeze-leads-back"],
    ["memfd-luo", "unpreserve removed", without("preserved", "unpreserve"), "unpreserve-before-freeze"],
    ["iommufd-hwpt", "finish without detaching", added("restored", "finish", "finished"), "finish-only-after-detach"],
    [
      "iommufd-hwpt",
      "finish without restoring",
      added("handed_over", "finish", "finished"),
      "finish-only-after-restore",
    ],
    [
      "pci-outgoing",
      "unpreserve once frozen",
      added("frozen", "pci_liveupdate_unpreserve", "none"),
      "closed-once-frozen",
    ],
    [
      "vfio-migration",
      "a blocked request let through",
      added("STOP_COPY", "set_state_PRE_COPY", "PRE_COPY"),
      "stop-copy-never-to-pre-copy",
    ],
    ["vfio-migration", "a wrong target", turned(["RESUMING", "set_state_STOP"], "RESUMING"), "way-back-by-requests"],
    [
      "vfio-migration",
      "a request that leads out of ERROR",
      added("ERROR", "set_state_STOP", "STOP"),
      "way-out-of-error-by-reset",
    ],
    ["qemu-migration", "no end of cancelling", without("cancelling", "cleanup"), "cancelling-ends"],
    ["qemu-migration", "a completion beside device", added("active", "complete", "completed"), "over-by-way-of-device"],
    [
      "qemu-migration",
      "a cancel in post-copy",
      added("postcopy-active", "cancel", "cancelling"),
      "no-cancel-in-postcopy",
    ],
    ["qemu-migration", "no way to cancel", without("device", "cancel"), "cancel-while-it-runs"],
    [
      "fdbox-box",
      "an unsealed box that travels",
      turned(["unsealed", "kho_kexec"], "sealed"),
      "only-sealed-boxes-travel",
    ],
  ] as const)("%s, %s", (slug, _, change, property) => {
    expect(listNew(withMachine(slug, change))).toContain(`proposed-property-fails ${slug} ${property}`);
  });

  it("an agreed property stops what breaks it", () => {
    expect(listNew(withMachine("seed-feature-rollout", added("feature_on", "roll_back", "old_kernel")))).toContain(
      "agreed-property-fails seed-feature-rollout no-way-back-once-enabled",
    );
  });

  it.each([
    ["a start that is no state", () => ({ initial: "PREPARD" }), "dangling-state luo-global-v1v3"],
    ["a target that is no state", turned(["PREPARED", "cancel"], "NORMALL"), "dangling-state luo-global-v1v3"],
    [
      "a state that is there twice",
      ({ states }: Machine) => ({ states: [...states, ...states.slice(1, 2)] }),
      "duplicate-element luo-global-v1v3",
    ],
    ["a second way on one event", added("PREPARED", "cancel", "UPDATED"), "ambiguous-transition luo-global-v1v3"],
    [
      "a state that a property names, renamed",
      ({ states }: Machine) => ({
        states: states.map((state) => (state.id === "FROZEN" ? { ...state, id: "STILL" } : state)),
      }),
      "property-names-nothing luo-global-v1v3 cancel-until-kexec",
    ],
  ] as const)("%s", (_, change: (machine: Machine) => Partial<Machine>, finding) => {
    expect(listNew(withMachine("luo-global-v1v3", change))).toContain(finding);
  });

  it("a second initial cannot be written down", () => {
    const body: unknown = { ...requireMachine("luo-global-v1v3"), initial: ["NORMAL", "UPDATED"] };
    expect(machineSchema.safeParse(body).success).toBe(false);
  });
});
