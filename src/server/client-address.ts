import type { Context } from "hono";
import type { ServerEnv } from "./server-env.ts";

/** The first 64 bits of an IPv6 address: one customer usually owns all addresses that share them. */
function network(address: string): string {
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter((group) => group !== "");
  const right = tail?.split(":").filter((group) => group !== "") ?? [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: gap }, () => "0"), ...right];
  return groups.slice(0, 4).join(":");
}

/** Who is counted as one: an IPv4 address or an IPv6 network. A proxy in front of this server counts as one too. */
export function clientAddress(c: Context<ServerEnv>): string {
  const address = c.env?.incoming?.socket.remoteAddress ?? "in process";
  if (!address.includes(":")) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  return mapped?.[1] ?? network(address);
}

/**
 * Folds addresses into `slots` numbers, so that what is kept for each of them has a bound. Salted, so that nobody
 * can pick an address that shares another's number.
 */
export function createFold(slots: number, salt: number): (address: string) => number {
  return (address) => {
    let hash = 0x81_1c_9d_c5 ^ salt;
    for (let at = 0; at < address.length; at += 1)
      hash = Math.imul(hash ^ address.charCodeAt(at), 0x01_00_01_93);
    return ((hash ^ (hash >>> 15)) >>> 0) % slots;
  };
}
