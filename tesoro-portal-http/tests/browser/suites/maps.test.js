// The map of a property: nothing is asked of its server before the client wants to see it, and of no other server ever.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { accessibility, cutOff, focus, hidden, reflow, roomy, targets } from '../support/checks.js';
import { SIZES, content, openTab, photograph, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, signIn } from '../support/forms.js';
import { Keyboard } from '../support/keyboard.js';
import { startTiles } from '../support/tiles.js';

const PROPERTY = '/c/keizer/property/c-emma~p-prinsengracht';

let browser;
let demo;
let tiles;
before(async () => {
  [browser, demo, tiles] = await Promise.all([startChromium(), startDemo(), startTiles()]);
  await demo.change('keizer', 'settings', { map: tiles.map });
});
after(async () => { await browser.close(); await Promise.all([demo.stop(), tiles.stop()]); });

/** A tab at the property, whose server of tiles is trusted. */
async function atProperty(options = {}) {
  await demo.advance(3600);
  tiles.asked = [];
  const tab = await openTab(browser, demo, { ignoreHTTPSErrors: true, ...options });
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto(PROPERTY, { waitUntil: 'networkidle' });
  return tab;
}

/** Shows the map, and waits until its tiles are there. */
async function show(tab) {
  await tab.locator('#show-map').click();
  await settled(tab);
}

const settled = (tab) => tab.waitForFunction(() => {
  const images = [...document.querySelectorAll('.map img')];
  return images.length > 0 && images.every((image) => image.complete);
});

/** What the tab has to complain about besides the tiles. */
const besides = (tab) => tab.complaints.filter((text) => text !== `a request to ${tiles.origin}`);

/** Which tiles are shown, as their server knows them. */
const shown = (tab) => tab.locator('.map img').evaluateAll((images) => images.map((image) => new URL(image.src).pathname).sort());

/** Where the pin stands in the map. */
const pin = (tab) => tab.evaluate(() => {
  const [map, own] = ['.map', '.map-pin'].map((name) => document.querySelector(name).getBoundingClientRect());
  return [Math.round(own.left + own.width / 2 - map.left), Math.round(own.bottom - map.top)];
});

test('threat 35: nothing is asked before the client wants the map, and then of its server alone', async () => {
  const tab = await atProperty();
  assert.deepEqual([tiles.asked, tab.complaints], [[], []], 'nothing before');
  await show(tab);
  const hosts = new Set(tab.complaints);
  assert.deepEqual([...hosts], [`a request to ${tiles.origin}`], 'that server, and nobody else');
  assert.ok(tiles.asked.length > 0 && tiles.asked.length <= 9, `${tiles.asked.length} tiles`);
  for (const { path, referer, cookie } of tiles.asked) {
    assert.match(path, /^\/15\/\d+\/\d+\.png$/);
    assert.deepEqual([referer, cookie], [undefined, undefined], 'neither who asks nor from where');
  }
  assert.deepEqual((await shown(tab)).length, tiles.asked.length);
  // Prinsengracht, as anybody can compute it: 52.3628 N, 4.8921 E.
  assert.ok(tiles.asked.some(({ path }) => path === '/15/16829/10769.png'), JSON.stringify(tiles.asked));
  const [width, height] = await tab.locator('.map').evaluate((map) => [map.clientWidth, map.clientHeight]);
  assert.deepEqual(await pin(tab), [Math.round(width / 2), Math.round(height / 2)]);
  assert.equal(await tab.locator('.attribution a').textContent(), '© Lorem Ipsum');
  assert.equal(await tab.locator('.attribution a').getAttribute('href'), `${tiles.origin}/copyright`);
  assert.ok(await tab.evaluate(() => document.activeElement.matches('.map')), 'the map has the focus');
  assert.equal(await tab.locator('.locator').isVisible(), false);
  // What a page of the portal may not load, it does not: another server, and this one for anything but pictures.
  const blocked = await tab.evaluate((origin) => Promise.all([
    new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('loaded'); image.onerror = () => resolve('blocked'); image.src = 'https://127.0.0.1:9/0/0/0.png'; }),
    fetch(`${origin}/15/1/1.png`, { mode: 'no-cors' }).then(() => 'fetched', () => 'blocked'),
  ]), tiles.origin);
  assert.deepEqual(blocked, ['blocked', 'blocked']);
  await tab.context().close();
});

test('pages without the map stay as closed as they were', async () => {
  const tab = await atProperty();
  for (const path of ['/c/keizer/home', '/c/keizer/profile', '/c/keizer/messages']) {
    await tab.goto(path);
    const outcome = await tab.evaluate((origin) => new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('blocked');
      image.src = `${origin}/15/1/1.png`;
    }), tiles.origin);
    assert.equal(outcome, 'blocked', path);
  }
  assert.deepEqual(tiles.asked, []);
  await tab.context().close();
});

