// Viewings from the request to the stars, each journey in a language and a size of its own, with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { content, openTab, startChromium } from '../support/chromium.js';
import { startDemo } from '../support/demo.js';
import { press, send, signIn } from '../support/forms.js';
import { confirm, counter, day, later, photo, request, tone } from '../support/visits.js';
import { tooHeavy } from '../support/weight.js';

let browser;
let demo;
before(async () => { [browser, demo] = await Promise.all([startChromium(), startDemo()]); });
after(async () => { await browser.close(); await demo.stop(); });

/** Signs in and chooses a language. */
async function arrive(tab, contact, language) {
  const client = demo.client('keizer', contact);
  await signIn(tab, 'keizer', client);
  await tab.goto('/c/keizer/profile');
  await send(tab, '/language', { 'language-choice': language });
  return client;
}

/** From the request to the moment before the viewing starts. */
async function comeToTheDoor(tab, client, property) {
  const viewing = await request(tab, property);
  assert.equal(await tab.locator('.title .mark.pending').count(), 1);
  await confirm(demo, viewing);
  await tab.goto(viewing.path);
  assert.equal(await tab.locator('.title .mark.confirmed').count(), 1);
  assert.equal(await tab.locator('a[href^="https://www.google.com/maps"]').count(), 0, 'the way is not open yet');
  await later(tab, demo, client, `${day(viewing.first, 3)}T07:00:00Z`);
  await tab.goto(viewing.path);
  const route = await tab.locator('a[href^="https://www.google.com/maps"]').getAttribute('href');
  assert.match(route, /destination=/);
  assert.equal(await tab.locator('form[action$="/start"]').count(), 0, 'it starts on its day only');
  await later(tab, demo, client, `${day(viewing.first, 4)}T07:00:00Z`);
  await tab.goto(viewing.path);
  return viewing;
}

/** What the office has about a deal. */
async function feedback(deal) {
  const { json } = await demo.office('keizer', 'GET', `deals/${deal}/feedback`);
  return json.items.map((item) => item.kind).sort();
}

test('a viewing from the request to the stars, in Dutch on a phone', async () => {
  const tab = await openTab(browser, demo, { language: 'nl' });
  const emma = await arrive(tab, 'c-emma', 'nl');
  const viewing = await comeToTheDoor(tab, emma, '/c/keizer/property/c-emma~p-prinsengracht');
  await press(tab, 'form[action$="/start"] button');
  assert.equal(await tab.locator('.title .mark.completed').count(), 1);
  assert.equal(await tab.locator('form[action$="/start"]').count(), 0);

  await tab.locator('#photo').setInputFiles([await photo(tab, 'a.jpg'), await photo(tab, 'b.jpg')]);
  await tab.locator('form[action$="/photos"] button').first().click();
  await tab.waitForFunction(() => document.querySelectorAll('#photo-list img').length === 2);
  const shown = await tab.locator('#photo-list img').first().evaluate(async (image) => { await image.decode(); return image.naturalWidth; });
  assert.ok(shown > 100, 'the photo is there');

  await tab.locator('#note').fill('De gang is licht.');
  await press(tab, '#save-note');
  assert.equal(await tab.locator('.notes .said').textContent(), 'De gang is licht.');
  assert.equal(await tab.locator('#note').inputValue(), '');

  await tab.locator('[data-record]').click();
  await tab.waitForSelector('.recorder [data-stop]:visible');
  assert.match(await tab.locator('[data-timer]').textContent(), /^0:0\d \/ 5:00$/);
  await tab.waitForFunction(() => document.querySelector('.recorder meter').value > 0);
  await tab.waitForTimeout(1200);
  await tab.locator('.recorder [data-stop]').click();
  await tab.waitForSelector('.recorder audio:visible');
  assert.ok(await tab.evaluate(() => document.activeElement.matches('[data-send]')), 'sending is next');
  await tab.locator('.recorder [data-again]').click();
  await tab.waitForSelector('.recorder [data-stop]:visible');
  await tab.waitForTimeout(1200);
  await tab.locator('.recorder [data-stop]').click();
  await tab.locator('.recorder [data-send]').click();
  await tab.waitForSelector('#voice-list audio');
  const seconds = await tab.locator('#voice-list audio').evaluate((sound) => new Promise((resolve, reject) => {
    sound.addEventListener('loadedmetadata', () => resolve(sound.duration || 1));
    sound.addEventListener('error', () => reject(new Error('it does not play')));
    sound.load();
    sound.preload = 'metadata';
  }));
  assert.ok(seconds > 0);

  await tab.locator('label[for="star-5"]').click();
  await press(tab, '#rate');
  assert.equal(await tab.locator('#star-5').isChecked(), true);
  assert.deepEqual(await feedback('c-emma~p-prinsengracht'), ['note', 'photo', 'photo', 'voice-note']);
  await tab.goto('/c/keizer/viewings?tab=recent');
  assert.equal(await tab.locator(`a[href="${viewing.path}"]`).count(), 1);
  content(tab, 'the visit');
});

