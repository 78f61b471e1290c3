'use strict';
// The extension with the real language server in a strict fake of the editor.

const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const editor = require('./editor');
const { findProgram } = require('../program');

const { vscode, world, token } = editor;
const TEXT = 'Ferry workers to joinIreland talks\nHe wrote “café 🎉 teh  end” today, in vain.\n';

test.afterEach(() => editor.stop());

test('the fake throws at what it does not know', () => {
  assert.throws(() => vscode.workspace.findFiles, /no member findFiles/);
  assert.throws(() => vscode.Progress, /no member Progress/);
  assert.throws(() => { new vscode.Position(0, 0).row = 1; }, /no member row/);
  assert.throws(() => new vscode.Range(1, 0, 0, 0), /in order/);
});

test('findings come, go with the text, and are counted in the status', async () => {
  await editor.start();
  const draft = editor.open('untitled:one', 'plaintext', TEXT);
  await editor.until(() => editor.found(draft).length > 2);
  const rules = new Map(editor.found(draft).map((each) => [each.code.value || each.code, each]));
  assert.equal(editor.marked(draft, rules.get('missing-space-between-words').range), 'joinIreland');
  assert.equal(editor.marked(draft, rules.get('multiple-spaces').range), '  ');
  assert.equal(rules.get('missing-space-between-words').source, 'copydesk');
  assert.match(world.status.text, /^\$\(edit\) \d$/);
  editor.edit(draft, [{ range: new vscode.Range(0, 0, 2, 0), newText: 'All is well.\n' }]);
  await editor.until(() => editor.found(draft).length === 0);
  assert.equal(world.status.text, '$(edit) Copydesk');
  editor.close(draft);
});

test('the commands fix, convert and explain', async () => {
  await editor.start();
  const draft = editor.open('untitled:two', 'plaintext', TEXT);
  await editor.until(() => editor.found(draft).length);
  world.editor.selection.active = new vscode.Position(0, 20);
  await world.commands.get('copydesk.explain')();
  await editor.until(() => world.lines.some((line) => line.startsWith('missing-space-between-words')));
  world.editor.selection.active = new vscode.Position(1, 0);
  await world.commands.get('copydesk.explain')();
  assert.match(world.messages.at(-1).text, /nothing is found at the cursor/);
  await world.commands.get('copydesk.fixAll')();
  await editor.until(() => draft.text.includes('join Ireland') && draft.text.includes('🎉 the end') === false);
  assert.ok(!draft.text.includes('  '));
  world.picked = 'start';
  await world.commands.get('copydesk.convertHeadline')();
  await editor.until(() => draft.text.startsWith('Ferry Workers To Join Ireland Talks\n'));
});

test('hover, outline, lens and formatting of a part answer', async () => {
  await editor.start();
  const draft = editor.open('untitled:three', 'plaintext', TEXT);
  await editor.until(() => editor.found(draft).length);
  const hover = await world.providers.hover.value.provideHover(draft, new vscode.Position(0, 20), token);
  assert.match(hover.contents.value, /missing-space-between-words/);
  const symbols = await world.providers.symbols.value.provideDocumentSymbols(draft, token);
  assert.equal(symbols[0].name, 'Ferry workers to joinIreland talks');
  const [lens] = await world.providers.lenses.value.provideCodeLenses(draft, token);
  assert.equal(lens.command.command, 'copydesk.fixAll');
  await world.commands.get(lens.command.command)(...lens.command.arguments);
  await editor.until(() => draft.text.includes('join Ireland'));
  editor.edit(draft, [{ range: new vscode.Range(0, 0, 2, 0), newText: TEXT }]);
  const edits = await world.providers.rangeFormatting.value.provideDocumentRangeFormattingEdits(
    draft, new vscode.Range(0, 0, 1, 0), { tabSize: 4, insertSpaces: true }, token);
  assert.deepEqual(edits.map((each) => each.newText), [' ']);
});

test('the commands are those that the package announces, and deactivating ends the server', async () => {
  await editor.start();
  const { contributes, activationEvents } = require('../package.json');
  assert.deepEqual([...world.commands.keys()].sort(), contributes.commands.map((each) => each.command).sort());
  const served = new Set(world.providers.actions.selector.map((each) => each.language));
  for (const event of activationEvents) assert.ok(served.has(event.replace('onLanguage:', '')));
  for (const each of contributes.languages) assert.ok(served.has(each.id));
  const draft = editor.open('untitled:six', 'copydesk-headlines', 'One  headline\n');
  await editor.until(() => editor.found(draft).length);
  await editor.stop();
  assert.equal(world.collections.at(-1).size, 0);
  assert.equal(world.commands.size, 0);
});

test('settings of the editor hold where there is no project file', async () => {
  await editor.start({ rules: { 'missing-space-between-words': 'off' } });
  const draft = editor.open('untitled:four', 'plaintext', TEXT);
  await editor.until(() => editor.found(draft).length);
  const has = () => editor.found(draft).some((each) => (each.code.value || each.code) === 'missing-space-between-words');
  assert.ok(!has());
  world.configuration = {};
  world.events.configuration.fire({ affectsConfiguration: (key) => key === 'copydesk' });
  await editor.until(has);
});

test('a project file counts as soon as it is written', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-'));
  const file = path.join(folder, 'draft.txt');
  fs.writeFileSync(file, TEXT);
  await editor.start();
  const draft = editor.open(`file://${file}`, 'plaintext', TEXT);
  const has = () => editor.found(draft).some((each) => (each.code.value || each.code) === 'missing-space-between-words');
  await editor.until(has);
  fs.writeFileSync(path.join(folder, 'copydesk.json'), '{ "rules": { "missing-space-between-words": "off" } }\n');
  await editor.until(() => editor.found(draft).length && !has());
  fs.rmSync(folder, { recursive: true });
});

test('a program that is missing is said, with what to do', async () => {
  world.answers.push('Open Settings');
  await editor.start({ path: '/nowhere/copydesk' });
  await editor.until(() => world.executed.length);
  assert.match(world.messages[0].text, /“copydesk.path” is “\/nowhere\/copydesk”, which is no program/);
  assert.deepEqual(world.messages[0].choices, ['Open Settings', 'Try Again']);
  assert.deepEqual(world.executed.splice(0), [['workbench.action.openSettings', 'copydesk.path']]);
  assert.equal(world.status.text, '$(error) Copydesk');
  await world.commands.get('copydesk.fixAll')('untitled:none');
  assert.match(world.messages.at(-1).text, /not running/);
});

test('it is started again when it ends unasked, four times in all, and by command', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-'));
  const program = path.join(folder, 'copydesk');
  fs.writeFileSync(program, `#!/bin/sh\necho x >>"${folder}/starts"\nexit 3\n`, { mode: 0o755 });
  await editor.start({ path: program });
  await editor.until(() => world.messages.length);
  assert.match(world.messages[0].text, /ended 4 times and is left alone: it ended with 3/);
  assert.equal(fs.readFileSync(`${folder}/starts`, 'utf8'), 'x\n'.repeat(4));
  world.configuration = {};
  await world.commands.get('copydesk.restart')();
  const draft = editor.open('untitled:five', 'plaintext', TEXT);
  await editor.until(() => editor.found(draft).length);
  fs.rmSync(folder, { recursive: true });
});

test('the program is looked for where the setting says', () => {
  const found = findProgram('', null);
  assert.ok(path.isAbsolute(found));
  assert.equal(findProgram(path.basename(found), path.dirname(found)), found);
  assert.equal(findProgram('', null, { PATH: 'relative' }), null);
  assert.equal(findProgram('~/no-such-program', null), null);
});
