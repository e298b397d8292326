import { PodTemplateOptions } from '../../../builders';

const requests = { cpu: '100m' };
const tolerations = [{ key: 'dedicated', value: 'storage' }];
const onStorageNodes = { nodeSelector: { pool: 'storage' } };

function using(
  claims: string[],
  rest: PodTemplateOptions = {},
): PodTemplateOptions {
  return {
    requests,
    tolerations,
    ...rest,
    spec: {
      volumes: claims.map(claimName => ({
        name: claimName,
        persistentVolumeClaim: { claimName },
      })),
    },
  };
}

function onNode(name: string): PodTemplateOptions {
  return { nodeSelector: { 'kubernetes.io/hostname': name } };
}

/** Pods with volumes, told in order: local volumes are used up, and those that are bound keep their pods with them. */
export const volumes: PodTemplateOptions[] = [
  using(['missing']),
  using(['immediate']),
  using(['local-two-1', 'local-two-2']),
  using(['local-5-1']),
  using(['local-40']),
  using(['local-15']),
  using(['local-5-2'], onNode('store-c')),
  using(['local-5-2']),
  using(['local-5-3']),
  using(['local-5-4']),
  using(['local-5-5']),
  using(['local-100']),
  // Where the volume is now, its next pods go.
  using(['local-40']),
  using(['local-5-1']),
  using(['local-40'], onNode('store-a')),
  using(['bound']),
  using(['bound']),
  using(['bound'], onNode('store-a')),
  using(['bound'], { tolerations: [] }),
  using(['bound', 'local-40']),
  using(['alone']),
  using(['alone']),
  // Each storage node attaches one volume of the driver.
  using(['attached-1'], onStorageNodes),
  using(['attached-2'], onStorageNodes),
  using(['attached-1'], onStorageNodes),
  using(['attached-3'], onStorageNodes),
  using(['attached-4'], onStorageNodes),
  using(['attached-4', 'missing'], onStorageNodes),
  { requests, spec: { volumes: [{ name: 'scratch', emptyDir: {} }] } },
  using(['immediate', 'bound']),
];