test('without scripts it is the same but for recording, in Polish on a tablet', async () => {
  const tab = await openTab(browser, demo, { size: 'tablet', language: 'pl', javaScriptEnabled: false });
  const liam = await arrive(tab, 'c-liam', 'pl');
  await comeToTheDoor(tab, liam, '/c/keizer/property/c-liam~p-noord');
  assert.equal(await tab.locator('[data-record]').isVisible(), false);
  await tab.locator('#photo').setInputFiles(await photo(tab));
  await press(tab, 'form[action$="/photos"] button');
  assert.equal(await tab.locator('#photo-list img').count(), 1);
  assert.equal(await tab.locator('.title .mark.completed').count(), 1, 'the first photo starts the viewing');
  await send(tab, '/notes', { note: 'x' });
  assert.equal(await tab.locator('#note').getAttribute('aria-invalid'), 'true');
  assert.equal(await tab.locator('#note').inputValue(), 'x');
  await send(tab, '/notes', { note: 'Jasny korytarz.' });
  await tab.locator('#voice').setInputFiles(tone());
  await press(tab, 'form[action$="/voice"] button');
  assert.equal(await tab.locator('#voice-list audio').count(), 1);
  await tab.locator('label[for="star-3"]').click();
  await press(tab, '#rate');
  await tab.locator('.notes .small a').first().click();
  await send(tab, new URL(tab.url()).pathname, { note: 'Bardzo jasny korytarz.' });
  assert.equal(await tab.locator('.notes .said').textContent(), 'Bardzo jasny korytarz.');
  await tab.locator('#photo-list .small a').click();
  await press(tab, 'form[action*="/remove/photo/"] button');
  assert.equal(await tab.locator('#photo-list img').count(), 0);
  assert.deepEqual(await feedback('c-liam~p-noord'), ['note', 'voice-note']);
  content(tab, 'the visit without scripts');
});

test('another time is offered, taken, asked to be moved and called off, in Portuguese on a desktop', async () => {
  const tab = await openTab(browser, demo, { size: 'desktop', language: 'pt' });
  await demo.advance(3600);
  await arrive(tab, 'c-liam', 'pt');
  const viewing = await request(tab, '/c/keizer/property/c-liam~p-amstelveen');
  await counter(demo, viewing, [[6, '11:00'], [7, '17:30']]);
  await tab.goto(viewing.path);
  await press(tab, '#accept-1');
  assert.equal(await tab.locator('.title .mark.confirmed').count(), 1);
  const left = tab.locator('[data-until]');
  assert.equal(await left.isVisible(), true, 'it counts down');
  assert.match(await left.textContent(), /dias/);
  const [file] = await Promise.all([tab.waitForEvent('download'), tab.locator('a[href$="calendar.ics"]').click()]);
  assert.equal(file.suggestedFilename(), 'viewing.ics');
  await tab.goto(`${viewing.path}/move`);
  await send(tab, '/move', { 'date-1': day(viewing.first, 9) });
  assert.equal(await tab.locator('.title .mark.confirmed').count(), 1, 'the fixed time holds');
  await tab.goto(`${viewing.path}/cancel`);
  await press(tab, 'form[action$="/cancel"] button');
  assert.equal(await tab.locator('.title .mark.cancelled').count(), 1);
  content(tab, 'the changes');
});

