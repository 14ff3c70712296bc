// Bytes as text that stands in a page: seven bits a letter. A seventh more than the bytes, where base64 takes a third more.
// `assets/single.js` reads it.

/** Groups of seven bits that are no letter: what a page, an editor or the way to another computer could change. */
export const REFUSED = [0, 8, 9, 10, 11, 12, 13, 26, 27, 38, 60, 127];
/** Such a group and the one after it become one letter of two bytes, from here on. */
const WIDE = 0xa0;

export function write(bytes) {
  const groups = [];
  let [bits, count] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    for (; count >= 7; count -= 7) groups.push((bits >> (count - 7)) & 127);
    bits &= (1 << count) - 1;
  }
  if (count > 0) groups.push((bits << (7 - count)) & 127);
  const letters = [];
  for (let at = 0; at < groups.length; at += 1) {
    const refused = REFUSED.indexOf(groups[at]);
    // After the last group comes none: a nought, as the bits after the last byte.
    letters.push(refused < 0 ? groups[at] : WIDE + refused * 128 + (groups[(at += 1)] ?? 0));
  }
  return letters.map((letter) => String.fromCharCode(letter)).join('');
}
