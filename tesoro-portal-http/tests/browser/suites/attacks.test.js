// What somebody else's page, link or text does to a client: nothing (THREATS 31, 34, 35, 37, 45).

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';

import { content, openTab, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, send, signIn } from '../support/forms.js';
import { confirm, later, request } from '../support/visits.js';

const HOME = '/c/keizer/home';
const PROPERTY = '/c/keizer/property/c-emma~p-prinsengracht';
/** Where that property is, in the words of its address, its postcode and its point. */
const EXACT = ['812 III', '1017 JL', '52.3628'];

let browser;
let demo;
let foreign;
before(async () => {
  [browser, demo] = await Promise.all([startChromium(), startDemo()]);
  foreign = createServer((asked, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(decodeURIComponent(asked.url.slice(1)));
  });
  await new Promise((resolve) => { foreign.listen(0, '127.0.0.1', resolve); });
});
after(async () => { await browser.close(); await demo.stop(); foreign.close(); });

/** The address of a page of somebody else's: of our own host on another port, or of another site. */
const page = (host, html) => `http://${host}:${foreign.address().port}/${encodeURIComponent(html)}`;

const emma = () => demo.client('keizer', 'c-emma');
const liam = () => demo.client('keizer', 'c-liam');

/** A tab of a client who signs in, an hour after everybody before. */
async function signedIn(client, options = {}) {
  await demo.advance(3600);
  const tab = await openTab(browser, demo, options);
  await signIn(tab, 'keizer', client);
  return tab;
}

const session = async (tab) => (await tab.context().cookies()).find(({ name }) => /^__Host-tp-[0-9a-f]{8}$/.test(name));

test('threat 31: a cookie that was there before is not adopted', async () => {
  const stranger = await signedIn(liam());
  const planted = await session(stranger);
  assert.deepEqual(
    [planted.httpOnly, planted.secure, planted.path, planted.domain, planted.sameSite],
    [true, true, '/', '127.0.0.1', 'Lax'],
  );
  const tab = await openTab(browser, demo);
  await tab.context().addCookies([planted]);
  await tab.goto('/c/keizer/sign-out');
  await tab.context().clearCookies();
  // Another spelling of the name, which a subdomain could set, opens nothing.
  for (const name of [planted.name.replace('__Host-', ''), planted.name.replace('__Host-', '__Secure-')]) {
    await tab.context().addCookies([{ ...planted, name }]);
    await tab.goto(HOME);
    assert.equal(new URL(tab.url()).pathname, '/c/keizer', name);
    await tab.context().clearCookies();
  }
  // Nor does one that never was; and a page cannot write the real one.
  await tab.context().addCookies([{ ...planted, value: `${planted.value.slice(0, -4)}AAAA` }]);
  await tab.goto('/c/keizer');
  await send(tab, '/sign-in', { email: emma().email, password: emma().password });
  const own = await session(tab);
  assert.ok(own.value !== planted.value && !own.value.endsWith('AAAA'));
  await tab.evaluate((name) => { document.cookie = `${name}=planted; path=/; secure`; }, own.name);
  assert.equal((await session(tab)).value, own.value);
  await stranger.reload();
  assert.equal((await session(stranger)).value, planted.value, 'the stranger keeps their own');
});

