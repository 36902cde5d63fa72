// The slides and the tour, by keyboard and with one's own eyes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { content, openTab, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, send, signIn } from '../support/forms.js';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

const open = (tab) => tab.locator('dialog[open]').evaluateAll((dialogs) => dialogs.map((dialog) => dialog.className.split(' ')[0]));

test('slides and tour are seen once, and again when the client wants them', async () => {
  const tab = await openTab(browser, demo);
  const { email, password } = demo.client('keizer', 'c-emma');
  await tab.goto('/?id=keizer');
  await send(tab, '/sign-in', { email, password });
  assert.deepEqual(await open(tab), ['slides']);
  assert.equal(await tab.locator('.slides section:not([hidden])').count(), 1);
  assert.equal(await tab.evaluate(() => document.activeElement.tagName), 'H2');
  for (let slide = 0; slide < 3; slide += 1) await tab.locator('.slides [data-do="next"]').click();
  assert.deepEqual(await open(tab), ['tour']);
  const stops = Number((await tab.locator('.tour .place').textContent()).match(/\d+/g).pop());
  assert.ok(stops >= 5, `${stops} stops`);
  for (let stop = 1; stop <= stops; stop += 1) {
    assert.match(await tab.locator('.tour .place').textContent(), new RegExp(`${stop}\\D+${stops}`));
    const covered = await tab.evaluate(() => {
      const [dialog, target] = ['.tour', '.toured'].map((name) => document.querySelector(name).getBoundingClientRect());
      return dialog.top < Math.min(target.bottom, innerHeight) && dialog.bottom > Math.max(target.top, 0)
        && target.height < innerHeight / 2;
    });
    assert.ok(!covered, `stop ${stop} lies under its own text`);
    if (stop < stops) await tab.locator('.tour [data-do="next"]').click();
  }
  const noted = tab.waitForResponse((response) => response.url().endsWith('/how'));
  await tab.locator('.tour [data-do="next"]').click();
  await noted;
  await tab.reload();
  assert.deepEqual(await open(tab), []);

  await tab.goto('/c/keizer/profile');
  await press(tab, 'form[action$="/how"] button');
  assert.deepEqual(await open(tab), ['slides']);
  content(tab, 'the introduction');
});

test('the Escape key does without them, and the focus comes back to the page', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-liam'));
  assert.deepEqual(await open(tab), []);
  assert.ok(await tab.evaluate(() => document.activeElement.id === 'content'));
  await tab.reload();
  assert.deepEqual(await open(tab), []);
  content(tab, 'Escape');
});

test('the photos of a property fill the screen, by pointer and by keyboard', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto('/c/keizer/property/c-emma~p-prinsengracht');
  const first = tab.locator('.gallery a').first();
  await first.focus();
  await tab.keyboard.press('Enter');
  assert.deepEqual(await open(tab), ['shots']);
  const place = () => tab.locator('.shots .place').textContent();
  const before = await place();
  await tab.keyboard.press('ArrowRight');
  assert.notEqual(await place(), before);
  await tab.keyboard.press('ArrowLeft');
  assert.equal(await place(), before);
  await tab.keyboard.press('Escape');
  assert.deepEqual(await open(tab), []);
  assert.ok(await first.evaluate((link) => link === document.activeElement), 'the focus is where it was');
  content(tab, 'the photos');
});

test('a picture is cut to a square before it is sent', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto('/c/keizer/profile');
  const png = await tab.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
  await tab.locator('#file').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png });
  await tab.waitForSelector('.crop:not([hidden]) canvas');
  await tab.waitForFunction(() => document.querySelector('#file').files[0].name === 'picture.jpg');
  await press(tab, '#save-picture');
  const [width, height] = await tab.locator('.portrait').evaluate(async (image) => {
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  assert.equal(width, height);
  await press(tab, '#remove-picture');
  assert.equal(await tab.locator('.portrait').count(), 0);
  content(tab, 'the picture');
});
