// Decisions on their way to the server. Each is kept in the browser until the server has answered; sending one twice does no harm, because it carries the
// number that it must have in the log.
const key = (base) => `finsam-outbox:${base}`;

export class Outbox {
  constructor(base, { answered, waiting }) {
    this.base = base;
    this.answered = answered;
    this.waiting = waiting;
    this.busy = false;
    addEventListener('online', () => this.flush());
    if (this.read().length > 0) this.flush();
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(key(this.base)) ?? '[]');
    } catch {
      return [];
    }
  }

  write(items) {
    if (items.length > 0) localStorage.setItem(key(this.base), JSON.stringify(items));
    else localStorage.removeItem(key(this.base));
  }

  send(body) {
    this.write([...this.read(), body.toString()]);
    this.flush();
  }

  async flush() {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    try {
      for (let items = this.read(); items.length > 0; items = this.read()) {
        const body = new URLSearchParams(items[0]);
        const answer = await this.post(body);
        if (!answer || answer.status >= 500) {
          this.waiting();
          this.timer = setTimeout(() => this.flush(), 3000);
          break;
        }
        const html = await answer.text();
        this.write(this.read().slice(1));
        this.answered({ html, status: answer.status, key: body.get('fynd') });
      }
    } finally {
      this.busy = false;
    }
  }

  // A page that was open for too long has an old secret: it gets the new one and sends again, once.
  async post(body) {
    try {
      const first = await this.request(body, body.get('_token'));
      if (first.status !== 403) return first;
      const token = await (await fetch('/formularnyckel')).text();
      for (const field of document.querySelectorAll('[name=_token]')) field.value = token;
      return await this.request(body, token);
    } catch {
      return null;
    }
  }

  request(body, token) {
    return fetch(`${this.base}/beslut`, {
      method: 'POST',
      body,
      headers: { 'X-Finsam-Token': token, Accept: 'text/html' },
      signal: AbortSignal.timeout(20000),
    });
  }
}
