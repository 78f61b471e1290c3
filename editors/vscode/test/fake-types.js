'use strict';
// The value types of the editor's interface that the extension uses. Each takes only what the real one takes, and no
// member can be read or set that is not declared here.

const IGNORED = new Set(['then', 'toJSON', 'constructor', 'inspect']);

/** The object, which throws when a member is asked for that it has not. */
function strict(name, object) {
  const has = (key) => typeof key === 'symbol' || IGNORED.has(key) || key in object;
  return new Proxy(object, {
    get(target, key) {
      if (!has(key)) throw new Error(`${name} has no member ${key}`);
      return Reflect.get(target, key);
    },
    set(target, key, value) {
      if (!has(key)) throw new Error(`${name} has no member ${key} to set`);
      return Reflect.set(target, key, value);
    },
  });
}

function need(holds, what) {
  if (!holds) throw new TypeError(what);
}

const isCount = (value) => Number.isInteger(value) && value >= 0;

class Position {
  constructor(line, character) {
    need(isCount(line) && isCount(character), 'a position is two counts');
    this.line = line;
    this.character = character;
    return strict('Position', this);
  }
  isBeforeOrEqual(other) {
    return this.line < other.line || (this.line === other.line && this.character <= other.character);
  }
}

class Range {
  constructor(...parts) {
    const [start, end] = parts.length === 4
      ? [new Position(parts[0], parts[1]), new Position(parts[2], parts[3])]
      : parts;
    need(start instanceof Position && end instanceof Position && start.isBeforeOrEqual(end), 'a range is two positions in order');
    this.start = start;
    this.end = end;
    return strict('Range', this);
  }
  contains(position) {
    need(position instanceof Position, 'a range contains positions');
    return this.start.isBeforeOrEqual(position) && position.isBeforeOrEqual(this.end);
  }
}

class Uri {
  constructor(text) {
    need(/^[a-z][a-z0-9+.-]*:/.test(text), `${text} is no URI`);
    this.text = text;
    this.scheme = text.slice(0, text.indexOf(':'));
    this.path = decodeURIComponent(text.replace(/^[a-z]+:(\/\/)?/, ''));
    this.fsPath = this.path;
    return strict('Uri', this);
  }
  static parse(text) {
    need(typeof text === 'string', 'a URI is parsed from a string');
    return new Uri(text);
  }
  toString() {
    return this.text;
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    need(range instanceof Range && typeof message === 'string' && [0, 1, 2, 3].includes(severity), 'a bad diagnostic');
    Object.assign(this, { range, message, severity, source: undefined, code: undefined, tags: undefined });
    this.relatedInformation = undefined;
    return strict('Diagnostic', this);
  }
}

class Location {
  constructor(uri, range) {
    need(uri instanceof Uri && range instanceof Range, 'a bad location');
    Object.assign(this, { uri, range });
  }
}

class DiagnosticRelatedInformation {
  constructor(location, message) {
    need(location instanceof Location && typeof message === 'string', 'bad related information');
    Object.assign(this, { location, message });
  }
}

class CodeActionKind {
  constructor(value) {
    need(typeof value === 'string', 'a kind is a string');
    this.value = value;
    return strict('CodeActionKind', this);
  }
}

class CodeAction {
  constructor(title, kind) {
    need(typeof title === 'string' && kind instanceof CodeActionKind, 'a bad action');
    Object.assign(this, { title, kind, edit: undefined, diagnostics: undefined, isPreferred: undefined });
    return strict('CodeAction', this);
  }
}

class TextEdit {
  static replace(range, newText) {
    need(range instanceof Range && typeof newText === 'string', 'a bad edit');
    return strict('TextEdit', Object.assign(new TextEdit(), { range, newText }));
  }
}

class WorkspaceEdit {
  constructor() {
    this.edits = [];
    this.files = [];
    return strict('WorkspaceEdit', this);
  }
  replace(uri, range, newText) {
    need(uri instanceof Uri, 'an edit needs a URI');
    this.edits.push([uri.toString(), TextEdit.replace(range, newText)]);
  }
  createFile(uri, options) {
    need(uri instanceof Uri && options.ignoreIfExists === true, 'a bad new file');
    this.files.push(uri.toString());
  }
}

class MarkdownString {
  constructor(value) {
    need(typeof value === 'string', 'Markdown is a string');
    this.value = value;
  }
}

class Hover {
  constructor(contents, range) {
    need(contents instanceof MarkdownString && (range === undefined || range instanceof Range), 'a bad hover');
    Object.assign(this, { contents, range });
  }
}

class DocumentSymbol {
  constructor(name, detail, kind, range, selectionRange) {
    need(name && typeof detail === 'string' && isCount(kind) && range instanceof Range, 'a bad symbol');
    Object.assign(this, { name, detail, kind, range, selectionRange, children: [] });
    return strict('DocumentSymbol', this);
  }
}

class CodeLens {
  constructor(range, command) {
    need(range instanceof Range && typeof command.title === 'string' && Array.isArray(command.arguments), 'a bad lens');
    Object.assign(this, { range, command });
  }
}

module.exports = {
  strict, need,
  types: {
    Position, Range, Uri, Diagnostic, Location, DiagnosticRelatedInformation, CodeActionKind, CodeAction, TextEdit,
    WorkspaceEdit, MarkdownString, Hover, DocumentSymbol, CodeLens,
  },
};
