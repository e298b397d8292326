import type { Fields } from '../json/Fields';
import type { Workload } from '../model';
import type { Related } from '../understand/Related';

/**
 * How a program without a kind of its own is recognised in ordinary objects, by documented labels, images and ports.
 * Adding one is one file that exports one of these, and a line in `conventions`.
 */
export interface Convention {
  readonly name: string;
  /** In which kinds, as `group/kind`. */
  readonly kinds: readonly string[];
  recognises(object: Fields): boolean;
  /** What it adds to, or says better than, what the kind says. */
  read(
    object: Fields,
    workload: Omit<Workload, 'warnings'>,
    related: Related,
  ): Partial<
    Pick<Workload, 'system' | 'role' | 'endpoints' | 'models' | 'parts'>
  >;
}
