// Only for one who has asked for it at /utan-nat: shows the kept copy when there is no network. Sends nothing, counts nothing.
const list = '/utan-nat/lista.json';
const lines = '/utan-nat/linjer';
const prefix = 'katalogen-';
const refreshAfter = 6 * 60 * 60 * 1000;

const copies = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

// A new copy is whole before the old one goes.
const fill = async () => {
  const answer = await fetch(list, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${list}: ${answer.status}`);
  const told = answer.clone();
  const { version, addresses } = await answer.json();
  const name = prefix + version;
  const cache = await caches.open(name);
  await cache.addAll(addresses.map((address) => new Request(address, { cache: 'reload' })));
  await cache.put(list, told);
  for (const old of await copies()) if (old !== name) await caches.delete(old);
};

const refresh = async () => {
  const kept = await caches.match(list);
  if (kept && Date.now() - Date.parse((await kept.json()).made) < refreshAfter) return;
  await fill();
};

const forget = async () => {
  for (const name of await copies()) await caches.delete(name);
  await registration.unregister();
};

// The start page and the lists say who is there now: kept, they would go on saying so. Without a network the copy, which looks the time up, stands for them.
const kept = async (url) => {
  const page = await caches.match(url.pathname, { ignoreVary: true });
  if (page) return page;
  const line = url.pathname.match(/^\/stodlinjer\/([a-z0-9-]+)$/);
  return (await caches.match(lines)) ? Response.redirect(lines + (line ? `#${line[1]}` : '')) : Response.error();
};

const open = async (event, url) => {
  try {
    const answer = await fetch(event.request);
    if (answer.status < 502) {
      event.waitUntil(refresh().catch(() => {}));
      return answer;
    }
  } catch { /* no network: the copy answers */ }
  return kept(url);
};

addEventListener('install', (event) => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || /^\/(admin|api|openapi|health)(\/|$)/.test(url.pathname)) return;
  if (url.pathname === '/lamna') event.waitUntil(forget());
  else if (event.request.mode === 'navigate') event.respondWith(open(event, url));
  else if (/\.(css|js|svg)$/.test(url.pathname)) event.respondWith(caches.match(event.request).then((asset) => asset ?? fetch(event.request)));
});
