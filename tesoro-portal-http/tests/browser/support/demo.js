// The demo on a fresh folder and free ports, and what a test does on the office's side of it.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = process.env.TESORO_PORTAL ?? new URL('../../../../target/debug/tesoro-portal', import.meta.url).pathname;

/** A password that every rule accepts. */
export const FRESH_PASSWORD = 'Wind-over-Salt-Meadow-0007';

/** Starts a demo. @returns {Promise<Demo>} */
export async function startDemo() {
  const folder = await mkdtemp(join(tmpdir(), 'tesoro-browser-'));
  const free = '127.0.0.1:0';
  const child = spawn(PROGRAM, ['demo', '--listen', free, '--agent-listen', free, '--data', folder, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const first = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (status) => reject(new Error(`the demo ended with ${status}`)));
    child.once('error', reject);
  });
  return new Demo(JSON.parse(first), child, folder);
}

export class Demo {
  constructor(said, child, folder) {
    Object.assign(this, { said, child, folder, url: said.url });
  }

  /** A company with its logins. */
  company(id) {
    return this.said.companies.find((company) => company.id === id);
  }

  /** A client's login. */
  client(company, contact) {
    return this.company(company).clients.find((client) => client.contact === contact);
  }

  /** A request of an agent (the office's administrator unless said otherwise), answered as JSON. */
  async office(company, method, path, { body, match, agent = 0, raw, type = 'application/json' } = {}) {
    const headers = { authorization: `Bearer ${this.company(company).agents[agent].key}` };
    if (match) headers['if-match'] = match;
    if (body || raw) headers['content-type'] = type;
    const answer = await fetch(`${this.said.agent_url}/api/v1/crm/${path}`, {
      method, headers, body: raw ?? (body ? JSON.stringify(body) : undefined),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return { etag: answer.headers.get('etag'), json: text ? JSON.parse(text) : null };
  }

  /** Changes something that has a version. */
  async change(company, path, body) {
    const { etag } = await this.office(company, 'GET', path);
    return this.office(company, 'PATCH', path, { body, match: etag });
  }

  async advance(seconds) {
    return this.clock({ advance_seconds: seconds });
  }

  /** Moves the clock; without an argument, what it says. */
  async clock(body) {
    const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${this.url}/dev/clock`, init);
    if (!answer.ok) throw new Error(`the clock answered ${answer.status}`);
    return new Date((await answer.json()).now);
  }

  /** The newest mail to an address that `fits`, once it is there. */
  async mail(to, fits = () => true) {
    for (let turn = 0; turn < 200; turn += 1) {
      const mails = await (await fetch(`${this.url}/dev/mail.json`)).json();
      const found = mails.find((mail) => mail.to.includes(to) && fits(mail));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no mail to ${to} came`);
  }

  /** The six digits in the newest mail to an address that is not `other`. */
  async code(to, other) {
    const digits = (mail) => mail.text.match(/\b\d{3}[ \u00a0\u202f]?\d{3}\b/)?.[0].replace(/\D/g, '');
    return digits(await this.mail(to, (mail) => digits(mail) && digits(mail) !== other));
  }

  async stop() {
    this.child.kill('SIGTERM');
    await new Promise((resolve) => (this.child.exitCode === null ? this.child.once('exit', resolve) : resolve()));
    await rm(this.folder, { recursive: true, force: true });
  }
}
