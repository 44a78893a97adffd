/** The text of a mail that was sent from here, as it reads. */
import PostalMime from "postal-mime";

export const readMailText = async (bytes: string): Promise<string> => (await PostalMime.parse(bytes)).text ?? "";
