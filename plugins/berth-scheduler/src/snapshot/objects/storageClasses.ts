import { objectReader } from '../../input/objectReader';
import type { ObjectKind } from './ObjectKind';

/** A StorageClass: who makes its volumes, when, and for which nodes. */
export interface StorageClass {
  name: string;
  provisioner: string;
  /** Claims wait for their first pod; otherwise they are bound as soon as they are there. */
  waitsForFirstConsumer: boolean;
  /** Any of these terms must match the labels of the node; every expression of it. Empty: no restriction. */
  allowedTopologies: ReadonlyArray<{
    matchLabelExpressions?: Array<{ key: string; values?: string[] }>;
  }>;
}

interface StorageClassInput {
  metadata?: { name?: string };
  provisioner?: string;
  volumeBindingMode?: string;
  allowedTopologies?: StorageClass['allowedTopologies'];
}

const readInput = objectReader<StorageClassInput>('StorageClass', {
  metadata: { name: 'text' },
  provisioner: 'string',
  volumeBindingMode: 'string',
  allowedTopologies: [
    { matchLabelExpressions: [{ key: 'text', values: ['string'] }] },
  ],
});

export const storageClasses: ObjectKind<StorageClass> = {
  schema: readInput.schema,
  read(input) {
    const { metadata, provisioner, volumeBindingMode, allowedTopologies } =
      readInput(input);
    return {
      name: metadata?.name ?? '',
      provisioner: provisioner ?? '',
      waitsForFirstConsumer: volumeBindingMode === 'WaitForFirstConsumer',
      allowedTopologies: allowedTopologies ?? [],
    };
  },
  say: storageClass => storageClass,
};
