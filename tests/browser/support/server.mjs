// A static host like the ones the page will live on: one folder under any path, compressed, nothing else.
// As a program: node server.mjs FOLDER [PORT]. As a module: what tests and measurements talk to.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, resolve, sep, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const ALREADY_SMALL = new Set(['.ico', '.png']);
// Named after what is in them, so that they never change.
const FOR_EVER = /-[0-9a-f]{16}\.(css|js|wasm)$/;

const compressors = {
  br: (body, quality) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body),
};

// Compressed bodies by encoding, quality, path, time and size of the file: each is made once, whoever asks.
const bodies = new Map();

function body(file, info, encoding, quality) {
  const key = [encoding, quality, file, info.mtimeMs, info.size].join('|');
  if (!bodies.has(key)) {
    bodies.set(key, readFile(file).then((raw) => (encoding ? compressors[encoding](raw, quality) : raw)));
  }
  return bodies.get(key);
}

function chooseEncoding(request, extension) {
  if (ALREADY_SMALL.has(extension)) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '').split(',').map((part) => part.trim().split(';')[0]);
  return ['br', 'gzip'].find((encoding) => accepted.includes(encoding));
}

/**
 * Serves `folder` under `mount` ("/" or "/some/sub/path/") on 127.0.0.1.
 * `requests` records every answer: { method, path, status, bytes }, bytes as they travel.
 */
export async function serve({ folder, mount = '/', port = 0, quality = 5 }) {
  const root = resolve(folder);
  const requests = [];

  async function answer(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      return { status: 400 };
    }
    if (`${path}/` === mount) return { status: 301, headers: { Location: mount } };
    if (!path.startsWith(mount)) return { status: 404 };
    const inside = path.slice(mount.length);
    const file = normalize(join(root, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside));
    if (!file.startsWith(root + sep)) return { status: 404 };
    const info = await stat(file).catch(() => undefined);
    if (!info?.isFile()) return { status: 404 };
    const extension = extname(file);
    const encoding = chooseEncoding(request, extension);
    const headers = {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Cache-Control': FOR_EVER.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    };
    return { status: 200, headers, content: await body(file, info, encoding, quality) };
  }

  const server = createServer(async (request, response) => {
    const { status, headers = {}, content } = await answer(request).catch(() => ({ status: 500 }));
    const sent = content ?? Buffer.from(status === 200 ? '' : `${status}\n`);
    requests.push({ method: request.method, path: request.url, status, bytes: sent.length });
    response.writeHead(status, { ...headers, 'Content-Length': sent.length });
    response.end(request.method === 'HEAD' ? undefined : sent);
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (route = '') => `${origin}${mount}${route}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function main([folder = 'dist', port = '8080']) {
  if (!(await stat(join(folder, 'index.html')).catch(() => undefined))) {
    throw new Error(`${folder} holds no index.html; run "make build" first`);
  }
  const site = await serve({ folder, port: Number(port) }).catch((problem) => {
    if (problem.code !== 'EADDRINUSE') throw problem;
    return serve({ folder });
  });
  console.log(`\nBaton is at ${site.url()}  (Ctrl+C stops it)`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((problem) => {
    console.error(problem.message);
    process.exitCode = 1;
  });
}
