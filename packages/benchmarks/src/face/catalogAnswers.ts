/** A guest. The app reads from the token only when it ends; nobody verifies it here. */
export function signedIn() {
  const part = (of: object) =>
    Buffer.from(JSON.stringify(of)).toString('base64url');
  const now = Math.floor(Date.now() / 1_000);
  const userEntityRef = 'user:default/guest';
  const token = [
    part({ alg: 'none' }),
    part({ sub: userEntityRef, iat: now, exp: now + 3_600 }),
    'unsigned',
  ].join('.');
  return {
    backstageIdentity: {
      token,
      expiresInSeconds: 3_600,
      identity: {
        type: 'user',
        userEntityRef,
        ownershipEntityRefs: [userEntityRef],
      },
    },
    profile: { displayName: 'Guest' },
    providerInfo: {},
  };
}

/** A service as the catalog answers it. */
export function component(name: string, annotations: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', uid: name, annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-0' },
    relations: [],
  };
}
