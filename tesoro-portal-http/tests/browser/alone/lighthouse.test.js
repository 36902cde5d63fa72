// What Lighthouse says on a phone: the median of three looks at each page. What else the machine does meanwhile can cost a
// page points and give it none, so one that stays below gets further sittings.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

import { startDemo } from '../support/demo.js';
import { signIn } from '../support/forms.js';
import { confirm, day, later, request } from '../support/visits.js';

const LEAST = 95;
const SITTINGS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const PORT = 9333;
const PROPERTY = '/c/keizer/property/c-emma~p-prinsengracht';

let browser;
let demo;
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesoro-lighthouse-'));
  // Lighthouse opens tabs of its own, which share the cookies of this profile and of no other.
  demo = await startDemo();
  browser = await chromium.launchPersistentContext(folder, {
    baseURL: demo.url,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${PORT}`],
  });
});
after(async () => {
  await browser.close();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The median score of each category, and what cost points. */
async function judge(path) {
  const looks = [];
  for (let look = 0; look < 3; look += 1) {
    const { lhr } = await lighthouse(`${demo.url}${path}`, {
      port: PORT, output: 'json', logLevel: 'silent', onlyCategories: CATEGORIES, disableStorageReset: true,
    });
    assert.equal(new URL(lhr.finalDisplayedUrl).pathname, path, 'it looked at another page');
    looks.push(lhr);
  }
  const scores = Object.fromEntries(CATEGORIES.map((category) => {
    const sorted = looks.map((lhr) => Math.round(lhr.categories[category].score * 100)).sort((one, other) => one - other);
    return [category, sorted[1]];
  }));
  const costly = Object.values(looks[1].audits).filter(({ score }) => score !== null && score < 0.9).map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`);
  const below = Object.entries(scores).filter(([, score]) => score < LEAST).map(([category, score]) => `${category} ${score}`);
  const speeds = looks.map((lhr) => Math.round(lhr.environment.benchmarkIndex));
  return { scores, costly, below, speeds };
}

test('Lighthouse finds nothing to speak of', { timeout: 900_000 }, async () => {
  const wrong = [];
  const look = async (name, path) => {
    for (let sitting = 1; sitting <= SITTINGS; sitting += 1) {
      const { scores, costly, below, speeds } = await judge(path);
      console.log(`${name}: ${JSON.stringify(scores)} on a machine of ${speeds.join(', ')}; ${costly.join(', ')}`);
      if (below.length === 0) return;
      if (sitting === SITTINGS) wrong.push(`${name}: ${below.join(', ')}: ${costly.join(', ')}`);
    }
  };
  await look('sign-in', '/c/keizer');
  const emma = demo.client('keizer', 'c-emma');
  const tab = await browser.newPage();
  await signIn(tab, 'keizer', emma);
  await look('home', '/c/keizer/home');
  await look('property', PROPERTY);
  // On its day the page of an appointment has everything: the way, photos, notes, the recorder, the stars.
  const viewing = await request(tab, PROPERTY);
  await confirm(demo, viewing);
  await later(tab, demo, emma, `${day(viewing.first, 4)}T07:00:00Z`);
  await tab.close();
  await look('appointment', viewing.path);
  assert.deepEqual(wrong, []);
});
