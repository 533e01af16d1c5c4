import { randomFillSync, randomBytes as systemBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Taken from the system at once: for sixteen bytes that takes longer than all that is done with them. */
const pool = Buffer.allocUnsafeSlow(8_192);
let used = pool.length;

/** Unpredictable bytes. */
export function randomBytes(count: number): Buffer {
  // So many are asked for seldom, and would leave little of the pool.
  if (count > pool.length / 16) return systemBytes(count);
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return Buffer.from(pool.subarray(used - count, used));
}

let latestMs = 0;
let sequence = 0;

/** A UUID of version 7, greater than all that were made before in this process. */
export function newIdentifier(): string {
  const random = randomBytes(16);
  const nowMs = Date.now();
  if (nowMs > latestMs) {
    latestMs = nowMs;
    sequence = random.readUInt32BE(6) >>> 1;
  } else {
    sequence += 1;
  }
  return v7({ random, msecs: latestMs, seq: sequence });
}
