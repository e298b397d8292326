import type { ClusterViews } from '../store/ClusterView';
import type { Revisions } from './Revisions';

/** `<life>-<number>`, as {@link ClusterViews} counts. */
const REVISION = /^(\w+)-(\d{1,15})$/;

/** Where one process holds everything, its own count is all that there is to compare. */
export class LocalRevisions implements Revisions {
  constructor(private readonly views: ClusterViews) {}

  get current(): string {
    return this.views.revision;
  }

  isBehind(revision: string): boolean {
    const asked = REVISION.exec(revision);
    const held = REVISION.exec(this.views.revision);
    return (
      asked !== null &&
      held !== null &&
      asked[1] === held[1] &&
      Number(asked[2]) > Number(held[2])
    );
  }

  onChange(listener: () => void): () => void {
    return this.views.onChange(listener);
  }
}
