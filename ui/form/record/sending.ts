/** Only where the page is rendered: it writes into the form what the form calls. */
export type Send = (form: FormData) => void;

/** What the form calls is written into it where it is rendered, and stays there; a browser sends it as it is. */
export const toSending = (send: Send | undefined) =>
  typeof window === "undefined" ? { action: send } : ({ method: "POST", encType: "multipart/form-data" } as const);
