// A viewing from the request to the visit, with the office's part of it.

import { press, send, signIn } from './forms.js';

const COMPANY = 'keizer';

/** A day so many days after another. @param {string} from @param {number} days */
export function day(from, days) {
  const date = new Date(`${from}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Asks for a viewing of a property, and answers its id, its path, and the first day that could be asked for. */
export async function request(tab, property, { remark = 'Lorem ipsum dolor sit amet.' } = {}) {
  await tab.goto(`${property}/viewing`);
  const first = await tab.locator('#date-1').getAttribute('min');
  await send(tab, '/viewing', { 'date-1': day(first, 3), 'date-1-part': 'morning', 'date-2': day(first, 5), remark });
  await press(tab, '#send');
  const path = new URL(tab.url()).pathname;
  return { path, id: path.split('/').pop(), first };
}

/** The office fixes a time: so many days after the first one, at an hour where the property is. */
export async function confirm(demo, { id, first }, { days = 4, at = '10:00' } = {}) {
  await demo.office(COMPANY, 'POST', `viewings/${id}/confirm`, { body: { start: `${day(first, days)}T${at}` } });
}

/** The office offers other times. */
export async function counter(demo, { id, first }, starts) {
  const alternatives = starts.map(([days, at]) => ({ start: `${day(first, days)}T${at}` }));
  await demo.office(COMPANY, 'POST', `viewings/${id}/reject`, { body: { reason: 'Lorem ipsum dolor.', alternatives } });
}

/** Moves the clock, and signs in anew: sessions end over night. */
export async function later(tab, demo, client, now) {
  await demo.clock({ now });
  await tab.context().clearCookies();
  await signIn(tab, COMPANY, client);
}

/** A second of a tone, as a file that every browser can make. */
export function tone() {
  const rate = 8000;
  const file = Buffer.alloc(44 + rate * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + rate * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(rate * 2, 40);
  for (let at = 0; at < rate; at += 1) file.writeInt16LE(Math.round(8000 * Math.sin((at * 2 * Math.PI * 440) / rate)), 44 + at * 2);
  return { name: 'tone.wav', mimeType: 'audio/wav', buffer: file };
}

/** A photo. */
export async function photo(tab, name = 'hall.jpg') {
  return { name, mimeType: 'image/jpeg', buffer: await tab.screenshot({ type: 'jpeg' }) };
}
