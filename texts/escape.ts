/** Texts inside of XML and HTML: what would be read as a tag or as the end of an attribute, written so that it is not. */
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML has no way to write are left as they are. */
export const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

export const escapeHtml = (text: string): string => escapeXml(text).replaceAll("'", "&#39;");
