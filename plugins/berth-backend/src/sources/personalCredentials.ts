/**
 * Strategies of the kubernetes plugin that use the token of whoever is signed in
 * (`@backstage/plugin-kubernetes-backend` 0.21: `AksStrategy`, `GoogleStrategy`, `OidcStrategy`; Pinniped's is alike).
 */
const personal = ['aks', 'google', 'oidc', 'pinniped'] as const;
export type PersonalProvider = (typeof personal)[number];

export function isPersonalProvider(name: unknown): name is PersonalProvider {
  return personal.some(known => known === name);
}

/** What makes the names of providers parts of a header's name, which is how the kubernetes plugin's proxy takes them. */
const NAME = /^[\w.-]{1,100}$/;

/**
 * By which name the frontend of the kubernetes plugin gives the reader's token for a cluster, or why nobody can be asked for
 * one (`KubernetesAuthProviders` in `@backstage/plugin-kubernetes-react` 0.6).
 */
export function signInWith(options: {
  authProvider: PersonalProvider;
  oidcTokenProvider: string | undefined;
}): { name: string } | { why: string } {
  const { authProvider, oidcTokenProvider } = options;
  if (authProvider !== 'oidc') return { name: authProvider };
  return oidcTokenProvider && NAME.test(oidcTokenProvider)
    ? { name: `oidc.${oidcTokenProvider}` }
    : {
        why: 'its authProvider is oidc, and its oidcTokenProvider does not say whose token it takes',
      };
}
