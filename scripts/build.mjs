// `npm run build`: makes what serves from an installed clone, so that it can be started without npm, by who may not write.
import "./set-up/require-node.mjs";
import { buildServer } from "./set-up/build.mjs";
import { endWith } from "./set-up/run.mjs";

await buildServer().catch(endWith);
