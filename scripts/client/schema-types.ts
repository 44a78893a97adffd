/** The types of the client in clients/typescript, written from the schemas of the OpenAPI document. */
import { format } from "prettier";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { listSchemaComponents } from "#api/openapi-schemas.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";

const HEAD = "// Made by `npm run derive` from the schemas of the API: change those.\n";

/** Of what the generator writes, the schemas: addresses are a table of their own, because a client reads them as it runs. */
export async function toSchemaTypes(): Promise<string> {
  const document = {
    openapi: "3.1.1",
    info: { title: "Concordance", version: FORMAT_VERSION },
    paths: {},
    components: { schemas: listSchemaComponents() },
  };
  const nodes = await openapiTS(document as OpenAPI3, {
    immutable: true,
    emptyObjectsUnknown: true,
    // What stands in for a member that is left out lets authors leave it out.
    defaultNonNullable: false,
    silent: true,
  });
  const components = nodes.filter((node) => ts.isInterfaceDeclaration(node) && node.name.text === "components");
  const text = `${HEAD}\n${astToString(components)}\nexport type Schemas = components["schemas"];\n`;
  return formatAsHere(text.replace("export interface components", "interface components"));
}

export const formatAsHere = (text: string): Promise<string> => format(text, { parser: "typescript", printWidth: 120 });
