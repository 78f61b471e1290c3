'use strict';
// The editor: documents in memory, and what the extension registers. Asking it for anything else throws.

const { strict, need, types } = require('./fake-types');

class Emitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener) => {
      this.listeners.add(listener);
      return { dispose: () => this.listeners.delete(listener) };
    };
  }
  fire(value) {
    for (const each of [...this.listeners]) each(value);
  }
}

const events = Object.fromEntries(
  ['open', 'change', 'save', 'close', 'folders', 'configuration', 'activeEditor'].map((name) => [name, new Emitter()]));

/** What a test reads and sets. */
const world = {
  events, documents: [], folders: undefined, editor: undefined, configuration: {}, providers: {}, commands: new Map(),
  collections: [], messages: [], answers: [], executed: [], lines: [], status: null, picked: undefined, newFiles: [],
};

class Document {
  constructor(uri, languageId, text) {
    this.uri = types.Uri.parse(uri);
    this.languageId = languageId;
    this.version = 1;
    this.text = text;
    return strict('TextDocument', this);
  }
  getText() {
    return this.text;
  }
  offsetAt(position) {
    const lines = this.text.split('\n');
    need(position.line < lines.length && position.character <= lines[position.line].length, 'a place outside of the text');
    return lines.slice(0, position.line).reduce((sum, line) => sum + line.length + 1, 0) + position.character;
  }
}

/** Applies edits as the editor does: all refer to the text as it is, none overlap, listeners hear of them from the end. */
function edit(document, edits) {
  const places = edits
    .map((each) => ({ ...each, from: document.offsetAt(each.range.start), to: document.offsetAt(each.range.end) }))
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => b.from - a.from || b.index - a.index);
  let limit = Infinity;
  let text = document.text;
  for (const { from, to, newText } of places) {
    need(to <= limit, 'edits overlap');
    limit = from;
    text = text.slice(0, from) + newText + text.slice(to);
  }
  document.text = text;
  document.version += 1;
  const contentChanges = places.map(({ range, newText }) => ({ range, text: newText }));
  events.change.fire({ document, contentChanges });
}

async function applyEdit(change) {
  world.newFiles.push(...change.files);
  const uris = new Set(change.edits.map(([uri]) => uri));
  for (const uri of uris) {
    const document = world.documents.find((each) => each.uri.toString() === uri);
    if (document) edit(document, change.edits.filter(([other]) => other === uri).map(([, each]) => each));
  }
  return true;
}

function collection(name) {
  const entries = new Map();
  world.collections.push(entries);
  return strict(`DiagnosticCollection ${name}`, {
    set: (uri, values) => entries.set(uri.toString(), values),
    get: (uri) => entries.get(uri.toString()),
    clear: () => entries.clear(),
    dispose: () => entries.clear(),
  });
}

const provider = (kind) => (selector, value, metadata) => {
  need(Array.isArray(selector) && selector.every((each) => each.language && each.scheme), 'a bad selector');
  world.providers[kind] = { selector, value, metadata };
  return { dispose: () => delete world.providers[kind] };
};

const message = (level) => async (text, ...choices) => {
  world.messages.push({ level, text, choices });
  return world.answers.shift();
};

const workspace = strict('workspace', {
  get textDocuments() { return world.documents; },
  get workspaceFolders() { return world.folders; },
  getConfiguration: (section) => {
    need(section === 'copydesk', 'another section');
    return strict('WorkspaceConfiguration', { get: (key) => world.configuration[key] });
  },
  onDidOpenTextDocument: events.open.event,
  onDidChangeTextDocument: events.change.event,
  onDidSaveTextDocument: events.save.event,
  onDidCloseTextDocument: events.close.event,
  onDidChangeWorkspaceFolders: events.folders.event,
  onDidChangeConfiguration: events.configuration.event,
  applyEdit,
});

const window = strict('window', {
  get activeTextEditor() { return world.editor; },
  onDidChangeActiveTextEditor: events.activeEditor.event,
  createOutputChannel: () =>
    strict('OutputChannel', { appendLine: (line) => world.lines.push(line), show() {}, dispose() {} }),
  createStatusBarItem: () => {
    world.status = strict('StatusBarItem', { text: '', tooltip: '', command: undefined, show() {}, dispose() {} });
    return world.status;
  },
  showErrorMessage: message('error'),
  showInformationMessage: message('information'),
  showQuickPick: async (items) => items.find((each) => each === world.picked),
});

const languages = strict('languages', {
  createDiagnosticCollection: collection,
  registerCodeActionsProvider: provider('actions'),
  registerDocumentFormattingEditProvider: provider('formatting'),
  registerDocumentRangeFormattingEditProvider: provider('rangeFormatting'),
  registerHoverProvider: provider('hover'),
  registerDocumentSymbolProvider: provider('symbols'),
  registerCodeLensProvider: provider('lenses'),
});

const commands = strict('commands', {
  registerCommand: (name, deed) => {
    need(!world.commands.has(name), `${name} twice`);
    world.commands.set(name, deed);
    return { dispose: () => world.commands.delete(name) };
  },
  executeCommand: async (...call) => world.executed.push(call),
});

const vscode = strict('vscode', {
  ...types, workspace, window, languages, commands, StatusBarAlignment: strict('StatusBarAlignment', { Left: 1, Right: 2 }),
});

module.exports = { vscode, world, Document, edit };
