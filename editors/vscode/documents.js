'use strict';
// Which documents the server is told of, and telling it.

const path = require('path');
const convert = require('./convert');

const LANGUAGES = ['plaintext', 'markdown', 'html', 'copydesk-headlines'];

/** What the features are offered for. */
const SELECTOR = LANGUAGES.flatMap((language) => [
  { language, scheme: 'file' },
  { language, scheme: 'untitled' },
]);

/** Whether a document is a draft, or a file of settings whose mistakes are shown in it. */
function isServed(document) {
  if (document.uri.scheme !== 'file' && document.uri.scheme !== 'untitled') return false;
  const name = path.posix.basename(document.uri.path);
  return LANGUAGES.includes(document.languageId) || /^\.?copydesk\.(json|jsonc|json5)$/.test(name) || name.endsWith('.rule');
}

/** The copy of the open documents on the other side. */
class Documents {
  constructor(connection) {
    this.connection = connection;
    this.open = new Set();
  }

  opened(document) {
    const uri = document.uri.toString();
    if (!isServed(document) || this.open.has(uri)) return;
    this.open.add(uri);
    this.connection.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: document.languageId, version: document.version, text: document.getText() },
    });
  }

  changed(event) {
    const uri = event.document.uri.toString();
    if (!this.open.has(uri) || event.contentChanges.length === 0) return;
    this.connection.notify('textDocument/didChange', {
      textDocument: { uri, version: event.document.version },
      contentChanges: event.contentChanges.map((each) => ({ range: convert.plainRange(each.range), text: each.text })),
    });
  }

  saved(document) {
    const uri = document.uri.toString();
    if (this.open.has(uri)) this.connection.notify('textDocument/didSave', { textDocument: { uri } });
  }

  closed(document) {
    const uri = document.uri.toString();
    if (this.open.delete(uri)) this.connection.notify('textDocument/didClose', { textDocument: { uri } });
  }
}

module.exports = { Documents, SELECTOR };
