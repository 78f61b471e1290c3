import Configuration
import LanguageServerProtocol
import Linting
import Prose

/// What the server makes of a document.
enum DocumentRole: Hashable, Sendable {
  /// A draft to be linted.
  case draft(Format)
  /// A project file, whose mistakes are shown in it.
  case configuration
  /// A rule file, whose mistakes are shown in it.
  case ruleFile

  /// Judges by the name, as the command line does, and where the name says nothing by the client's language.
  init(_ uri: LSP.DocumentURI, languageId: String) {
    let path = Paths.lastName(of: uri.filePath.map { String(decoding: $0, as: UTF8.self) } ?? uri.string)
    if ConfigurationFile.names.contains(path) {
      self = .configuration
      return
    }
    switch Paths.ending(of: path) {
    case "rule": self = .ruleFile
    case "md", "markdown": self = .draft(.markdown)
    case "html", "htm": self = .draft(.html)
    case "headlines": self = .draft(.headlines)
    case "txt", "text": self = .draft(.text)
    default: self = .draft(Self.format(of: languageId))
    }
  }

  private static func format(of languageId: String) -> Format {
    switch languageId {
    case "markdown", "quarto", "rmd", "gfm": .markdown
    case "html", "xhtml", "htm": .html
    case "headlines", "copydesk-headlines": .headlines
    default: .text
    }
  }
}

/// A document that is the client's: its text at its latest version, and what was made of it.
struct OpenDocument: Sendable {
  /// Its name.
  let uri: LSP.DocumentURI
  /// What the server makes of it.
  let role: DocumentRole
  /// The version the text is at.
  var version: Int
  /// The text.
  var text: DraftText
  /// What was typed last, if the last change was typing; findings at its edges are held back.
  var typing: Typing?
  /// What the linter found; nil until asked and after every change.
  private(set) var analysis: Analysis?
  /// What the linter left of the last state it saw; nil while that is the latest.
  private var remains: Remains?

  /// Takes a document as the client opens it.
  init(_ item: LSP.TextDocumentItem) {
    uri = item.uri
    role = DocumentRole(item.uri, languageId: item.languageId)
    version = item.version
    text = DraftText(item.text)
  }

  /// How the draft is read; nil for files that are no draft.
  var format: Format? {
    if case .draft(let format) = role { format } else { nil }
  }

  /// Applies a change of the client.
  mutating func apply(_ change: LSP.TextDocumentContentChangeEvent, in unit: ColumnUnit) {
    takeAnalysisApart()
    guard let range = change.range else {
      text.replaceAll(with: change.text)
      typing = nil
      return
    }
    let bytes = text.range(of: range, in: unit)
    text.replace(bytes, with: change.text)
    typing = bytes.isEmpty ? Typing(of: change.text, at: bytes.lowerBound) : nil
  }

  /// Lints the draft as it is, unless that was done.
  mutating func analyse(for desk: Desk, path: String?) {
    guard analysis == nil, let format else { return }
    let manuscript = Manuscript.read(text.bytes, format: format)
    let (front, back) = (text.unchanged.front, min(text.unchanged.back, text.bytes.count - text.unchanged.front))
    let linted: LintedState
    if let frame = takeFrame(of: desk.number) {
      linted = desk.linter.linted(manuscript, after: frame, front: front, back: back)
    } else {
      linted = desk.linter.linted(Document(manuscript))
    }
    text.settle()
    let kept = desk.kept(linted.findings, in: linted.document, path: path)
    analysis = Analysis(linted: linted, findings: kept, desk: desk.number)
  }

  /// Forgets what the linter found, because the settings changed.
  mutating func forgetAnalysis() {
    analysis = nil
    remains = nil
  }

  /// Keeps of an analysis what the next one can take over, and lets the text go, which then is edited in place.
  private mutating func takeAnalysisApart() {
    guard let last = analysis else { return }
    analysis = nil
    remains = Remains(desk: last.desk, frame: LintFrame(last.linted))
  }

  /// Takes out what the linter left, if it was that of a desk.
  private mutating func takeFrame(of desk: Int) -> LintFrame? {
    var taken: Remains?
    swap(&taken, &remains)
    return taken?.desk == desk ? taken?.frame : nil
  }

  /// What the linter left of a state of a draft, and by which desk it was read.
  private struct Remains {
    let desk: Int
    let frame: LintFrame
  }
}

/// Letters that were typed a moment ago.
struct Typing: Hashable, Sendable {
  /// Where they stand.
  let range: TextRange
  /// When the findings at their edges are shown all the same; nil until the change is timed.
  var until: UInt64?

  /// Takes inserted text for typing if it is letters, digits and apostrophes alone.
  init?(of text: [UInt8], at offset: Int) {
    guard !text.isEmpty, String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(Self.isInWords) else {
      return nil
    }
    range = offset..<offset + text.count
  }

  /// Whether a finding has an edge where something was typed.
  func holds(_ finding: Finding) -> Bool {
    finding.range.upperBound == range.upperBound || finding.range.lowerBound == range.lowerBound
  }

  private static func isInWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x2019: true
    case ..<0xAA: false
    default: scalar.properties.isAlphabetic
    }
  }
}

/// What the linter makes of one state of a draft.
struct Analysis: Sendable {
  /// The draft with all that rules find.
  let linted: LintedState
  /// What they find, by place, suppressed findings left out.
  let findings: [Finding]
  /// The number of the desk that read it.
  let desk: Int

  /// The draft as the rules see it.
  var document: Document { linted.document }
}
