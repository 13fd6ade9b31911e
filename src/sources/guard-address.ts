import { BlockList, isIP } from 'node:net';
import { UserError } from '../model/problem.ts';

/** What the registries of special-purpose addresses (RFC 6890, IANA) do not call globally reachable. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Also what leads to an IPv4 address by another way: mapped, translated, 6to4, Teredo. */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];
const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

// Apart: one list takes every IPv4 address for a mapped IPv6 address.
const [special4, special6] = [new BlockList(), new BlockList()];
for (const [net, bits] of SPECIAL_V4) special4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of SPECIAL_V6) special6.addSubnet(net, bits, 'ipv6');

/** Whether an address is reached from everywhere: neither private, loopback, link-local, reserved nor multicast. */
export function isPublicAddress(address: string): boolean {
  const [, mapped] = MAPPED.exec(address) ?? [];
  if (mapped !== undefined) return isPublicAddress(mapped);
  const version = isIP(address);
  if (version === 0) return false;
  return version === 4 ? !special4.check(address, 'ipv4') : !special6.check(address, 'ipv6');
}

/**
 * The addresses of a host, to connect to and to no other: a name may lead elsewhere the next time it is asked for. Throws a
 * `UserError` (5) when one of them is not public, or there is none: what a config names must not become a way into the
 * network that earshot runs in.
 */
export async function requirePublicHost(
  host: string,
  lookup: (host: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const name = host.replace(/^\[|\]$/g, '');
  const addresses = isIP(name) === 0 ? await addressesOf(name, lookup) : [name];
  if (addresses.length > 0 && addresses.every(isPublicAddress)) return addresses;
  throw new UserError(
    {
      message: `${host} is an address inside a private network.`,
      fix: 'If that is meant, set allowPrivate: true for this source.',
    },
    5,
  );
}

async function addressesOf(
  name: string,
  lookup: (host: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  try {
    return await lookup(name);
  } catch (cause) {
    // The name server is busy: that passes.
    if (cause instanceof Error && 'code' in cause && cause.code === 'EAI_AGAIN') throw cause;
    const fix = 'Check the name, and that this machine has a network.';
    throw new UserError({ message: `There is no host ${name}.`, fix }, 5, { cause });
  }
}
