/** The headers that every answer carries so that a browser does no more with it than it must. */

export interface Visit {
  /** The path of the request, without its query. */
  readonly path: string;
  /** The inline scripts that may run, as `script-src` says it: those with a nonce, or those with a hash. */
  readonly scripts: readonly string[];
  readonly isDev: boolean;
  /** Whether visitors come over https, which only PUBLIC_URL can tell. */
  readonly isHttps: boolean;
}

export function toSecurityHeaders({ path, scripts, isDev, isHttps }: Visit): Readonly<Record<string, string>> {
  const isData = path === "/api" || path.startsWith("/api/");
  return {
    "content-security-policy": isData ? dataPolicy : toPagePolicy(scripts, isDev),
    // Exports are there to be used by other people's pages; our pages are not there to be framed or embedded.
    "cross-origin-resource-policy": isData && !path.startsWith("/api/auth") ? "cross-origin" : "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Browsers take these two over https only, and complain about the second elsewhere.
    ...(isHttps
      ? { "strict-transport-security": "max-age=31536000", "cross-origin-opener-policy": "same-origin" }
      : {}),
  };
}

// An export runs nothing and loads nothing. A standalone SVG has its style sheet inside, the only place it can have it.
const dataPolicy = toPolicy({
  "default-src": ["'none'"],
  "style-src": ["'unsafe-inline'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
});

function toPagePolicy(scripts: readonly string[], isDev: boolean): string {
  return toPolicy({
    "default-src": ["'none'"],
    // Next starts a page with inline scripts. In development React rebuilds server stacks with eval.
    "script-src": ["'self'", ...scripts, ...(isDev ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", ...(isDev ? ["'unsafe-inline'"] : [])],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  });
}

export function toPolicy(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}
