/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // Packages with native parts stay outside the bundle.
  serverExternalPackages: ['@libsql/client', 'libsql'],
};
export default config;
