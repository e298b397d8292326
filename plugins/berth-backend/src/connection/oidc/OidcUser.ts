import { fieldsOf, Fields } from '../../projection/fields';

/** Who signs in by OIDC, as kubectl's `auth-provider` of that name is configured. */
export interface OidcUser {
  /** In the kubeconfig. */
  name: string;
  idToken?: string;
  refreshToken?: string;
  issuer?: string;
  clientId?: string;
  clientSecret?: string;
  /** PEM; the system's authorities where absent. */
  authority?: { file: string } | { pem: string };
}

/** Of a user of a kubeconfig; `undefined` for one who signs in otherwise. */
export function oidcUserOf(
  user: Fields,
  name: string | undefined,
): OidcUser | undefined {
  const provider = fieldsOf(user['auth-provider']);
  if (provider?.name !== 'oidc') return undefined;
  const config = fieldsOf(provider.config) ?? {};
  const text = (key: string) => {
    const value = config[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const pem = text('idp-certificate-authority-data');
  const file = text('idp-certificate-authority');
  return {
    name: name ?? '',
    idToken: text('id-token'),
    refreshToken: text('refresh-token'),
    issuer: text('idp-issuer-url'),
    clientId: text('client-id'),
    clientSecret: text('client-secret'),
    authority: pem
      ? { pem: Buffer.from(pem, 'base64').toString() }
      : fileOf(file),
  };
}

function fileOf(file: string | undefined): OidcUser['authority'] {
  return file === undefined ? undefined : { file };
}
