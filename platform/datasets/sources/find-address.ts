import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { sourceFailed, sourceNotAllowed } from "./source-problems.ts";

/** Where no database is: nobody's address, what answers for the machine itself to whoever asks (cloud metadata), and what is many at once. */
const never = new BlockList();
never.addSubnet("0.0.0.0", 8, "ipv4");
never.addSubnet("169.254.0.0", 16, "ipv4");
never.addSubnet("224.0.0.0", 3, "ipv4");
never.addAddress("100.100.100.200", "ipv4");
never.addAddress("::", "ipv6");
never.addSubnet("fe80::", 10, "ipv6");
never.addSubnet("ff00::", 8, "ipv6");
never.addAddress("fd00:ec2::254", "ipv6");

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Who answers what address a name has; the system's resolver where it is left out. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string }[]>;

const bySystem: Resolve = (host) => lookup(host, { all: true });

/** An address that stands inside another: ::ffff:10.0.0.5, and those that other nets carry it in. */
const bare = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;

/**
 * The one address that a host has now, to be connected to and not looked up again: an answer that changes in between leads nowhere. A name
 * that the operator allowed may lead into the operator's own network, but not to this machine itself unless it was named as such, and never
 * where no database is.
 *
 * @throws {sourceNotAllowed} @throws {sourceFailed} Where the name is not known.
 */
export async function findAddress(host: string, resolve: Resolve = bySystem): Promise<string> {
  const plain = host.replace(/\.$/, "");
  const isOwnName = /^localhost$/i.test(plain) || (isIP(plain) !== 0 && isIn(loopback, plain));
  const found = isIP(plain) !== 0 ? [{ address: plain }] : await resolve(plain).catch(() => []);
  const addresses = found.map(({ address }) => bare(address));
  const [first] = addresses;
  if (first === undefined) throw sourceFailed({ because: `The name ${host} is not known to the server.` });
  for (const address of addresses)
    if (isIP(address) === 0 || isIn(never, address) || wraps(address) || (isIn(loopback, address) && !isOwnName))
      throw sourceNotAllowed({ field: "host", because: `${host} leads to an address that no source may have.` });
  return first;
}

/** IPv6 that carries an IPv4 address: 6to4, NAT64, and the old compatible form. */
const wrapping = new BlockList();
wrapping.addSubnet("2002::", 16, "ipv6");
wrapping.addSubnet("64:ff9b::", 96, "ipv6");
wrapping.addSubnet("::ffff:0:0", 96, "ipv6");
wrapping.addSubnet("2001::", 32, "ipv6");

const wraps = (address: string): boolean => isIP(address) === 6 && !isIn(loopback, address) && isIn(wrapping, address);
