// npm run move -- --from sqlite:FOLDER --to postgres://…: a register from one engine to another, or from folder to
// folder. The one it comes from stays as it is; no server may run on it, because what it wrote would stay behind.
import { moveRegister } from "#server/backup/move-register.ts";
import { endOnSignals } from "#server/backup/own-folder.ts";
import { parseLocation } from "#server/backup/parse-location.ts";
import { toMoved } from "./backup/words.ts";
import { print } from "./content/printed.ts";
import { readArguments } from "./read-arguments.ts";

const given = readArguments("npm run move -- --from sqlite:FOLDER --to postgres://USER:PASSWORD@HOST/DATABASE", 0, {
  from: { type: "string", default: "" },
  to: { type: "string", default: "" },
});
endOnSignals();
print("nothing was moved", await move());

async function move() {
  if (!given.ok) return given;
  const [from, to] = [parseLocation("--from", given.value.values.from), parseLocation("--to", given.value.values.to)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  return toMoved(from.value, to.value, await moveRegister(from.value, to.value));
}
