import type { Workload } from '@berth/backstage-plugin-berth-workloads';

type DeepPartial<T> = T extends ReadonlyArray<infer E>
  ? Array<DeepPartial<E>>
  : T extends object
  ? { [K in keyof T]?: DeepPartial<T[K]> }
  : T;

/** What Berth must say of the examples of one project right after they were created, by file: nobody has written a status. */
export interface ExampleExpectations {
  [file: string]: Array<{
    kind: string;
    name: string;
    expect: Pick<Workload, 'health' | 'reason'> & DeepPartial<Workload>;
  }>;
}
