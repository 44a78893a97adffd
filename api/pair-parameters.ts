/** The parameters of questions about pairs: what is in use, whose pairs, and what clients of Cincinnati send. */
import { z } from "zod";
import { BASELINE } from "#domain/pair/layer.ts";
import { allowances, type Allowance } from "#domain/pair/path/find-path.ts";
import { pairStandings } from "#domain/pair/schema.ts";
import { limits } from "#domain/limits.ts";
import { fail, ok } from "#domain/result.ts";
import { define, flag, names, quote } from "#api/parameter.ts";

export const pairParameters = {
  hardware: names(
    "hardware",
    "Names of what is in the machine, separated by commas, as risks name it; left out: nobody says.",
    "mlx5",
  ),
  accepted: names(
    "accepted",
    "Names of risks that who asks takes, separated by commas; they do not speak against a recommendation.",
    "iommufd-leak",
  ),
  downstream: define<string>({
    description:
      "Whose pairs are asked about, as the charter names the downstream, over the baseline; left out: the baseline.",
    schema: z.string().max(limits.elementId),
    parse: ok,
  }),
  arch: define<string>({
    description:
      "Tell only of pairs between kernels of this architecture; `unknown`: of which none is named. Left out: of all.",
    example: "x86_64",
    schema: z.string().max(limits.line),
    parse: ok,
  }),
  guarantor: define<string>({
    description:
      "Tell only of pairs with this guarantor: upstream, downstream, nobody, the name of a downstream, or `unknown`, where none is named. Left out: of all.",
    example: "upstream",
    schema: z.string().max(limits.line),
    parse: ok,
  }),
  standing: define<string>({
    description: "Tell only of pairs that are declared so; left out: of all.",
    schema: z.enum(pairStandings),
    parse: ok,
  }),
  channel: define<string>({
    description: "What clients of Cincinnati call it: `baseline` (left out), or a downstream as the charter names it.",
    example: BASELINE,
    schema: z.string().max(limits.elementId),
    parse: ok,
  }),
  version: define<string>({
    description: "The version that a client of Cincinnati runs. It changes nothing: the graph is the same for all.",
    example: "6.19.0",
    schema: z.string().max(limits.version),
    parse: ok,
  }),
  id: define<string>({
    description: "What a client of Cincinnati calls itself. It changes nothing, and is kept nowhere.",
    example: "0",
    schema: z.string().max(limits.line),
    parse: ok,
  }),
  allowed: define<Allowance>({
    description:
      "Which pairs a way may lead over: supported (left out), of these only the recommended, or discussed as well, where that is all that is said against one and its formats meet.",
    schema: z.enum(allowances),
    parse: (text) => {
      const allowed = allowances.find((one) => one === text);
      const message = `must be one of ${allowances.join(", ")}; it is ${quote(text)}`;
      return allowed ? ok(allowed) : fail({ type: "bad-parameter", parameter: "allowed", message });
    },
  }),
  roundTrip: flag("roundTrip", "Find the way back as well."),
} as const;
