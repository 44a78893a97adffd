// Ends with 0 where the server of this environment serves, and with 1 where it does not: what a container is asked for.
const { HOST, PORT } = process.env;
const host = !HOST || HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
const address = `http://${host.includes(":") ? `[${host}]` : host}:${PORT || 3000}/readyz`;

try {
  const { status } = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  if (status !== 200) throw new Error(`it answers ${status}`);
} catch (error) {
  console.error(`${address}: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
