import { objectKind } from './ObjectKind';

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
  provisioner?: string;
  volumeBindingMode?: string;
  allowedTopologies?: StorageClass['allowedTopologies'];
}

export const storageClasses = objectKind('StorageClass', {
  schema: {
    metadata: { name: 'text' },
    provisioner: 'string',
    volumeBindingMode: 'string',
    allowedTopologies: [
      { matchLabelExpressions: [{ key: 'text', values: ['string'] }] },
    ],
  },
  read: (
    {
      provisioner = '',
      volumeBindingMode,
      allowedTopologies = [],
    }: StorageClassInput,
    { name },
  ): StorageClass => ({
    name,
    provisioner,
    waitsForFirstConsumer: volumeBindingMode === 'WaitForFirstConsumer',
    allowedTopologies,
  }),
});
