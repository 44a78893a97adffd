/** What tests ask of JSON Schema. */
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** A validator that takes nothing for granted. The code it makes is run once or twice: to shorten it never pays. */
export function anAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, code: { optimize: false }, ...options });
  addFormats.default(ajv);
  return ajv;
}
