import { toOutline } from "#api/format/outline.ts";
const o = toOutline(); console.log(o.length, o.join("\n").length); for (const l of o.filter((_, i) => i % 25 === 0)) console.log(l.slice(0, 150));
