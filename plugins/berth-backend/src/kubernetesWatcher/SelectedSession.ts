import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import type { ClusterSession } from '../connection/ClusterSession';
import { collectionPath } from '../reflector/ReflectedKind';

/** The way to a part of a collection: of one namespace, of the objects with certain labels. */
export class SelectedSession
  implements Pick<ClusterSession, 'get' | 'isSpared' | 'renew'>
{
  readonly #session: ClusterSession;
  readonly #whole: string;
  readonly #part: string;
  readonly #labelSelector: string | undefined;

  constructor(options: {
    session: ClusterSession;
    kind: { group: string; plural: string };
    version: string;
    namespace?: string;
    labelSelector?: string;
  }) {
    const { kind, version, namespace } = options;
    this.#session = options.session;
    this.#whole = collectionPath(kind, version);
    this.#part = collectionPath(kind, version, namespace);
    this.#labelSelector = options.labelSelector;
  }

  get(
    path: string,
    options: Parameters<ClusterSession['get']>[1],
  ): Promise<ClusterResponse> {
    return this.#session.get(this.#partOf(path), options);
  }

  get isSpared(): boolean {
    return this.#session.isSpared;
  }

  renew(): void {
    this.#session.renew();
  }

  #partOf(path: string): string {
    const [whole, search] = path.split('?', 2);
    if (whole !== this.#whole) return path;
    const query = new URLSearchParams(search);
    if (this.#labelSelector) query.set('labelSelector', this.#labelSelector);
    return `${this.#part}?${query}`;
  }
}
