import { lazy } from 'react';
import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import type {
  BerthWorkloadDetailsProps,
  InstalledWorkloadDetails,
} from './InstalledDetails';

/** Carries the details of one kind to the service tab. */
export const installedDetailsDataRef =
  createExtensionDataRef<InstalledWorkloadDetails>().with({
    id: 'berth.workload-details',
  });

/**
 * Draws the details of one kind on the service tab, in the place of what Berth draws of any kind: what the object is made of
 * and its quotas. Health, progress, advice, the preview, what it made and where it is reached stay Berth's. A component that
 * throws is replaced by what Berth draws.
 * @public
 */
export const BerthWorkloadDetailsBlueprint = createExtensionBlueprint({
  kind: 'berth-workload-details',
  attachTo: { id: 'entity-content:berth/service', input: 'workloadDetails' },
  output: [installedDetailsDataRef],
  dataRefs: { details: installedDetailsDataRef },
  *factory(params: {
    /** API group without version; empty for the core group. */
    group: string;
    kind: string;
    loader: () => Promise<
      (props: BerthWorkloadDetailsProps) => JSX.Element | null
    >;
  }) {
    const { group, kind, loader } = params;
    yield installedDetailsDataRef({
      group,
      kind,
      Component: lazy(async () => ({ default: await loader() })),
    });
  },
});
