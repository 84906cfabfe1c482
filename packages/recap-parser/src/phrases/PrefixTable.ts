const INITIAL_SIZE = 1024;

/**
 * An open-addressed hash table from 32-bit hashes of beginnings of names to what is known of them:
 * whether a name goes on behind it, and the value of a name that ends there.
 *
 * Typed arrays instead of a Map: a look-up for each word of a long text must not allocate.
 */
export class PrefixTable<V> {
  private size = INITIAL_SIZE;
  private count = 0;
  private used = new Uint8Array(INITIAL_SIZE);
  private hashes = new Int32Array(INITIAL_SIZE);
  private continues = new Uint8Array(INITIAL_SIZE);
  private values = new Int32Array(INITIAL_SIZE).fill(-1);
  private readonly stored: V[] = [];

  /** Notes that some name goes on behind the beginning with this hash. */
  addPrefix(hash: number): void {
    // First the slot: finding it may replace the arrays by larger ones.
    const slot = this.slotFor(hash);
    this.continues[slot] = 1;
  }

  /** Sets the value at this hash, made from the present one. */
  update(hash: number, make: (present: V | undefined) => V): void {
    const slot = this.slotFor(hash);
    const index = this.values[slot];
    if (index >= 0) {
      this.stored[index] = make(this.stored[index]);
    } else {
      this.values[slot] = this.stored.push(make(undefined)) - 1;
    }
  }

  /** The slot of a hash, or -1 where no name begins like this. */
  slotOf(hash: number): number {
    const slot = this.probe(hash);
    return this.used[slot] ? slot : -1;
  }

  continuesAt(slot: number): boolean {
    return this.continues[slot] === 1;
  }

  valueAt(slot: number): V | undefined {
    const index = this.values[slot];
    return index < 0 ? undefined : this.stored[index];
  }

  private probe(hash: number): number {
    const mask = this.size - 1;
    // Neighbouring names give neighbouring hashes in their low bits; the shift spreads them.
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.used[slot] && this.hashes[slot] !== hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private slotFor(hash: number): number {
    let slot = this.probe(hash);
    if (this.used[slot]) return slot;
    if (this.count * 2 >= this.size) {
      this.grow();
      slot = this.probe(hash);
    }
    this.used[slot] = 1;
    this.hashes[slot] = hash;
    this.count++;
    return slot;
  }

  private grow(): void {
    const { used, hashes, continues, values } = this;
    this.size *= 2;
    this.used = new Uint8Array(this.size);
    this.hashes = new Int32Array(this.size);
    this.continues = new Uint8Array(this.size);
    this.values = new Int32Array(this.size).fill(-1);
    for (let old = 0; old < used.length; old++) {
      if (!used[old]) continue;
      const slot = this.probe(hashes[old]);
      this.used[slot] = 1;
      this.hashes[slot] = hashes[old];
      this.continues[slot] = continues[old];
      this.values[slot] = values[old];
    }
  }
}
