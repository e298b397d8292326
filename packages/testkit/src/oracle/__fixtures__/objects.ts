type Fields = Record<string, unknown>;

export const hostname = 'kubernetes.io/hostname';
export const zone = 'topology.kubernetes.io/zone';

/** A node of 4 CPUs. */
export function node(name: string, inZone = 'z1', allocatable: Fields = {}) {
  return {
    metadata: { name, labels: { [hostname]: name, [zone]: inZone } },
    spec: {},
    status: {
      allocatable: { cpu: '4', memory: '8Gi', pods: '10', ...allocatable },
    },
  };
}

/** A pod that asks for one CPU. */
export function pod(
  name: string,
  spec: Fields = {},
  more: { metadata?: Fields; status?: Fields } = {},
) {
  return {
    metadata: { name, ...more.metadata },
    spec: { containers: [asking({ cpu: '1' })], ...spec },
    status: { ...more.status },
  };
}

export function asking(requests: Fields) {
  return { name: 'c', image: 'nginx', resources: { requests } };
}

/** A pod that has all CPUs of its node. */
export function filling(nodeName: string, more: { priority?: number } = {}) {
  return pod(
    `on-${nodeName}`,
    { nodeName, containers: [asking({ cpu: '4' })], ...more },
    { status: { startTime: '2026-11-01T00:00:00Z' } },
  );
}

export function configuration(profile: Fields) {
  return {
    apiVersion: 'kubescheduler.config.k8s.io/v1',
    kind: 'KubeSchedulerConfiguration',
    profiles: [{ schedulerName: 'default-scheduler', ...profile }],
  };
}

/** A pod with the volume of the claim `disk`. */
export function podWithDisk() {
  return pod('p', {
    volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'disk' } }],
  });
}

/** The claim `disk`, bound to the volume `disk` of the CSI driver `csi`, with whatever else the volume says. */
export function boundDisk(volume: Fields = {}) {
  const accessModes = ['ReadWriteOnce'];
  return {
    pvcs: [
      {
        metadata: {
          name: 'disk',
          annotations: { 'pv.kubernetes.io/bind-completed': 'yes' },
        },
        spec: {
          volumeName: 'disk',
          accessModes,
          resources: { requests: { storage: '1Gi' } },
        },
        status: { phase: 'Bound' },
      },
    ],
    pvs: [
      {
        metadata: { name: 'disk' },
        spec: {
          capacity: { storage: '1Gi' },
          accessModes,
          claimRef: { namespace: 'default', name: 'disk' },
          csi: { driver: 'csi', volumeHandle: 'disk' },
          ...volume,
        },
      },
    ],
  };
}
