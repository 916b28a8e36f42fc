// Does the work that is asked for during an attack: it costs a phone a moment, and a machine that sends thousands much.
// crypto.subtle is missing from pages that came without https, and is slower for many short texts.

const SLICE = 20;

// The constants of SHA-256 are the first 32 bits of the fractions of roots of primes (FIPS 180-4).
const fraction = number => ((number % 1) * 2 ** 32) | 0;
const primes = [];
for (let number = 2; primes.length < 64; number++) {
  if (primes.every(prime => number % prime)) {
    primes.push(number);
  }
}
const ROUNDS = primes.map(prime => fraction(Math.cbrt(prime)));
const START = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));

const words = new Int32Array(64);
const turn = (word, by) => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of fewer than 56 ASCII characters, which fit in one block.
 * @returns its eight words
 */
export function digest(text) {
  words.fill(0);
  for (let i = 0; i < text.length; i++) {
    words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  }
  words[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
  words[15] = 8 * text.length;
  for (let i = 16; i < 64; i++) {
    const [early, late] = [words[i - 15], words[i - 2]];
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[i] = words[i - 16] + first + words[i - 7] + second;
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const low = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + ROUNDS[i] + words[i]) | 0;
    const high = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + low) | 0, c, b, a, (low + high) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + START[i]) | 0);
}

/** Finds the number, a slice at a time, so that the page goes on answering fingers and screen readers. */
export async function solve(puzzle, bits) {
  for (let number = 0; ; ) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      // Asking for the time costs as much as a digest.
      for (let i = 0; i < 50; i++, number++) {
        if (Math.clz32(digest(`${puzzle}:${number}`)[0]) >= bits) {
          return number;
        }
      }
    }
    await new Promise(resolve => setTimeout(resolve));
  }
}
