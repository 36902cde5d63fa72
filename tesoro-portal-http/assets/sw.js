// The worker of one company's portal. It lives at /c/<company>/sw.js, and is there only for a client who is kept signed in.
// It keeps copies of the home page and of the properties that were seen last, made by the server for this purpose: without
// forms, and without the exact address. They go as soon as the server says that somebody else, or nobody, is signed in, or
// that the portal is closed, when a week has passed, and with everything else when the client signs out.

const ROOT = new URL('./', self.location.href).pathname;
const SHELL = `tp-shell ${ROOT}`;
const COPIES = `tp-copies ${ROOT}`;
const OFFLINE = `${ROOT}offline`;
const WEEK = 7 * 24 * 3600 * 1000;
const PROPERTIES_MAX = 10;

/** Whether a page is one of those that are kept. @param {string} path */
const isKept = (path) => path === `${ROOT}home` || isProperty(path);
const isProperty = (path) => path.startsWith(`${ROOT}property/`) && !path.slice(`${ROOT}property/`.length).includes('/');

const forget = () => caches.delete(COPIES);

/** Keeps the style sheets and scripts that a page names; their addresses carry a hash, so that none is ever out of date. */
const keepParts = async (html) => {
  const shell = await caches.open(SHELL);
  for (const [, address] of html.matchAll(/(?:href|src)="(\/(?:assets|brand)\/[^"]+)"/g)) {
    if (!await shell.match(address)) await shell.add(address).catch(() => {});
  }
};

/** Asks the server for the copy of a page, and keeps it. @param {string} path */
const keep = async (path) => {
  const answer = await fetch(`${path}?copy=offline`, { credentials: 'same-origin', redirect: 'manual' });
  const owner = answer.headers.get('portal-copy');
  if (!answer.ok || !owner) return forget();
  let copies = await caches.open(COPIES);
  const known = await copies.match(OFFLINE);
  if (known && await known.text() !== owner) {
    await forget();
    copies = await caches.open(COPIES);
  }
  await copies.put(OFFLINE, new Response(owner));
  const html = await answer.text();
  const headers = new Headers(answer.headers);
  headers.set('kept-at', String(Date.now()));
  await copies.delete(path);
  await copies.put(path, new Response(html, { headers }));
  const others = (await copies.keys()).filter(({ url }) => isProperty(new URL(url).pathname));
  for (const old of others.slice(0, -PROPERTIES_MAX)) await copies.delete(old);
  return keepParts(html);
};

/** The copy of a page, if it is not older than a week. @param {string} path */
const kept = async (path) => {
  if (!isKept(path)) return undefined;
  const copies = await caches.open(COPIES);
  for (const request of await copies.keys()) {
    const at = Number((await copies.match(request)).headers.get('kept-at') ?? Date.now());
    if (Date.now() - at > WEEK) await copies.delete(request);
  }
  return copies.match(path);
};

/** What an answer says about the copies. @param {string} path @param {Response} answer */
const judge = async (path, answer) => {
  const over = answer.status === 401 || answer.status === 403 || (isKept(path) && answer.type === 'opaqueredirect');
  if (over) return forget();
  if (answer.status === 404 && isKept(path)) return (await caches.open(COPIES)).delete(path);
  return answer.ok && isKept(path) ? keep(path) : undefined;
};

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const answer = await fetch(OFFLINE, { credentials: 'omit', cache: 'no-store' });
    if (!answer.ok) throw new Error('no offline page');
    await (await caches.open(SHELL)).put(OFFLINE, answer.clone());
    await keepParts(await answer.text());
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => { event.waitUntil(self.clients.claim()); });

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).then(
      (answer) => { event.waitUntil(judge(pathname, answer).catch(() => {})); return answer; },
      async (failure) => {
        const copy = await kept(pathname) ?? await (await caches.open(SHELL)).match(OFFLINE);
        if (copy) return copy;
        throw failure;
      },
    ));
  } else if (/^\/(assets|brand)\//.test(pathname)) {
    event.respondWith(fetch(request).catch(async (failure) => {
      const part = await (await caches.open(SHELL)).match(request);
      if (part) return part;
      throw failure;
    }));
  }
});

// A page asks: it has just been kept up to date, or its client is not kept signed in any more.
self.addEventListener('message', ({ data, source }) => {
  if (data === 'seen' && source) keep(new URL(source.url).pathname).catch(() => {});
  if (data === 'over') forget().then(() => self.registration.unregister());
});
