'use strict';
// Copydesk in Visual Studio Code: a client of the language server that needs nothing but the editor.

const childProcess = require('child_process');
const vscode = require('vscode');
const convert = require('./convert');
const { Desk } = require('./desk');
const { register } = require('./features');

let desk;

/** The draft that is looked at, or nothing, which is said. */
function activeDraft() {
  const editor = vscode.window.activeTextEditor;
  if (!editor) vscode.window.showInformationMessage('Copydesk: no draft is open here.');
  return editor;
}

/** Has the server carry a command out; says what is in the way. */
async function execute(command, args) {
  try {
    await desk.ask('workspace/executeCommand', { command, arguments: args });
  } catch (error) {
    vscode.window.showErrorMessage(`Copydesk: ${error.message}`);
  }
}

async function fixAll(uri) {
  const target = uri || (activeDraft() || { document: null }).document?.uri.toString();
  if (target) await execute('copydesk.fixAll', [target]);
}

async function convertHeadline() {
  const editor = activeDraft();
  if (!editor) return;
  const style = await vscode.window.showQuickPick(['sentence', 'title', 'start'], {
    placeHolder: 'The case of the headline',
  });
  if (style) await execute('copydesk.convertHeadline', [editor.document.uri.toString(), style]);
}

async function explain() {
  const editor = activeDraft();
  if (!editor) return;
  const found = (desk.diagnostics.get(editor.document.uri) || []).find((each) =>
    each.range.contains(editor.selection.active));
  if (!found) {
    vscode.window.showInformationMessage('Copydesk: nothing is found at the cursor.');
    return;
  }
  const rule = convert.ruleOf(found);
  childProcess.execFile(desk.program, ['explain', rule], async (error, text) => {
    if (error) {
      vscode.window.showErrorMessage(`Copydesk: ${error.message}`);
      return;
    }
    desk.output.appendLine(text);
    desk.output.show(true);
  });
}

/** Tells the server what happens in the editor. */
function watch() {
  const { workspace, window } = vscode;
  const tell = (deed) => (value) => desk.documents && deed(desk.documents, value);
  return [
    workspace.onDidOpenTextDocument(tell((documents, value) => documents.opened(value))),
    workspace.onDidChangeTextDocument(tell((documents, value) => documents.changed(value))),
    workspace.onDidSaveTextDocument(tell((documents, value) => documents.saved(value))),
    workspace.onDidCloseTextDocument(tell((documents, value) => documents.closed(value))),
    workspace.onDidChangeWorkspaceFolders((event) => {
      const plain = (list) => list.map((each) => ({ uri: each.uri.toString(), name: each.name }));
      desk.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: plain(event.added), removed: plain(event.removed) },
      });
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('copydesk.path') || event.affectsConfiguration('copydesk.wireLog')) desk.restart();
      else if (event.affectsConfiguration('copydesk')) {
        desk.notify('workspace/didChangeConfiguration', { settings: { copydesk: desk.settings() } });
      }
    }),
    window.onDidChangeActiveTextEditor(() => desk.documents && desk.count()),
  ];
}

async function activate(context) {
  desk = new Desk();
  const commands = {
    'copydesk.fixAll': fixAll,
    'copydesk.explain': explain,
    'copydesk.convertHeadline': convertHeadline,
    'copydesk.restart': () => desk.restart(),
    'copydesk.showLog': () => desk.output.show(true),
  };
  context.subscriptions.push(
    desk.output, desk.diagnostics, desk.status, ...watch(), ...register((...question) => desk.ask(...question)),
    ...Object.entries(commands).map(([name, deed]) => vscode.commands.registerCommand(name, deed)));
  // Not waited for: the editor need not wait for what may ask the user.
  desk.start();
}

async function deactivate() {
  if (desk) await desk.stop();
}

module.exports = { activate, deactivate };
