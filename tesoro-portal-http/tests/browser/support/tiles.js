// A server of map tiles on a port of its own, over TLS with a certificate that nobody else trusts. It remembers what it was asked.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';

const run = promisify(execFile);

/** A square of one colour, as PNG. */
function square(grey) {
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0]);
  const rows = Buffer.concat(Array.from({ length: 256 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(256, grey)])));
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Starts the server. @returns {Promise<Tiles>} */
export async function startTiles() {
  const folder = await mkdtemp(join(tmpdir(), 'tesoro-tiles-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=127.0.0.1', '-days', '2', '-keyout', key, '-out', cert]);
  const tiles = new Tiles();
  const server = createServer({ key: await readFile(key), cert: await readFile(cert) }, (request, response) => tiles.answer(request, response));
  await rm(folder, { recursive: true });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  tiles.server = server;
  return tiles;
}

export class Tiles {
  /** What was asked for: a path, and who was said to have led there. */
  asked = [];

  failing = false;

  /** What a company writes into its settings. */
  get map() {
    return { tiles: `${this.origin}/{z}/{x}/{y}.png`, attribution: '© Lorem Ipsum', attribution_url: `${this.origin}/copyright` };
  }

  get origin() {
    return `https://127.0.0.1:${this.server.address().port}`;
  }

  answer({ url, headers }, response) {
    this.asked.push({ path: url, referer: headers.referer, cookie: headers.cookie });
    const [, x, y] = url.match(/^\/\d+\/(\d+)\/(\d+)\.png$/) ?? [];
    response.writeHead(this.failing || !x ? 503 : 200, { 'content-type': 'image/png' });
    response.end(this.failing || !x ? '' : square((Number(x) + Number(y)) % 2 ? 225 : 205));
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }
}
