import type { ArgoInstanceTarget } from './ArgoInstanceTarget';

/**
 * Where people look at Applications in Argo CD. An instance's own page is its `frontendUrl`, as Roadie's plugin has it, else its
 * `url`. `argocd.baseUrl` is the page of the only Argo CD there is, and of those that watched clusters tell of.
 */
export class ArgoPages {
  readonly #baseUrl: string | undefined;
  readonly #instances: readonly ArgoInstanceTarget[];

  constructor(options: {
    /** `argocd.baseUrl` */
    baseUrl?: string;
    instances: readonly ArgoInstanceTarget[];
  }) {
    this.#baseUrl = options.baseUrl;
    this.#instances = options.instances;
  }

  /**
   * The page of an Application; `undefined` where no address is configured that it must be at.
   *
   * @param instance - Whose API told of it; absent where its object in a watched cluster did.
   */
  urlOf(
    application: { namespace: string; name: string },
    instance?: string,
  ): string | undefined {
    const base = this.#baseOf(instance);
    return base === undefined ? undefined : pageOf(base, application);
  }

  #baseOf(instance: string | undefined): string | undefined {
    const told = this.#instances.find(({ name }) => name === instance);
    const [only, ...others] = this.#instances;
    const fromBase = others.length === 0 ? this.#baseUrl : undefined;
    if (told) return told.frontendUrl ?? fromBase ?? told.url;
    if (instance !== undefined) return undefined;
    return (
      this.#baseUrl ??
      // Which of several it is, the object in a cluster does not say.
      (others.length === 0 ? only?.frontendUrl ?? only?.url : undefined)
    );
  }
}

/** `getAppUrl` of Argo CD's own pages, 2.5 and later: the namespace counts there since Applications are in any of them. */
function pageOf(
  base: string,
  { namespace, name }: { namespace: string; name: string },
): string {
  const { origin, pathname } = new URL(base);
  const path = [namespace, name].map(encodeURIComponent).join('/');
  return `${origin}${pathname.replace(/\/+$/, '')}/applications/${path}`;
}
