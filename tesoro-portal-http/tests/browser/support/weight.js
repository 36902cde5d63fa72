// What a first visit of a page weighs, compressed.

import { gzipSync } from 'node:zlib';

/** The most that a first visit may weigh, in bytes of gzip. */
export const BUDGET = { document: 15 * 1024, stylesheet: 10 * 1024, script: 8 * 1024 };

/** Loads a page with an empty cache and answers what is too heavy. */
export async function tooHeavy(tab, path) {
  const weights = { document: 0, stylesheet: 0, script: 0 };
  const pending = [];
  const weigh = (response) => {
    const kind = response.request().resourceType();
    if (kind in weights && response.status() < 300) {
      pending.push(response.body().then((body) => { weights[kind] += gzipSync(body).length; }, () => {}));
    }
  };
  tab.on('response', weigh);
  await tab.goto(path, { waitUntil: 'load' });
  await Promise.all(pending);
  tab.off('response', weigh);
  const wrong = Object.keys(BUDGET).filter((kind) => weights[kind] > BUDGET[kind]);
  return { weights, wrong: wrong.map((kind) => `${kind} of ${weights[kind]} bytes`) };
}
