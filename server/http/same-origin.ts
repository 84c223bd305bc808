import { DomainError } from '../errors';

/**
 * Writes come from our own pages. A form on another site can send neither JSON nor a request without `Origin`
 * being another's; the session cookie is SameSite=Lax besides.
 */
export function requireSameOrigin(headers: Headers, publicUrl: URL | undefined): void {
  const type = (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json') throw new DomainError('wrong-type');
  const origin = headers.get('origin');
  if (origin === null) return;
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  // Behind a proxy the host that the browser saw is forwarded, or said by NEXTAUTH_URL.
  const ours = [headers.get('host'), headers.get('x-forwarded-host')?.split(',')[0]?.trim(), publicUrl?.host];
  if (!host || !ours.includes(host)) throw new DomainError('foreign-origin', { detail: origin.slice(0, 200) });
}
