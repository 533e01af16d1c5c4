/**
 * A text that is written in UTF-8 from its beginning to its end, into memory that the next one takes again: a string of
 * a thousand pieces would be joined and then encoded, and leave its pieces to be collected.
 */
export class Utf8Text {
  #bytes: Buffer = Buffer.allocUnsafeSlow(usualBytes);
  #end = 0;

  /** How many bytes are written. */
  get length(): number {
    return this.#end;
  }

  /** Begins anew. */
  clear(): void {
    this.#end = 0;
    if (this.#bytes.length > usualBytes) this.#bytes = Buffer.allocUnsafeSlow(usualBytes);
  }

  /** Adds what is in UTF-8 already. */
  addBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  add(text: string): void {
    this.#reserve(text.length * mostBytesOfCodeUnit);
    this.#end += this.#bytes.write(text, this.#end);
  }

  /** Adds a character of ASCII or Latin-1. */
  addCharacter(code: number): void {
    this.#reserve(2);
    if (code >= 0x80) this.#bytes[this.#end++] = 0xc0 | (code >> 6);
    this.#bytes[this.#end++] = code < 0x80 ? code : 0x80 | (code & 0x3f);
  }

  /** Adds a whole number that is not negative, with zeros before it up to a number of digits. */
  addInteger(whole: number, leastDigits = 1): void {
    let digits = 1;
    for (let power = 10; power <= whole; power *= 10) digits += 1;
    if (digits < leastDigits) digits = leastDigits;
    this.#reserve(digits);
    const start = this.#end;
    this.#end += digits;
    let rest = whole;
    for (let place = this.#end - 1; place >= start; place -= 1) {
      this.#bytes[place] = zero + (rest % 10);
      rest = Math.trunc(rest / 10);
    }
  }

  /** Gives what stands at a position a capital, when it is a letter of ASCII or Latin-1. */
  capitalise(position: number): void {
    const first = this.#bytes[position] ?? 0;
    if (first >= letterA && first <= letterZ) this.#bytes[position] = first - toCapital;
    if (first !== leadOfLatinLetters) return;
    const second = this.#bytes[position + 1] ?? 0;
    if (second >= letterAGrave && second <= letterThorn && second !== divisionSign) {
      this.#bytes[position + 1] = second - toCapital;
    }
  }

  /** What is written, on its own. */
  toBytes(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#end));
  }

  toString(): string {
    return this.#bytes.toString('utf8', 0, this.#end);
  }

  #reserve(byteCount: number): void {
    if (this.#end + byteCount <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#end + byteCount, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}

/** The usual answer takes a third of it. */
const usualBytes = 131_072;
const mostBytesOfCodeUnit = 3;

const zero = 0x30;
const letterA = 0x61;
const letterZ = 0x7a;
/** The letters à to þ of Latin-1 in UTF-8, and the one sign among them, which has no capital. */
const leadOfLatinLetters = 0xc3;
const letterAGrave = 0xa0;
const letterThorn = 0xbe;
const divisionSign = 0xb7;
const toCapital = 0x20;
