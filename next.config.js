// The register, the database client and the diagram renderer live outside Next's bundle (server/register/register.ts).
/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // server/http compresses nothing twice: it may cache encoded bytes later.
  compress: true,
  // Checks run on their own, once, in `npm run check`.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // `limits.form` of domain/limits.ts, which plain Node cannot import from here; a test holds the two equal.
  experimental: { serverActions: { bodySizeLimit: 16_777_216 } },
  // Asked for by browsers that have not read yet which icon a page names.
  redirects: () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
  // No page uses the image optimiser, so nobody else should find it running.
  images: { unoptimized: true },
};

export default config;