test('threat 34: a foreign page does nothing in the name of a client', async () => {
  const tab = await signedIn(emma());
  const history = async () => JSON.stringify((await demo.office('keizer', 'GET', 'contacts/c-emma/activity')).json);
  const language = await tab.locator('html').getAttribute('lang');
  const before = await history();
  for (const host of ['127.0.0.1', 'localhost']) {
    for (const [action, fields] of [
      ['/c/keizer/language', { language: 'pl' }], ['/c/keizer/data', {}], ['/c/keizer/sign-out', {}],
      ['/c/keizer/erasure', { current_password: emma().password }], ['/c/keizer/erasure/withdraw', {}],
      ['/c/keizer/messages', { text: 'Not by Emma' }], [`${PROPERTY}/yes`, {}],
    ]) {
      const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`).join('');
      await tab.goto(page(host, `<form method="post" action="${demo.url}${action}">${inputs}<button>x</button></form>`));
      const answered = tab.waitForResponse((response) => response.url() === `${demo.url}${action}`);
      await tab.locator('button').click();
      assert.equal((await answered).status(), 403, `${host} ${action}`);
    }
    // JSON as text, an answer that is counted as a picture, and an address that would sign out if it were asked for.
    await tab.goto(page(host, '<p>hello</p>'));
    await tab.evaluate(async (origin) => {
      const options = { mode: 'no-cors', credentials: 'include' };
      await fetch(`${origin}/api/v1/messages`, { ...options, method: 'POST', body: '{"text":"Not by Emma"}' }).catch(() => {});
      await fetch(`${origin}/api/v1/me/export`, options).catch(() => {});
      await fetch(`${origin}/c/keizer/sign-out`, options).catch(() => {});
    }, demo.url);
    await tab.goto(`${demo.url}${HOME}`);
    assert.equal(new URL(tab.url()).pathname, HOME, `${host}: still signed in`);
    assert.equal(await tab.locator('html').getAttribute('lang'), language, host);
  }
  assert.equal(await history(), before, 'nothing was done, and nothing counted');
});

test('threat 35: what somebody typed is text, and no page is framed', async () => {
  const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  const address = { line: hostile, city: '<b>Amsterdam</b>' };
  const property = { title: hostile, address, descriptions: { en: hostile, nl: hostile }, reference: '"><i>1' };
  await demo.office('keizer', 'PUT', 'properties/p-hostile', { body: property });
  await demo.office('keizer', 'PUT', 'deals/d-hostile', { body: { contact: 'c-liam', property: 'p-hostile' } });
  await demo.office('keizer', 'POST', 'contacts/c-liam/messages', { body: { text: `${hostile} javascript:alert(1)` } });
  const tab = await signedIn(liam());
  await tab.goto('/c/keizer/profile');
  await send(tab, '/name', { 'first-name': '<svg onload=window.hacked=1>', 'last-name': '"><b>O’Connor</b>' });
  await tab.goto('/c/keizer/messages');
  await send(tab, '/messages', { text: hostile });
  for (const path of [HOME, '/c/keizer/property/d-hostile', '/c/keizer/messages', '/c/keizer/profile', '/c/keizer/data', '/c/keizer/erasure']) {
    await tab.goto(path);
    assert.equal(await tab.evaluate(() => window.hacked), undefined, path);
    assert.equal(await tab.locator('img[src="x"], [onload], [onerror], main b b, a[href^="javascript:"]').count(), 0, path);
  }
  await tab.goto('/c/keizer/property/d-hostile');
  assert.equal(await tab.locator('h1').textContent(), hostile, 'it is shown as it was typed');
  content(tab, 'hostile texts');
  for (const host of ['127.0.0.1', 'localhost']) {
    await tab.goto(page(host, `<iframe src="${demo.url}${HOME}"></iframe>`), { waitUntil: 'load' });
    const frame = tab.frames().find((known) => known !== tab.mainFrame());
    await frame.waitForFunction(() => window.location.href.startsWith('chrome-error:'));
    assert.equal(await frame.locator('.bar').count(), 0, `framed by ${host}`);
  }
});

test('threat 37: signing in never leads away', async () => {
  for (const next of [
    '//evil.example/', '/\\evil.example', '\\\\evil.example', 'https:evil.example', 'https://evil.example/c/keizer/home',
    'https://127.0.0.1@evil.example/', '/c/keizer/home%0d%0aLocation:%20https://evil.example', 'javascript:alert(1)', '/c/casalume/home',
  ]) {
    await demo.advance(120);
    const tab = await openTab(browser, demo);
    await tab.goto(`/c/keizer?next=${encodeURIComponent(next)}`);
    await send(tab, '/sign-in', { email: emma().email, password: emma().password });
    const to = new URL(tab.url());
    assert.deepEqual([to.origin, to.pathname], [demo.url, HOME], next);
    content(tab, next);
    await tab.context().close();
  }
});

/** Presses the button for the own data, and answers what `data.json` says. */
async function ownData(tab) {
  await tab.goto('/c/keizer/data');
  const [download] = await Promise.all([tab.waitForEvent('download'), tab.locator('#download').click()]);
  assert.match(download.suggestedFilename(), /^my-data-\d{4}-\d\d-\d\d\.zip$/);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  const archive = Buffer.concat(parts);
  // The first entry, behind its header (APPNOTE.TXT, 4.3.7).
  const start = 30 + archive.readUInt16LE(26) + archive.readUInt16LE(28);
  assert.equal(archive.subarray(30, 30 + archive.readUInt16LE(26)).toString(), 'data.json');
  assert.equal(await tab.locator('#download').isEnabled(), true, 'the page can be used on');
  return inflateRawSync(archive.subarray(start)).toString();
}

test('threat 45: an address that is withheld is on no page, in no copy and in no file before the way opens', async () => {
  await demo.change('keizer', 'settings', { viewings: { address: 'withheld' } });
  const kept = { ...emma(), keep: true };
  const tab = await signedIn(kept);
  const tells = async (path) => {
    await tab.goto(path);
    const html = await tab.content();
    return EXACT.filter((part) => html.includes(part));
  };
  const copies = () => tab.evaluate(async () => {
    const texts = [];
    for (const name of await caches.keys()) {
      for (const asked of await (await caches.open(name)).keys()) {
        if (/\/(home|property\/[^/]+)$/.test(asked.url)) texts.push(await (await (await caches.open(name)).match(asked)).text());
      }
    }
    return texts;
  });
  /** The copies, once that of the property is there. */
  const copied = async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      const texts = await copies();
      if (texts.some((text) => text.includes('De Gouden Reiger'))) return texts.join('\n');
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    return assert.fail('no copy');
  };
  const nothing = async (where) => {
    assert.deepEqual(await tells(PROPERTY), [], where);
    assert.deepEqual(await tells(HOME), [], where);
    const data = await ownData(tab);
    assert.deepEqual(EXACT.filter((part) => data.includes(part)), [], `${where}: the file`);
    assert.ok(data.includes('De Gouden Reiger'), where);
  };
  await nothing('before a viewing');
  const viewing = await request(tab, PROPERTY);
  await confirm(demo, viewing);
  await nothing('before the way opens');
  assert.deepEqual(await tells(viewing.path), [], 'the page of the viewing');
  await later(tab, demo, kept, `${viewing.first}T23:59:00Z`);
  const opens = new Date(`${viewing.first}T12:00:00Z`);
  opens.setUTCDate(opens.getUTCDate() + 3);
  await later(tab, demo, kept, opens.toISOString());
  assert.ok((await tells(PROPERTY)).includes('812 III'), 'the way is open');
  assert.ok((await ownData(tab)).includes('812 III'));
  await tab.goto(PROPERTY);
  await tab.goto(HOME);
  const texts = await copied();
  assert.deepEqual(EXACT.filter((part) => texts.includes(part)), [], 'what is kept on the device never says it');
  await press(tab, 'form[action$="/sign-out"] button');
});
