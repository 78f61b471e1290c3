'use strict';
// The draft that every editor is put through, step by step; what is seen is written down and judged elsewhere.

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const test = require('node:test');
const editor = require('./editor');

const { vscode, world, token } = editor;
const state = process.env.COPYDESK_TRIAL;
const uri = (name) => pathToFileURL(path.join(process.cwd(), name)).toString();

test('the plan', { skip: !state && 'only under editors/test' }, async () => {
  const plan = JSON.parse(fs.readFileSync(path.join(state, 'plan.json'), 'utf8'));

  async function note(step, document) {
    const wanted = plan[step];
    await editor.until(() => document.text === wanted.text && editor.found(document).length === wanted.count, step)
      .catch(() => {});
    const found = editor.found(document).map((each) => [
      each.range.start.line, editor.marked(document, each.range), each.code.value || each.code]);
    fs.appendFileSync(path.join(state, 'steps.jsonl'), JSON.stringify({ step, text: document.text, found }) + '\n');
  }

  async function actions(document, range, only) {
    const diagnostics = only ? [] : editor.found(document).filter((each) =>
      each.range.start.isBeforeOrEqual(range.end) && range.start.isBeforeOrEqual(each.range.end));
    return world.providers.actions.value.provideCodeActions(
      document, range, { diagnostics, only: only && new vscode.CodeActionKind(only) }, token);
  }

  async function take(action) {
    const whole = await world.providers.actions.value.resolveCodeAction(action, token);
    await vscode.workspace.applyEdit(whole.edit);
  }

  async function act(document, line, word, title) {
    const column = document.text.split('\n')[line - 1].indexOf(word) + 1;
    const offered = await actions(document, new vscode.Range(line - 1, column, line - 1, column));
    await take(offered.find((each) => each.title.startsWith(title)));
  }

  await editor.start();
  const draft = editor.open(uri('wide.txt'), 'plaintext', fs.readFileSync('wide.txt', 'utf8'));
  await note('open', draft);
  await act(draft, 17, 'issue', 'Replace “issue”');
  await note('quickfix', draft);
  await act(draft, 13, 'communication', 'Stet here: let “communication”');
  await note('stet', draft);
  editor.edit(draft, [{ range: new vscode.Range(2, 0, 2, 0), newText: plan.typed + '\n' }]);
  await note('edit', draft);
  const options = { tabSize: 4, insertSpaces: true };
  editor.edit(draft, await world.providers.formatting.value.provideDocumentFormattingEdits(draft, options, token));
  await note('format', draft);
  editor.close(draft);

  // As “editor.codeActionsOnSave” does it.
  const seed = editor.open(uri('draft.txt'), 'plaintext', fs.readFileSync('draft.txt', 'utf8'));
  await note('seed', seed);
  const [fix] = await actions(seed, new vscode.Range(0, 0, 0, 0), 'source.fixAll.copydesk');
  await take(fix);
  fs.writeFileSync('draft.txt', seed.text);
  world.events.save.fire(seed);
  await note('saved', seed);
  await editor.stop();
});
