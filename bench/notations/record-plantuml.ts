/** Writes down what PlantUML makes of its texts, for those who do not have it: `npx tsx bench/notations/record-plantuml.ts`. */
import { writeFileSync } from "node:fs";
import { askPlantUml } from "./ask-plantuml.ts";
import { listPlantUmlTexts } from "./plantuml-texts.ts";

const facts = askPlantUml(listPlantUmlTexts(), { isDrawn: true });
const lines = facts.map((one) => `  ${JSON.stringify(one ? [...one].sort().join("\n") : null)}`);
writeFileSync(new URL("plantuml-facts.json", import.meta.url), `[\n${lines.join(",\n")}\n]\n`);
