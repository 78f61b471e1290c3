import JSON
import LanguageServerProtocol
import Linting
import Prose

/// The answer to a request for symbols, in the form the client knows.
enum SymbolList: JSONWritable {
  /// Symbols with symbols in them.
  case tree([LSP.DocumentSymbol])
  /// A flat list.
  case list([LSP.SymbolInformation])

  func write(to writer: inout JSONWriter) {
    switch self {
    case .tree(let symbols): symbols.write(to: &writer)
    case .list(let symbols): symbols.write(to: &writer)
    }
  }
}

extension Server {
  /// The parts of a draft: headline, standfirst, byline, dateline, subheads.
  mutating func documentSymbols(_ params: LSP.DocumentSymbolParams) -> SymbolList {
    let uri = params.textDocument.uri
    guard let analysis = analysis(of: uri), let document = documents[uri] else { return .tree([]) }
    var encoder = RangeEncoder(document.text, client.unit)
    let blocks = analysis.document.blocks
    var symbols: [LSP.DocumentSymbol] = []
    for (index, block) in blocks.enumerated() {
      guard let kind = Self.symbolKind(of: block.role) else { continue }
      let own = Self.trimmed(block, in: analysis.document)
      // A subhead reaches to the next one, so that the outline shows where the writer is.
      var end = own.upperBound
      if block.role == .subhead {
        let following = blocks[(index + 1)...].prefix { $0.role != .subhead && $0.role != .headline }
        if let last = following.last { end = Self.trimmed(last, in: analysis.document).upperBound }
      }
      let name = Echo.of(analysis.document.text[block.range].drop { Lines.isBlankByte($0) })
      symbols.append(
        LSP.DocumentSymbol(
          name: name.isEmpty ? block.role.rawValue : name, detail: block.role.rawValue, kind: kind,
          range: encoder.range(of: own.lowerBound..<max(own.upperBound, end)), selectionRange: encoder.range(of: own)))
    }
    if client.capabilities.textDocument.hierarchicalDocumentSymbolSupport { return .tree(symbols) }
    return .list(
      symbols.map {
        LSP.SymbolInformation(
          name: $0.name, kind: $0.kind, location: LSP.Location(uri: uri, range: $0.range), containerName: nil)
      })
  }

  /// The length of the headline and the number of safe fixes, above the draft.
  mutating func codeLenses(_ params: LSP.CodeLensParams) -> [LSP.CodeLens] {
    let uri = params.textDocument.uri
    guard let analysis = analysis(of: uri), let document = documents[uri] else { return [] }
    let safe = analysis.findings.count { $0.fixes.first?.applicability == .safe }
    let fixes = safe == 1 ? "1 safe fix" : "\(safe) safe fixes"
    var encoder = RangeEncoder(document.text, client.unit)
    guard let headline = analysis.document.blocks.first(where: { $0.role == .headline }), document.format != .headlines
    else {
      if safe == 0 { return [] }
      return [LSP.CodeLens(range: encoder.range(of: 0..<0), command: fixCommand(fixes, uri))]
    }
    let text = analysis.document.text[headline.range]
    let length = String(decoding: text, as: UTF8.self).count
    let range = encoder.range(of: Self.trimmed(headline, in: analysis.document))
    let line = LSP.Range(
      start: range.start, end: LSP.Position(line: range.start.line, character: range.start.character))
    let title = "headline \(length) characters" + (safe > 0 ? " · \(fixes)" : "")
    let command = safe > 0 ? fixCommand(title, uri) : LSP.Command(title: title, command: "")
    return [LSP.CodeLens(range: line, command: command)]
  }

  private func fixCommand(_ title: String, _ uri: LSP.DocumentURI) -> LSP.Command {
    LSP.Command(
      title: title, command: ServerCommand.fixAll.rawValue, arguments: [JSONValue(.string(uri.bytes))])
  }

  /// The case style of each headline, behind it.
  mutating func inlayHints(_ params: LSP.InlayHintParams) -> [LSP.InlayHint] {
    let uri = params.textDocument.uri
    guard let analysis = analysis(of: uri), let document = documents[uri] else { return [] }
    let range = document.text.range(of: params.range, in: client.unit)
    let draft = workspace.desk(for: Workspace.path(of: uri)).linter.draft(of: analysis.document)
    var encoder = RangeEncoder(document.text, client.unit)
    var hints: [LSP.InlayHint] = []
    for (index, block) in analysis.document.blocks.enumerated() where block.role == .headline {
      let own = Self.trimmed(block, in: analysis.document)
      guard own.upperBound >= range.lowerBound, own.lowerBound <= range.upperBound else { continue }
      guard let name = Self.name(of: draft.headlineCase(ofBlock: index)) else { continue }
      var hint = LSP.InlayHint(
        position: encoder.position(of: own.upperBound), label: name, tooltip: "the case style of this headline")
      hint.paddingLeft = true
      hints.append(hint)
    }
    return hints
  }

  private static func name(of style: HeadlineCase) -> String? {
    switch style {
    case .sentence: "sentence case"
    case .start: "start case"
    case .title: "title case"
    case .allCapitals: "all capitals"
    case .unclear: nil
    }
  }

  private static func symbolKind(of role: Block.Role) -> LSP.SymbolKind? {
    switch role {
    case .headline: .class
    case .subhead: .namespace
    case .standfirst, .caption: .string
    case .byline, .dateline: .field
    case .paragraph, .listItem, .quotation, .promoLine, .separator, .blank: nil
    }
  }

  /// The source of a block without blanks at its edges.
  static func trimmed(_ block: Block, in document: Document) -> TextRange {
    var range = block.range
    while range.lowerBound < range.upperBound, Lines.isBlankByte(document.text[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while range.lowerBound < range.upperBound, Lines.isBlankByte(document.text[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return document.manuscript.sourceRange(of: range)
  }
}
