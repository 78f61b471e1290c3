'use strict';
// What the editor asks while a draft is open. `ask` sends a question to the server that runs, or fails.

const vscode = require('vscode');
const convert = require('./convert');
const { SELECTOR } = require('./documents');

const KINDS = ['quickfix', 'refactor.rewrite', 'source.fixAll.copydesk', 'source.fixAll.copydesk.unsafe'];

const named = (document) => ({ textDocument: { uri: document.uri.toString() } });

/** Answers with nothing where the server has none, is gone, or was told not to bother. */
async function orNothing(answer, use) {
  try {
    const value = await answer;
    return value ? use(value) : undefined;
  } catch {
    return undefined;
  }
}

function actionProvider(ask) {
  const unresolved = new WeakMap();
  return {
    provideCodeActions(document, range, context, token) {
      const question = {
        ...named(document),
        range: convert.plainRange(range),
        context: { diagnostics: context.diagnostics.map(convert.plainDiagnostic) },
      };
      if (context.only) question.context.only = [context.only.value];
      return orNothing(ask('textDocument/codeAction', question, token), (values) =>
        values.map((value) => {
          const action = convert.codeAction(value, context.diagnostics);
          if (!value.edit) unresolved.set(action, value);
          return action;
        }));
    },
    async resolveCodeAction(action, token) {
      const value = unresolved.get(action);
      if (value) {
        await orNothing(ask('codeAction/resolve', value, token), (whole) => {
          if (whole.edit) action.edit = convert.workspaceEdit(whole.edit);
        });
      }
      return action;
    },
  };
}

function formatter(ask) {
  const format = (method, question, token) =>
    orNothing(ask(method, question, token), (edits) => edits.map(convert.textEdit));
  const options = (value) => ({ tabSize: value.tabSize, insertSpaces: value.insertSpaces });
  return {
    provideDocumentFormattingEdits: (document, value, token) =>
      format('textDocument/formatting', { ...named(document), options: options(value) }, token),
    provideDocumentRangeFormattingEdits: (document, range, value, token) =>
      format(
        'textDocument/rangeFormatting',
        { ...named(document), range: convert.plainRange(range), options: options(value) }, token),
  };
}

/** Offers everything to the editor; what takes it back. */
function register(ask) {
  const format = formatter(ask);
  const place = (document, position) => ({
    ...named(document), position: { line: position.line, character: position.character },
  });
  return [
    vscode.languages.registerCodeActionsProvider(SELECTOR, actionProvider(ask), {
      providedCodeActionKinds: KINDS.map((kind) => new vscode.CodeActionKind(kind)),
    }),
    vscode.languages.registerDocumentFormattingEditProvider(SELECTOR, format),
    vscode.languages.registerDocumentRangeFormattingEditProvider(SELECTOR, format),
    vscode.languages.registerHoverProvider(SELECTOR, {
      provideHover: (document, position, token) =>
        orNothing(ask('textDocument/hover', place(document, position), token), convert.hover),
    }),
    vscode.languages.registerDocumentSymbolProvider(SELECTOR, {
      provideDocumentSymbols: (document, token) =>
        orNothing(ask('textDocument/documentSymbol', named(document), token), (values) => values.map(convert.symbol)),
    }),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      provideCodeLenses: (document, token) =>
        orNothing(ask('textDocument/codeLens', named(document), token), (values) => values.map(convert.codeLens)),
    }),
  ];
}

module.exports = { register };
