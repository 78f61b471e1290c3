'use strict';
// Keeps a language server running for the open documents, and shows how it is.

const vscode = require('vscode');
const convert = require('./convert');
const { Documents } = require('./documents');
const { findProgram } = require('./program');
const { Server } = require('./server');

/** So many times it is started again when it ends unasked, within so many milliseconds. */
const MOST_RESTARTS = 3;
const WINDOW = 180_000;

const MISSING =
  'Copydesk: there is no program “copydesk” on the path. Install it, or set “copydesk.path” to where it is.';

class Desk {
  constructor() {
    this.output = vscode.window.createOutputChannel('Copydesk');
    this.diagnostics = vscode.languages.createDiagnosticCollection('copydesk');
    this.status = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right, 10);
    this.status.command = 'copydesk.showLog';
    this.crashes = [];
    this.server = null;
    this.documents = null;
    this.program = null;
  }

  settings() {
    const values = vscode.workspace.getConfiguration('copydesk');
    const result = {};
    if (values.get('house')) result.house = values.get('house');
    const rules = values.get('rules');
    if (rules && Object.keys(rules).length) result.rules = rules;
    return result;
  }

  async start() {
    const values = vscode.workspace.getConfiguration('copydesk');
    const folders = vscode.workspace.workspaceFolders || [];
    const setting = values.get('path') || '';
    this.program = findProgram(setting, folders.length ? folders[0].uri.fsPath : null);
    if (!this.program) return this.missing(setting);
    this.say(`starting ${this.program}`);
    this.show('$(loading~spin) Copydesk', `Copydesk is starting: ${this.program}`);
    const server = new Server(
      this.program, values.get('wireLog') || '', this.handlers(), (line) => this.say(line), (reason) => this.crashed(reason));
    this.server = server;
    try {
      const hello = await server.greet(
        folders.map((each) => ({ uri: each.uri.toString(), name: each.name })), this.settings());
      if (this.server !== server) return undefined;
      this.version = hello.serverInfo.version;
      this.documents = new Documents(server.connection);
      vscode.workspace.textDocuments.forEach((each) => this.documents.opened(each));
      this.count();
    } catch (error) {
      this.say(`no greeting: ${error.message}`);
    }
    return undefined;
  }

  handlers() {
    return {
      'textDocument/publishDiagnostics': (params) => this.published(params),
      'workspace/applyEdit': async (params) => ({
        applied: await vscode.workspace.applyEdit(convert.workspaceEdit(params.edit)),
      }),
      'workspace/configuration': (params) => params.items.map(() => this.settings()),
      'window/showMessage': (params) => {
        if (params.type === 1) vscode.window.showErrorMessage(`Copydesk: ${params.message}`);
        this.say(params.message);
      },
      'window/logMessage': (params) => this.say(params.message),
    };
  }

  published(params) {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === params.uri);
    // The places are those of an older text; what counts for this one is under way.
    if (document && params.version !== undefined && params.version !== null && params.version < document.version) return;
    this.diagnostics.set(vscode.Uri.parse(params.uri), params.diagnostics.map(convert.diagnostic));
    this.count();
  }

  /** Shows how many findings the draft has that is looked at. */
  count() {
    const editor = vscode.window.activeTextEditor;
    const found = editor && this.documents ? this.diagnostics.get(editor.document.uri) || [] : [];
    this.show(
      found.length ? `$(edit) ${found.length}` : '$(edit) Copydesk',
      `Copydesk ${this.version}: ${found.length} findings in this draft`);
  }

  show(text, tooltip) {
    this.status.text = text;
    this.status.tooltip = tooltip;
    this.status.show();
  }

  say(line) {
    this.output.appendLine(line);
  }

  async missing(setting) {
    const sentence = setting ? `Copydesk: “copydesk.path” is “${setting}”, which is no program.` : MISSING;
    this.say(sentence);
    this.show('$(error) Copydesk', sentence);
    const choice = await vscode.window.showErrorMessage(sentence, 'Open Settings', 'Try Again');
    if (choice === 'Open Settings') await vscode.commands.executeCommand('workbench.action.openSettings', 'copydesk.path');
    if (choice === 'Try Again') await this.start();
  }

  crashed(reason) {
    this.say(`the language server is gone: ${reason}`);
    this.forget();
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < WINDOW), now];
    if (this.crashes.length <= MOST_RESTARTS) return this.start();
    this.show('$(error) Copydesk', 'Copydesk keeps ending; its log says why.');
    vscode.window.showErrorMessage(`Copydesk ended ${this.crashes.length} times and is left alone: ${reason}`);
    return undefined;
  }

  forget() {
    this.server = null;
    this.documents = null;
    this.diagnostics.clear();
  }

  async stop() {
    const server = this.server;
    this.forget();
    if (server) await server.stop();
  }

  async restart() {
    this.crashes = [];
    await this.stop();
    await this.start();
  }

  /** Sends a question to the server. */
  ask(method, params, token) {
    if (!this.server || !this.documents) return Promise.reject(new Error('Copydesk is not running'));
    return this.server.connection.request(method, params, token);
  }

  notify(method, params) {
    if (this.documents) this.server.connection.notify(method, params);
  }
}

module.exports = { Desk };
