import { objectKind } from './ObjectKind';

/** A volume that is attached to a node, or is to be, whether a pod uses it or not. */
export interface VolumeAttachment {
  node: string;
  /** The CSI driver. */
  driver: string;
  /** Name of the PersistentVolume; absent for a volume that a pod names itself. */
  volume?: string;
}

interface VolumeAttachmentInput {
  spec?: {
    nodeName?: string;
    attacher?: string;
    source?: { persistentVolumeName?: string };
  };
}

export const volumeAttachments = objectKind('VolumeAttachment', {
  schema: {
    metadata: { name: 'text' },
    spec: {
      nodeName: 'string',
      attacher: 'string',
      source: { persistentVolumeName: 'string' },
    },
  },
  read: ({ spec }: VolumeAttachmentInput): VolumeAttachment => ({
    node: spec?.nodeName ?? '',
    driver: spec?.attacher ?? '',
    volume: spec?.source?.persistentVolumeName,
  }),
});
