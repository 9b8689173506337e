import { createHash } from "node:crypto";

/** A stream of bytes that is the same for the same seed, so that a world can be made again exactly. */
export interface Random {
  bytes(count: number): Buffer;
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
}

/** SHA-512 in counter mode: repeatable, and good enough for strings that nobody has to guess. */
export function createRandom(seed: string): Random {
  let block = 0;
  const bytes = (count: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < count; have += 64) {
      blocks.push(createHash("sha512").update(`${seed}\n${block++}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
  return { bytes, below: (limit) => bytes(4).readUInt32BE() % limit };
}