test('a note that could not be sent is kept, and an upload is tried again without a double', async () => {
  const tab = await openTab(browser, demo, { language: 'sv' });
  await demo.advance(3600);
  const liam = await arrive(tab, 'c-liam', 'sv');
  const viewing = await comeToTheDoor(tab, liam, '/c/keizer/property/c-liam~p-bijlmer');
  await tab.locator('#note').fill('Ljus hall');
  await tab.reload();
  assert.equal(await tab.locator('#note').inputValue(), 'Ljus hall');
  assert.equal(await tab.locator('[data-draft-kept]').isVisible(), true);
  await press(tab, '#save-note');
  await tab.goto(viewing.path);
  assert.equal(await tab.locator('#note').inputValue(), '', 'what was taken is not kept');

  let lost = 0;
  await tab.route('**/photos', async (route) => {
    lost += 1;
    // The first answer is lost on its way back: the photo is there, and the page does not know.
    if (lost === 1) await route.fetch();
    if (lost === 1) await route.abort('internetdisconnected');
    else await route.continue();
  });
  await tab.locator('#photo').setInputFiles(await photo(tab));
  await tab.locator('form[action$="/photos"] button').first().click();
  await tab.waitForSelector('.uploads .failed');
  await tab.locator('.uploads button').click();
  await tab.waitForSelector('#photo-list img');
  assert.equal(await tab.locator('#photo-list img').count(), 1);
  assert.equal(await tab.locator('.uploads li').count(), 0);
  assert.deepEqual(tab.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED')), []);
});

/** The width of the first JPEG within these bytes. */
function widthOfJpeg(bytes) {
  for (let at = bytes.indexOf(Buffer.from([0xff, 0xd8, 0xff])) + 2; at > 1 && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if ([0xc0, 0xc1, 0xc2].includes(bytes[at + 1])) return bytes.readUInt16BE(at + 7);
  }
  return 0;
}

test('a large photo is made smaller before it leaves, shows how far it is, and can be stopped, in Norwegian on a tablet', async () => {
  const tab = await openTab(browser, demo, { size: 'tablet', language: 'no' });
  await demo.advance(3600);
  const emma = await arrive(tab, 'c-emma', 'no');
  await comeToTheDoor(tab, emma, '/c/keizer/property/c-emma~p-oostenburg');
  const large = await tab.evaluate(async () => {
    const canvas = new OffscreenCanvas(4000, 3000);
    const paint = canvas.getContext('2d');
    for (let at = 0; at < 400; at += 1) { paint.fillStyle = `hsl(${at * 7} 60% 50%)`; paint.fillRect(at * 10, (at * 37) % 2000, 900, 900); }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const bytes = Buffer.from(large);
  assert.equal(widthOfJpeg(bytes), 4000);
  const choose = async () => {
    await tab.locator('#photo').setInputFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer: bytes });
    await tab.locator('form[action$="/photos"] button').first().click();
  };

  const held = [];
  const hold = (route) => { held.push(route); };
  await tab.route('**/photos', hold);
  await choose();
  await tab.waitForSelector('.uploads progress');
  assert.equal(await tab.locator('.uploads progress').getAttribute('aria-label'), 'large.jpg');
  for (let turn = 0; turn < 100 && !held.length; turn += 1) await tab.waitForTimeout(100);
  const width = widthOfJpeg(held[0].request().postDataBuffer());
  assert.equal(width, 2560, 'it was made smaller on the way out');
  await tab.locator('.uploads button').click();
  assert.equal(await tab.locator('.uploads li').count(), 0);
  assert.ok(await tab.evaluate(() => document.activeElement.id === 'photo'), 'the focus is at the field');
  await tab.unroute('**/photos', hold);
  await Promise.all(held.map((route) => route.abort().catch(() => {})));

  await choose();
  await tab.waitForSelector('#photo-list img');
  assert.equal(await tab.locator('#photo-list img').count(), 1, 'what was stopped never arrived');
  content(tab, 'the photos');
});

test('the page of a visited property is within its budget', async () => {
  await demo.advance(3600);
  const tab = await openTab(browser, demo);
  await signIn(tab, 'keizer', demo.client('keizer', 'c-emma'));
  await tab.goto('/c/keizer/viewings?tab=recent');
  const path = await tab.locator('article:has(.mark.completed) .whole').first().evaluate((link) => link.pathname);
  const fresh = await openTab(browser, demo);
  await fresh.context().addCookies(await tab.context().cookies());
  const { weights, wrong } = await tooHeavy(fresh, path);
  console.log(`${path}: ${JSON.stringify(weights)}`);
  assert.deepEqual(wrong, []);
});
