// One page in any of three browsers, driven by what all of them understand: going to an address and running a function in it.
// Chromium is always there; Firefox and WebKitGTK where they are installed.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import WebSocket from 'ws';
import { launchOptions } from './chromium.mjs';

/** Where a program is, if it is anywhere. */
function found(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Tries until it works, for ten seconds. */
async function soon(attempt) {
  for (let left = 100; ; left -= 1) {
    try {
      return await attempt();
    } catch (problem) {
      if (left === 0) throw problem;
      await pause(100);
    }
  }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A program in a process group of its own, so that all of it can be ended. */
function started(command, args, env = {}) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', env: { ...process.env, ...env } });
  const end = () =>
    new Promise((done) => {
      child.once('exit', done);
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        done();
      }
    });
  return { end };
}

async function inChromium() {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  return { open: (url) => page.goto(url), run: (action, given) => page.evaluate(action, given), problems, close: () => browser.close() };
}

/** Firefox by WebDriver BiDi, which it speaks itself. */
async function inFirefox() {
  const [port, profile] = [await freePort(), mkdtempSync(join(tmpdir(), 'baton-firefox-'))];
  const firefox = started(found('firefox-esr', 'firefox'), ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', `${port}`]);
  const problems = [];
  const waiting = new Map();
  const socket = await soon(
    () =>
      new Promise((done, failed) => {
        const attempt = new WebSocket(`ws://127.0.0.1:${port}/session`);
        attempt.once('open', () => done(attempt));
        attempt.once('error', failed);
      }),
  );
  let last = 0;
  socket.on('message', (text) => {
    const { id, type, method, params, result, message } = JSON.parse(text);
    if (method === 'log.entryAdded' && params.level === 'error') problems.push(params.text);
    if (!waiting.has(id)) return;
    const { done, failed } = waiting.get(id);
    waiting.delete(id);
    if (type === 'error') failed(new Error(message));
    else done(result);
  });
  const call = (method, params) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await call('session.new', { capabilities: {} });
  await call('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = await call('browsingContext.getTree', {});
  const { context } = contexts[0];
  return {
    open: (url) => call('browsingContext.navigate', { context, url, wait: 'complete' }),
    run: async (action, given) => {
      const expression = `(async () => JSON.stringify(await (${action})(${JSON.stringify(given) ?? ''})))()`;
      const { type, result, exceptionDetails } = await call('script.evaluate', { expression, awaitPromise: true, target: { context } });
      if (type === 'exception') throw new Error(exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    problems,
    close: async () => {
      socket.close();
      await firefox.end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** WebKitGTK's own small browser; it stands beside the libraries of the machine's kind. */
function miniBrowser() {
  const below = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
  const folders = ['/usr/libexec', '/usr/lib', ...below('/usr/lib').filter((folder) => /-linux-gnu\w*$/.test(folder))];
  const programs = folders.flatMap(below).filter((folder) => /webkit2gtk-4\.\d$/.test(folder)).map((folder) => join(folder, 'MiniBrowser'));
  return programs.find((program) => existsSync(program));
}

/** WebKitGTK by WebDriver, on a screen of its own. It tells nothing of its console. */
async function inWebKit() {
  const port = await freePort();
  const driver = started('xvfb-run', ['-a', 'WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`], {
    // As root there is no sandbox to be had.
    ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  await soon(() => call('GET', '/status'));
  const browser = { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } };
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: browser } });
  const session = `/session/${sessionId}`;
  return {
    open: (url) => call('POST', `${session}/url`, { url }),
    run: async (action, given) => {
      const script = `const done = arguments[arguments.length - 1];
        (async () => (${action})(...arguments))().then((found) => done({ found: found ?? null }), (problem) => done({ problem: String(problem) }));`;
      const { found: result, problem } = await call('POST', `${session}/execute/async`, { script, args: given === undefined ? [] : [given] });
      if (problem) throw new Error(problem);
      return result;
    },
    problems: [],
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      await driver.end();
    },
  };
}

/** The browsers by name: whether each is installed, and how to begin. */
export const BROWSERS = {
  Chromium: { isInstalled: () => true, begin: inChromium },
  Firefox: { isInstalled: () => Boolean(found('firefox-esr', 'firefox')), begin: inFirefox },
  WebKitGTK: { isInstalled: () => Boolean(found('WebKitWebDriver') && found('xvfb-run') && miniBrowser()), begin: inWebKit },
};
