// Keeps one version of the page on the device, so that it opens without a network. A version is answered from its own store
// and from nowhere else; a newer one is fetched whole beside it and waits until the person agrees, or until no page is open.

// The build writes in which version this is, and its files by what is in them.
const VERSION = "";
const FILES = {};

const SCOPE = self.registration.scope;
// Several folders of one host may hold a page like this; each keeps its own.
const PREFIX = `baton ${SCOPE} `;
const STORE = PREFIX + VERSION;
const SHARED = `baton-shared ${SCOPE}`;

/** Fetches a file of this version. Whatever else the host sends by now is refused, so that versions never mix. */
async function fetched(name) {
  const get = (cache) => fetch(name, { cache, integrity: FILES[name] });
  // A name with a hash in it never means anything else; the page has just fetched most of them.
  const isNamedByContent = /-[0-9a-f]{16}\./.test(name);
  const response = await (isNamedByContent ? get("force-cache").catch(() => get("reload")) : get("no-cache"));
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return response;
}

async function install() {
  const store = await caches.open(STORE);
  await Promise.all(Object.keys(FILES).map(async (name) => store.put(name, await fetched(name))));
}

async function removeOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The file of this version that a request means, if any. */
function fileFor({ method, mode, url }) {
  if (method !== "GET" || !url.startsWith(SCOPE)) return undefined;
  const name = new URL(url).pathname.slice(new URL(SCOPE).pathname.length);
  if (mode === "navigate") return ["", "index.html"].includes(name) ? "./" : undefined;
  return name in FILES ? name : undefined;
}

async function answer(request, file) {
  const store = await caches.open(STORE);
  return (await store.match(file)) ?? fetch(request);
}

/** Keeps files another application shares until the page, opened by the answer, asks for them. */
async function receive(request) {
  const given = (await request.formData()).getAll("files").filter((entry) => entry instanceof File);
  const store = await caches.open(SHARED);
  const keep = (file, index) =>
    store.put(`shared/${Date.now()}-${index}`, new Response(file, { headers: { "X-Name": encodeURIComponent(file.name) } }));
  await Promise.all(given.map(keep));
  return Response.redirect("./?shared#/plans", 303);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOthers()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const file = fileFor(request);
  if (file !== undefined) event.respondWith(answer(request, file));
  else if (request.method === "POST" && request.url === `${SCOPE}?share`) event.respondWith(receive(request));
});

addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});
