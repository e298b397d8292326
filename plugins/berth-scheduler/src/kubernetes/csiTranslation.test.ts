import { driverOf, translateToCsi } from './csiTranslation';
import type { Volume } from './types';

const GA = 'topology.kubernetes.io/zone';
const BETA = 'failure-domain.beta.kubernetes.io/zone';

describe('translateToCsi', () => {
  it.each<[string, Volume, string | undefined]>([
    ['an EBS volume', { awsElasticBlockStore: { volumeID: 'vol-1' } }, 'vol-1'],
    [
      'an EBS volume with its zone',
      { awsElasticBlockStore: { volumeID: 'aws://osaka-a/vol-1' } },
      'vol-1',
    ],
    [
      'an EBS volume with an empty zone',
      { awsElasticBlockStore: { volumeID: 'aws:///vol-1' } },
      'vol-1',
    ],
    [
      'no EBS volume under another name',
      { awsElasticBlockStore: { volumeID: 'aws://osaka-a/disk-1' } },
      undefined,
    ],
    [
      'a GCE disk',
      { gcePersistentDisk: { pdName: 'd' } },
      'projects/UNSPECIFIED/zones/UNSPECIFIED/disks/d',
    ],
    [
      'a managed Azure disk',
      { azureDisk: { diskURI: '/subscriptions/d', kind: 'managed' } },
      '/subscriptions/d',
    ],
    [
      'no Azure disk of the default kind, Shared',
      { azureDisk: { diskURI: 'https://d' } },
      undefined,
    ],
    ['a Cinder volume', { cinder: { volumeID: 'v' } }, 'v'],
    ['a Portworx volume', { portworxVolume: { volumeID: 'v' } }, 'v'],
  ])('translates %s', (_, source, handle) => {
    const translated = translateToCsi(source);
    expect(translated?.driver).toContain('.');
    expect(translated?.handle).toBe(handle);
  });

  it.each<[Record<string, string>, string | undefined]>([
    [{ [GA]: 'us-central1-a' }, 'zones/us-central1-a/disks/d'],
    [{ [GA]: 'b', [BETA]: 'a' }, 'zones/a/disks/d'],
    [{ [GA]: 'us-central1-a__us-central1-b' }, 'regions/us-central1/disks/d'],
    [{ [GA]: 'us-central1-a__us-east1-b' }, undefined],
    [{ [GA]: 'a__b' }, undefined],
  ])('names GCE disks after the zones in %j', (zones, handle) => {
    const translated = translateToCsi(
      { gcePersistentDisk: { pdName: 'd' } },
      zones,
    );
    expect(translated?.handle).toBe(handle && `projects/UNSPECIFIED/${handle}`);
  });

  it.each<[Volume]>([
    [{ azureFile: { shareName: 's' } }],
    [{ vsphereVolume: { volumePath: 'p' } }],
    [{ nfs: {} }],
  ])('leaves %j alone', source => {
    expect(translateToCsi(source)).toBeUndefined();
  });
});

describe('driverOf', () => {
  it.each([
    ['kubernetes.io/aws-ebs', 'ebs.csi.aws.com'],
    ['disk.example.com', 'disk.example.com'],
    ['kubernetes.io/azure-file', undefined],
  ])('finds who makes the volumes of %s', (provisioner, driver) => {
    expect(driverOf(provisioner)?.driver).toBe(driver);
  });
});
