'use strict';
// What the protocol says, as the editor has it, and back. Both count columns in UTF-16 units.

const vscode = require('vscode');

const range = (value) =>
  new vscode.Range(value.start.line, value.start.character, value.end.line, value.end.character);

const position = (value) => ({ line: value.line, character: value.character });

const plainRange = (value) => ({ start: position(value.start), end: position(value.end) });

const textEdit = (value) => vscode.TextEdit.replace(range(value.range), value.newText);

/** The diagnostics of the protocol that editor's ones were made from. */
const origins = new WeakMap();

function diagnostic(value) {
  // The protocol counts severities from one, the editor from zero.
  const result = new vscode.Diagnostic(range(value.range), value.message, value.severity - 1);
  result.source = value.source;
  result.code = value.codeDescription
    ? { value: value.code, target: vscode.Uri.parse(value.codeDescription.href) }
    : value.code;
  if (value.tags) result.tags = value.tags;
  if (value.relatedInformation) {
    result.relatedInformation = value.relatedInformation.map(
      (each) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(vscode.Uri.parse(each.location.uri), range(each.location.range)), each.message));
  }
  origins.set(result, value);
  return result;
}

const ruleOf = (value) => (value.code && typeof value.code === 'object' ? value.code.value : value.code);

function plainDiagnostic(value) {
  const origin = origins.get(value);
  if (origin) return origin;
  return {
    range: plainRange(value.range), message: value.message, severity: value.severity + 1, source: value.source,
    code: ruleOf(value),
  };
}

function workspaceEdit(value) {
  const result = new vscode.WorkspaceEdit();
  if (value.documentChanges) {
    for (const change of value.documentChanges) {
      if (change.kind === 'create') result.createFile(vscode.Uri.parse(change.uri), { ignoreIfExists: true });
      for (const edit of change.edits || []) {
        result.replace(vscode.Uri.parse(change.textDocument.uri), range(edit.range), edit.newText);
      }
    }
  } else {
    for (const [uri, edits] of Object.entries(value.changes || {})) {
      for (const edit of edits) result.replace(vscode.Uri.parse(uri), range(edit.range), edit.newText);
    }
  }
  return result;
}

function codeAction(value, diagnostics) {
  const result = new vscode.CodeAction(value.title, new vscode.CodeActionKind(value.kind));
  if (value.isPreferred) result.isPreferred = true;
  if (value.diagnostics) {
    const rules = new Set(value.diagnostics.map((each) => each.code));
    result.diagnostics = diagnostics.filter((each) => rules.has(ruleOf(each)));
  }
  if (value.edit) result.edit = workspaceEdit(value.edit);
  return result;
}

const hover = (value) =>
  new vscode.Hover(new vscode.MarkdownString(value.contents.value), value.range ? range(value.range) : undefined);

function symbol(value) {
  // Kinds, too, are counted from one there and from zero here.
  const result = new vscode.DocumentSymbol(
    value.name, value.detail || '', value.kind - 1, range(value.range), range(value.selectionRange));
  result.children = (value.children || []).map(symbol);
  return result;
}

const codeLens = (value) =>
  new vscode.CodeLens(range(value.range), {
    title: value.command.title, command: value.command.command, arguments: value.command.arguments || [],
  });

module.exports = {
  range, plainRange, textEdit, diagnostic, ruleOf, plainDiagnostic, workspaceEdit, codeAction, hover, symbol, codeLens,
};
