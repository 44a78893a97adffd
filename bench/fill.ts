// npm run fill -- [--records 10000] [--versions 10] [--seed a] DIR: makes a large register in a folder of data, the same
// one each time, and says how a server is started on it.
import { parseArgs } from "node:util";
import { fillRegister, toContentFolder } from "./large/fill.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: "string", default: "10000" },
    versions: { type: "string", default: "10" },
    seed: { type: "string", default: "a" },
  },
});
const [directory] = positionals;
if (directory === undefined) {
  console.error("say in which folder: npm run fill -- DIR");
  process.exit(1);
}
const began = performance.now();
await fillRegister(directory, {
  records: Number(values.records),
  versions: Number(values.versions),
  seed: values.seed,
});
console.log(
  `filled in ${Math.round((performance.now() - began) / 1_000)} s; DATA_DIR=${directory} CONTENT_DIR=${toContentFolder(directory)} npm start`,
);
