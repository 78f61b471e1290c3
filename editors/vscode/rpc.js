'use strict';
// Messages of JSON-RPC over the pipes of a process, framed as the Language Server Protocol has it.

/** A connection. `handlers` holds what answers each method of the other side. */
class Connection {
  constructor(input, output, handlers) {
    this.output = output;
    this.handlers = handlers;
    this.waiting = new Map();
    this.lastId = 0;
    this.pending = Buffer.alloc(0);
    this.isClosed = false;
    input.on('data', (bytes) => this.take(bytes));
    output.on('error', (error) => this.close(error));
  }

  /** Fails all that is still waited for. */
  close(reason) {
    this.isClosed = true;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  take(bytes) {
    this.pending = this.pending.length ? Buffer.concat([this.pending, bytes]) : bytes;
    for (;;) {
      const end = this.pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /content-length: *(\d+)/i.exec(this.pending.toString('latin1', 0, end));
      if (!length) {
        this.close(new Error('a message without a length'));
        return;
      }
      const start = end + 4;
      const stop = start + Number(length[1]);
      if (this.pending.length < stop) return;
      const message = JSON.parse(this.pending.toString('utf8', start, stop));
      this.pending = this.pending.subarray(stop);
      this.receive(message);
    }
  }

  async receive(message) {
    if (message.method === undefined) {
      const waiter = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (!waiter) return;
      if (message.error) waiter.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      else waiter.resolve(message.result);
      return;
    }
    const handler = this.handlers[message.method];
    if (message.id === undefined) {
      if (handler) handler(message.params);
      return;
    }
    if (!handler) {
      this.send({ id: message.id, error: { code: -32601, message: `no ${message.method} here` } });
      return;
    }
    try {
      const result = await handler(message.params);
      this.send({ id: message.id, result: result === undefined ? null : result });
    } catch (error) {
      this.send({ id: message.id, error: { code: -32603, message: String(error.message) } });
    }
  }

  send(message) {
    if (this.isClosed) return;
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.output.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  notify(method, params) {
    this.send({ method, params });
  }

  /** Asks, and gives the question up when `token` is cancelled. */
  request(method, params, token) {
    if (this.isClosed) return Promise.reject(new Error('the language server is not running'));
    const id = ++this.lastId;
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.send({ id, method, params });
    const watch = token && token.onCancellationRequested(() => this.notify('$/cancelRequest', { id }));
    return answer.finally(() => watch && watch.dispose());
  }
}

module.exports = { Connection };
