import type { Fields } from '../CaseDraft';
import { inSpec, type PodMistakes } from './PodMistake';

function volumes(...sources: Fields[]) {
  return inSpec({
    volumes: sources.map((source, index) => ({
      name: `wrong-${index}`,
      ...source,
    })),
  });
}

const template = {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '1Gi' } },
};

function ephemeral(spec: Fields) {
  return volumes({ ephemeral: { volumeClaimTemplate: { spec } } });
}

/** Volumes that the API server refuses. */
export const volumeMistakes: PodMistakes = {
  'volume twice': volumes(
    { name: 'same', emptyDir: {} },
    { name: 'same', emptyDir: {} },
  ),
  'volume without name': volumes({ name: '', emptyDir: {} }),
  'volume with a malformed name': volumes({ name: 'Not_A_Name', emptyDir: {} }),
  'volume of two kinds': volumes({
    emptyDir: {},
    hostPath: { path: '/dev/shm' },
  }),
  'claim without name': volumes({ persistentVolumeClaim: { claimName: '' } }),
  'claim without access modes': ephemeral({ ...template, accessModes: [] }),
  'claim with an unknown access mode': ephemeral({
    ...template,
    accessModes: ['ReadTwice'],
  }),
  'claim for one pod among others': ephemeral({
    ...template,
    accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'],
  }),
  'claim without size': ephemeral({ ...template, resources: {} }),
  'claim of less than nothing': ephemeral({
    ...template,
    resources: { requests: { storage: '-1Gi' } },
  }),
  'claim with a malformed class': ephemeral({
    ...template,
    storageClassName: 'Not A Class',
  }),
  'GCE disk without name': volumes({ gcePersistentDisk: { pdName: '' } }),
  'GCE disk with a partition out of range': volumes({
    gcePersistentDisk: { pdName: 'disk-a', partition: 256 },
  }),
  'EBS disk without identity': volumes({
    awsElasticBlockStore: { volumeID: '' },
  }),
  'RBD without monitors': volumes({ rbd: { monitors: [], image: 'a' } }),
  'RBD without image': volumes({ rbd: { monitors: ['mon-a'], image: '' } }),
  'iSCSI without portal': volumes({
    iscsi: { targetPortal: '', iqn: 'iqn.2026-11.dev.berth:a', lun: 0 },
  }),
  'iSCSI with a malformed name': volumes({
    iscsi: { targetPortal: '10.0.0.9:3260', iqn: 'disk-a', lun: 0 },
  }),
  'iSCSI with a unit out of range': volumes({
    iscsi: {
      targetPortal: '10.0.0.9:3260',
      iqn: 'iqn.2026-11.dev.berth:a',
      lun: 256,
    },
  }),
  'host path without path': volumes({ hostPath: { path: '' } }),
  'host path that goes back': volumes({ hostPath: { path: '/a/../b' } }),
  'empty directory of less than nothing': volumes({
    emptyDir: { sizeLimit: '-1' },
  }),
};
