'use strict';
// What the tests share: the extension in the fake editor, and ways to wait.

const Module = require('node:module');
const fake = require('./fake-vscode');

const load = Module._load;
Module._load = function (name, ...rest) {
  return name === 'vscode' ? fake.vscode : load.call(this, name, ...rest);
};

const extension = require('../extension');
const { vscode, world } = fake;

const token = { onCancellationRequested: () => ({ dispose() {} }) };

/** Waits until something holds; fails after eight seconds. */
async function until(holds, what) {
  const end = Date.now() + 8000;
  for (;;) {
    const value = await holds();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what || holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Opens a document and looks at it. */
function open(uri, languageId, text) {
  const document = new fake.Document(uri, languageId, text);
  world.documents.push(document);
  world.editor = { document, selection: { active: new vscode.Position(0, 0) } };
  world.events.open.fire(document);
  world.events.activeEditor.fire(world.editor);
  return document;
}

function close(document) {
  world.documents.splice(world.documents.indexOf(document), 1);
  world.events.close.fire(document);
}

const found = (document) => world.collections.at(-1).get(document.uri.toString()) || [];

/** The text that a range of a document marks. */
const marked = (document, range) => document.text.slice(document.offsetAt(range.start), document.offsetAt(range.end));

const context = { subscriptions: [] };

async function start(configuration = {}) {
  world.configuration = configuration;
  await extension.activate(context);
}

async function stop() {
  await extension.deactivate();
  context.subscriptions.splice(0).forEach((each) => each.dispose());
  world.documents.splice(0);
  world.editor = undefined;
  world.messages.splice(0);
}

module.exports = { ...fake, token, until, open, close, found, marked, start, stop };
