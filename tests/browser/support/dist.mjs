import { fileURLToPath } from 'node:url';

/** The built page. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
