// Chromium as Debian ships it, and tabs that notice what no page may do.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Where screenshots go. */
export const OUTPUT = process.env.BROWSER_OUTPUT ?? new URL('../../../../target/browser', import.meta.url).pathname;

/** The three widths that every page is looked at. */
export const SIZES = {
  phone: { width: 320, height: 640 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1280, height: 900 },
};

/** Starts the browser. */
export async function startChromium() {
  await mkdir(OUTPUT, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
}

/**
 * A tab of a browser of its own. `tab.complaints` collects every request that leaves the origin, every console error,
 * every uncaught exception and every violation of the content security policy.
 */
export async function openTab(browser, demo, { size = 'phone', language = 'en', ...options } = {}) {
  const context = await browser.newContext({
    baseURL: demo.url, viewport: SIZES[size], locale: language, reducedMotion: 'reduce', serviceWorkers: 'allow', ...options,
  });
  const tab = await context.newPage();
  tab.complaints = [];
  tab.setDefaultTimeout(20_000);
  tab.on('request', (request) => {
    const url = new URL(request.url());
    const inside = url.origin === demo.url || ['blob:', 'data:', 'about:'].includes(url.protocol);
    if (!inside) tab.complaints.push(`a request to ${url.origin}`);
  });
  tab.on('console', (message) => {
    // Chromium reports every answer of 400 and more as an error, a refused form among them.
    const refused = /Failed to load resource: the server responded with a status of (401|403|404|409|422|429|503)/;
    if (message.type() === 'error' && !refused.test(message.text())) tab.complaints.push(`console: ${message.text()}`);
  });
  tab.on('pageerror', (error) => tab.complaints.push(`exception: ${error.message}`));
  return tab;
}

/** Fails if the tab has anything to complain about. */
export function content(tab, where) {
  assert.deepEqual(tab.complaints, [], where);
}

/** Keeps a picture of the whole page. */
export async function photograph(tab, name) {
  await tab.screenshot({ path: join(OUTPUT, `${name}.png`), fullPage: true, animations: 'disabled' });
}
