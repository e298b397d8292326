import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IANA's special-purpose registries (RFC 6890 and its successors), multicast, and what is reserved. */
const special: ReadonlyArray<[network: string, prefix: number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, and with it the metadata services of clouds.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
const closed = new BlockList();
for (const [network, prefix] of special) closed.addSubnet(network, prefix);
// Parts of 2000::/3 that lead elsewhere, such as to an IPv4 address that they hold.
closed.addSubnet('2001::', 23, 'ipv6');
closed.addSubnet('2001:db8::', 32, 'ipv6');
closed.addSubnet('2002::', 16, 'ipv6');
closed.addSubnet('3fff::', 20, 'ipv6');

const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the public Internet: not of this host, of a network of ours, or of a cloud's metadata. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address);
  return (
    isIPv6(address) &&
    global6.check(address, 'ipv6') &&
    !closed.check(address, 'ipv6')
  );
}
