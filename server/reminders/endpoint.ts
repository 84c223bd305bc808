/**
 * Where the server may be told to send: the push services of browsers, and nothing else. An endpoint comes from anyone
 * at all, so without this list the server would make requests for them, inside its own network included.
 */
const HOSTS = new Set(['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com']);
const DOMAINS = ['.push.services.mozilla.com', '.notify.windows.com', '.push.apple.com'];

/** The longest seen is under 500 characters. */
export const ENDPOINT_LENGTH = 2000;

/** `also`: origins that whoever runs the site added (PUSH_SERVICES). */
export function isPushEndpoint(endpoint: string, also: readonly string[] = []): boolean {
  if (endpoint.length > ENDPOINT_LENGTH || !URL.canParse(endpoint)) return false;
  const url = new URL(endpoint);
  if (url.username || url.password) return false;
  if (also.includes(url.origin)) return true;
  // `port` is empty for the protocol's own.
  if (url.protocol !== 'https:' || url.port) return false;
  return HOSTS.has(url.hostname) || DOMAINS.some((domain) => url.hostname.endsWith(domain));
}
