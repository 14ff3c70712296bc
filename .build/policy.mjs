// The content security policy of a page: which of its own inline scripts and styles may run, by their hash. Nothing else that
// stands in the page or gets into it may.
import { createHash } from 'node:crypto';

export const digest = (content, encoding = 'base64') => createHash('sha256').update(content).digest(encoding);

/** The text with every match of the pattern put in its place or out; no match at all is a mistake. */
export function replace(text, pattern, by) {
  if (text.search(pattern) < 0) throw new Error(`nothing matches ${pattern}`);
  return text.replace(pattern, typeof by === 'function' ? by : () => by);
}

/** The `'sha256-…'` of every inline script or style that a browser would run, and of those that come later. */
function hashes(page, tag, later) {
  const inline = new RegExp(`<${tag}(?![^>]*(?: src=| type="text/plain"))[^>]*>([^]*?)</${tag}>`, 'g');
  const contents = [...page.matchAll(inline)].map(([, content]) => content);
  const found = [...contents, ...later].map((content) => `'sha256-${digest(content)}'`);
  return [...new Set(found)].join(' ');
}

const write = (page, tag, sources) => replace(page, new RegExp(`(?<=; ${tag}-src [^;]*)'hashes'`), sources);

/** Writes the hashes into the page's policy, in the places of `'hashes'`; with those of what the page itself puts in later. */
export function seal(page, { scripts = [], styles = [] } = {}) {
  return write(write(page, 'script', hashes(page, 'script', scripts)), 'style', hashes(page, 'style', styles));
}

/** The page as it was before it was sealed. */
export const open = (page) => page.replace(/'sha256-[^']*'(?: 'sha256-[^']*')*/g, "'hashes'");

/** Lets everything inline run: for `trunk serve`, which adds a script of its own to every answer. */
export const leaveOpen = (page) => write(write(page, 'script', "'unsafe-inline'"), 'style', "'unsafe-inline'");
