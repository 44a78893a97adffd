/** What the bundle of an edition is called, and how one sees that it is whole and ours, with what every system has. */
import { toApiAddress } from "#exports/addresses.ts";

export const BUNDLE_ENDING = ".tar.gz";

/** Where the keys are listed that bundles are signed with. */
export const KEYS = "/.well-known/concordance-keys.json";

export const toBundleAddress = (base: string, tag: string): string =>
  toApiAddress(base, `/editions/${tag}${BUNDLE_ENDING}`);

/** The one folder that it holds. */
export const toBundleFolder = (tag: string): string => `concordance-${tag}`;

/** In the folder: says of every file whether it is as it was signed, and of the list whether it was signed with the key. */
export const VERIFY_COMMAND =
  "sha256sum -c --quiet SHA256SUMS && openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig";

/** What the id of a key is made from; compared with the list, it says whose key it is. */
export const KEY_COMMAND = "openssl pkey -pubin -in key.pem -outform DER | sha256sum";

/** From the address to the verdict. */
export const toVerifyCommands = (base: string, tag: string): string =>
  [
    `curl -O ${toBundleAddress(base, tag)}`,
    `tar xzf ${tag}${BUNDLE_ENDING} && cd ${toBundleFolder(tag)}`,
    VERIFY_COMMAND.replace(" && ", " &&\n  "),
    KEY_COMMAND,
  ].join("\n");
