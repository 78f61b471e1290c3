'use strict';
// The language server as a process: started, greeted, ended.

const childProcess = require('child_process');
const { Connection } = require('./rpc');

/** How long a server may take to end before it is killed, in milliseconds. */
const PATIENCE = 2000;

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeConfiguration: { dynamicRegistration: false },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source', 'source.fixAll'] } },
      isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] },
    },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    formatting: {},
    rangeFormatting: {},
    codeLens: {},
  },
};

/** A running server. `onExit` is told when it ends unasked. */
class Server {
  constructor(program, log, handlers, onLine, onExit) {
    this.isStopping = false;
    const extra = log ? ['--log', log] : [];
    this.process = childProcess.spawn(program, ['lsp', ...extra], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.ended = new Promise((resolve) => this.process.once('close', resolve));
    this.connection = new Connection(this.process.stdout, this.process.stdin, handlers);
    this.process.stderr.on('data', (bytes) => onLine(bytes.toString('utf8').trimEnd()));
    const gone = (reason) => {
      this.connection.close(new Error(reason));
      if (!this.isStopping) onExit(reason);
      this.isStopping = true;
    };
    this.process.once('error', (error) => gone(error.message));
    this.process.once('exit', (code, signal) => gone(`it ended with ${signal || code}`));
  }

  /** Says hello; what the server can do. */
  async greet(folders, settings) {
    const result = await this.connection.request('initialize', {
      processId: process.pid,
      clientInfo: { name: 'Visual Studio Code' },
      rootUri: folders.length ? folders[0].uri : null,
      workspaceFolders: folders.length ? folders : null,
      initializationOptions: settings,
      capabilities: CAPABILITIES,
    });
    this.connection.notify('initialized', {});
    return result;
  }

  /** Ends the server, by force if it does not heed. */
  async stop() {
    if (this.isStopping) return;
    this.isStopping = true;
    const timer = setTimeout(() => this.process.kill('SIGKILL'), PATIENCE);
    try {
      await this.connection.request('shutdown');
      this.connection.notify('exit');
    } catch {
      this.process.kill();
    }
    await this.ended;
    clearTimeout(timer);
  }
}

module.exports = { Server };
