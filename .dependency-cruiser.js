// The layers, as rules with their reasons: this file is the architecture document that runs.
const tests = "\\.test\\.tsx?$|test-builders\\.ts$";

/**
 * What decides about machines, from below: what is written, what it can do, what is asked of that, what is shown of it.
 * Folders side by side know nothing of each other, but for a walk's whole machine, which replays and differences take.
 */
const machineFolders = [["formula"], ["state-space"], ["property"], ["walk"], ["replay", "difference"], ["rules"]];
const machineLayers = [[""], ...machineFolders].slice(0, -1).map((folders, index) => ({
  name: `machine-layer-${folders[0] || "body"}`,
  severity: "error",
  comment:
    "domain/machine is read from below: a body and its nesting, formulas, the state space, properties, walks, replays and differences, rules. An arrow upwards would make two folders one.",
  from: {
    path: folders.map((folder) => `^domain/machine/${folder === "" ? "[^/]+$" : `${folder}/`}`),
    pathNot: tests,
  },
  to: {
    path: machineFolders
      .slice(index)
      .flat()
      .map((folder) => `^domain/machine/${folder}/`),
  },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
const config = {
  forbidden: [
    ...machineLayers,
    {
      name: "domain-is-pure",
      severity: "error",
      comment:
        "domain/ holds rules that must give the same answer everywhere and forever: no IO, no framework, nothing outside zod, a hash, a calendar, a reader of patterns and an index of words.",
      from: { path: "^domain/", pathNot: tests },
      to: { pathNot: ["^domain/", "^node_modules/(zod|@noble/hashes|ical\\.js|diff|re2js|minisearch)/"] },
    },
    {
      name: "texts-in-and-out-are-pure",
      severity: "error",
      comment:
        "A writer turns a Spec into text and a reader turns text into drafts. Neither reads a file, a clock or a table, so both can be trusted with hostile input and tested with values.",
      from: { path: "^(notations|texts|api|exports|forms)/", pathNot: tests },
      to: {
        path: ["^(server|ui|app|scripts|prisma|content|e2e|bench)/", "^node:", "^(fs|path|http|crypto|child_process)$"],
      },
    },
    ...["texts", "notations", "exports", "api"]
      .map((folder, index, order) => ({
        name: `${folder}-look-down`,
        severity: "error",
        comment:
          "Texts are the plainest; notations write them; exports publish a register in them; the API says at which address. An arrow upwards would make two rooms one.",
        from: { path: `^${folder}/`, pathNot: tests },
        to: { path: order.slice(index + 1).map((above) => `^${above}/`) },
      }))
      .slice(0, -1),
    {
      name: "forms-are-values",
      severity: "error",
      comment:
        "What a form of a proposal holds is read, changed by its buttons and turned into content without knowing how it looks or where it is kept: in the browser and in the server alike.",
      from: { path: "^forms/", pathNot: tests },
      to: { path: "^(notations|exports|api)/" },
    },
    {
      name: "ui-has-no-io",
      severity: "error",
      comment:
        "ui/ shows the values it is given. A component that fetches cannot be shown in another place, or tested.",
      from: { path: "^ui/", pathNot: tests },
      to: { path: ["^(server|notations|app|scripts|prisma|content)/", "^node:", "^(fs|path|http|crypto)$"] },
    },
    {
      name: "server-does-not-render",
      severity: "error",
      comment: "server/ knows the world, not how it looks: it must run in scripts and tests without React.",
      from: { path: "^server/" },
      to: { path: "^(app|ui|scripts|bench|e2e)/" },
    },
    {
      name: "app-only-joins",
      severity: "error",
      comment: "A page loads, says not found, and composes. Files, tables and the database client are the server's.",
      from: { path: "^app/" },
      to: {
        path: [
          "^server/store/",
          "^server/content/",
          "^prisma/",
          "^content/",
          "^node_modules/@?prisma/",
          "^(fs|child_process)$",
        ],
      },
    },
    {
      name: "app-holds-pages-routes-and-actions",
      severity: "error",
      comment:
        "What stands in app/ under any other name has no unit test, and nobody looks for it there. What joins server/ and ui/ for more than one page is named here; all else belongs to one of the two.",
      from: {},
      to: {
        path: "^app/",
        pathNot: [
          "/(page|layout|error|not-found|route|actions)\\.tsx?$",
          "^app/(page-context|record-as-page|fonts)\\.ts$|^app/frame\\.tsx$",
          "^app/\\[kind\\]/\\[slug\\]/load-beyond\\.ts$",
          "^app/propose/form\\.tsx$",
        ],
      },
    },
    {
      name: "only-the-store-talks-to-the-database",
      severity: "error",
      comment: "One folder knows that there is a database, so that history has one door.",
      from: { pathNot: "^(server/store|prisma)/|^prisma\\.config\\.ts$" },
      to: { path: ["^server/store/generated(-postgresql)?/", "^node_modules/(@prisma|@libsql|libsql|pg)/"] },
    },
    {
      name: "scripts-do-not-render",
      severity: "error",
      comment: "Scripts and benches use the register as the server does; pages are for browsers.",
      from: { path: "^(scripts|bench)/" },
      to: { path: "^(app|ui)/" },
    },
    {
      name: "e2e-sees-what-visitors-see",
      severity: "error",
      comment: "An end-to-end test that imports the server tests something no visitor can do.",
      from: { path: "^e2e/" },
      to: { path: "^(server|app|ui|prisma|scripts|domain|notations|texts|api|exports)/" },
    },
    {
      name: "clients-stand-alone",
      severity: "error",
      comment:
        "A client is copied into other programs, with nothing else of this one; what it knows of the register is written into it by npm run derive.",
      from: { path: "^clients/" },
      to: { pathNot: "^clients/" },
    },
    {
      name: "clients-are-for-others",
      severity: "error",
      comment: "The register does not ask itself over HTTP; stories do, as other programs would.",
      from: { pathNot: "^(clients|e2e)/" },
      to: { path: "^clients/" },
    },
    {
      name: "no-circular",
      severity: "error",
      comment: "A cycle has no first file to read.",
      from: {},
      to: { circular: true },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      comment: "An import that resolves to nothing.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "not-to-test",
      severity: "error",
      comment: "Tests depend on code, never the reverse.",
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: "not-to-dev-dep",
      severity: "error",
      comment: "What runs in production is installed in production.",
      from: { path: "^(domain|notations|texts|api|exports|server|ui|app)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file nothing reaches is dead or forgotten.",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "^app/",
          "config\\.(js|ts)$",
          "^\\.dependency",
          "^scripts/",
          "\\.test\\.tsx?$",
          "^domain/problem\\.ts$",
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^\\.next/", "^coverage/", "server/store/generated(-postgresql)?/internal"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

export default config;