test('the map is moved by pointer, by buttons and by keys, and finds home', async () => {
  const tab = await atProperty({ size: 'desktop' });
  await show(tab);
  const [first, centre] = [await shown(tab), await pin(tab)];
  const moved = async (way, [right, down]) => {
    await way();
    const [x, y] = await pin(tab);
    assert.deepEqual([x - centre[0], y - centre[1]], [right, down]);
  };
  const button = (name) => () => tab.locator(`.map-keys [${name}]`).click();
  await moved(button('data-by="1 0"'), [-80, 0]);
  await moved(button('data-by="0 1"'), [-80, -80]);
  await moved(button('data-by="-1 0"'), [0, -80]);
  await moved(button('data-by="0 -1"'), [0, 0]);
  const map = await tab.locator('.map').boundingBox();
  await moved(async () => {
    await tab.mouse.move(map.x + 100, map.y + 100);
    await tab.mouse.down();
    await tab.mouse.move(map.x + 60, map.y + 130, { steps: 4 });
    await tab.mouse.up();
  }, [-40, 30]);
  await tab.mouse.move(map.x + 10, map.y + 10);
  await moved(button('data-home'), [0, 0]);
  assert.deepEqual(await shown(tab), first);
  await button('data-zoom="1"')();
  await settled(tab);
  assert.ok((await shown(tab)).every((path) => path.startsWith('/16/')));
  assert.deepEqual(await pin(tab), centre, 'the middle stays');

  const keys = new Keyboard(tab);
  await keys.reach('.map', 'Shift+Tab');
  for (const [key, zoom] of [['-', 15], ['-', 14], ['+', 15], ['=', 16]]) {
    await keys.press(key);
    assert.ok((await shown(tab)).every((path) => path.startsWith(`/${zoom}/`)), key);
  }
  for (const [key, by] of [['ArrowRight', [-80, 0]], ['ArrowDown', [-80, -80]], ['ArrowLeft', [0, -80]], ['ArrowUp', [0, 0]]]) {
    await moved(() => keys.press(key), by);
  }
  for (let step = 0; step < 8; step += 1) await keys.press('+');
  assert.equal(await tab.locator('[data-zoom="1"]').getAttribute('aria-disabled'), 'true');
  assert.ok((await shown(tab)).every((path) => path.startsWith('/18/')));
  await keys.press('Home');
  assert.deepEqual(await shown(tab), first);
  await settled(tab);
  assert.ok(tiles.asked.every(({ path }) => /^\/\d+\/\d+\/\d+\.png$/.test(path)));
  assert.deepEqual(besides(tab), []);
  await tab.context().close();
});

test('the map stays open where a form is answered in place, and is asked for anew on another visit', async () => {
  const tab = await atProperty();
  await show(tab);
  await press(tab, '#favourite');
  await tab.waitForSelector('.map img');
  assert.ok(await tab.evaluate(() => document.activeElement.id === 'favourite'), 'the focus stays where it was');
  await press(tab, '#favourite');
  tiles.asked = [];
  await tab.goto(PROPERTY, { waitUntil: 'networkidle' });
  assert.deepEqual(tiles.asked, []);
  assert.ok(await tab.locator('#show-map').isVisible());
  assert.deepEqual(besides(tab), []);
  await tab.context().close();
});

test('a server that does not answer is said, and the way to the phone’s own map is still there', async () => {
  const tab = await atProperty();
  tiles.failing = true;
  await tab.locator('#show-map').click();
  await tab.waitForSelector('.map-box [role=alert]:not([hidden])');
  tiles.failing = false;
  assert.ok(await tab.locator('a[href^="geo:"]').isVisible());
  await tab.locator('[data-by="1 0"]').click();
  await tab.locator('[data-zoom="1"]').click();
  await tab.waitForSelector('.map-box [role=alert]', { state: 'hidden' });
  await tab.context().close();
});

test('without scripts there is no button for a map, and a client who is kept signed in sees it all the same', async () => {
  const plain = await atProperty({ javaScriptEnabled: false });
  assert.equal(await plain.locator('.map-box').isVisible(), false);
  assert.ok(await plain.locator('.locator').isVisible());
  content(plain, 'without scripts');
  await plain.context().close();
  await demo.advance(3600);
  const kept = await openTab(browser, demo, { ignoreHTTPSErrors: true });
  await signIn(kept, 'keizer', { ...demo.client('keizer', 'c-emma'), keep: true });
  await kept.evaluate(() => navigator.serviceWorker.ready);
  await kept.goto(PROPERTY);
  await show(kept);
  assert.equal(await kept.locator('.map img:not([hidden])').count(), (await shown(kept)).length);
  await press(kept, 'form[action$="/sign-out"] button');
  await kept.context().close();
});

test('the map holds at three sizes, light and dark, in two languages', async () => {
  for (const language of ['nl', 'pl']) {
    await demo.advance(3600);
    const tab = await openTab(browser, demo, { language, ignoreHTTPSErrors: true });
    const emma = demo.client('keizer', 'c-emma');
    await signIn(tab, 'keizer', emma);
    await tab.goto('/c/keizer/profile');
    await tab.locator('#language-choice').selectOption(language);
    await press(tab, 'form[action$="/language"] button');
    const wrong = [];
    const look = async (name) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await tab.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark']) {
          await tab.emulateMedia({ colorScheme });
          const found = [await accessibility(tab), await reflow(tab), await targets(tab), await hidden(tab), await cutOff(tab)].flat();
          wrong.push(...found.map((text) => `${name}, ${size}, ${colorScheme}: ${text}`));
          await photograph(tab, `${name}.${language}.${size}.${colorScheme}`);
        }
        wrong.push(...(await focus(tab)).map((text) => `${name}, ${size}: ${text}`));
      }
      await tab.setViewportSize(SIZES.phone);
      wrong.push(...(await roomy(tab)).map((text) => `${name}: ${text}`));
    };
    await tab.goto(PROPERTY);
    await look('map-offer');
    await show(tab);
    await look('map');
    assert.deepEqual(wrong, [], language);
    assert.deepEqual(besides(tab), []);
    await tab.context().close();
  }
});
