/**
 * When a token expires, in ms; `undefined` where the token does not tell, as access tokens often do not. Of a JSON web token
 * it is `exp` (RFC 7519, 4.1.4). Nothing is verified: the cluster does that.
 */
export function expiryOf(token: string): number | undefined {
  const [, payload] = token.split('.');
  if (!payload) return undefined;
  try {
    const text = atob(payload.replace(/-/g, '+').replace(/_/g, '/'));
    const { exp } = JSON.parse(text) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : undefined;
  } catch {
    // Opaque to everybody but who made it.
    return undefined;
  }
}
