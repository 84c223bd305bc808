/** Sent with every answer. The content policy of pages is in their HTML: it lists the hashes of their own scripts (scripts/content-policy.ts). */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // `npm run check` checks types, tests and scripts included; whoever only starts the application does not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Packages with native parts stay outside the bundle.
  serverExternalPackages: ['@libsql/client', 'libsql'],
  headers: async () => [
    { source: '/:path*', headers: HEADERS },
    // A pack is named by its hash; the manifest is asked again each time.
    { source: '/paquets/:file((?!manifeste).*)', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    // All the packs of a job, compressed together once, at build time: half of what compressing each answer would send.
    {
      source: '/paquets/metier/:file',
      headers: [
        { key: 'Content-Encoding', value: 'br' },
        { key: 'Content-Type', value: 'application/json' },
      ],
    },
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
};
export default config;
