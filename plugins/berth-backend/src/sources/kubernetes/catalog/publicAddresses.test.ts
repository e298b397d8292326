import { isPublicAddress } from './publicAddresses';

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700:4700::1111',
  ])('takes %s for public', address => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this host', '127.0.0.1'],
    ['this host', '0.0.0.0'],
    ['this host', '::1'],
    ['this host', '::'],
    ['this host, as IPv6', '::ffff:127.0.0.1'],
    ['this host, as IPv6', '::ffff:7f00:1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the metadata of a cloud, as IPv6', '::ffff:169.254.169.254'],
    ['the metadata of a cloud', 'fd00:ec2::254'],
    ['the metadata of a cloud, translated', '64:ff9b::a9fe:a9fe'],
    ['the metadata of a cloud, by 6to4', '2002:a9fe:a9fe::'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a private network', 'fc00::1'],
    ['a provider’s network', '100.64.0.1'],
    ['a link', 'fe80::1'],
    ['many', '224.0.0.1'],
    ['many', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['examples', '2001:db8::1'],
    ['Teredo', '2001::1'],
    ['nothing', 'cluster.example'],
    ['nothing', ''],
    ['nothing', '0x7f000001'],
  ])('does not take %s for public: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
