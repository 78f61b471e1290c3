import LanguageServerProtocol
import Linting
import Prose

extension Server {
  /// The safe fixes of a draft, as the smallest edits.
  mutating func formatted(_ params: LSP.DocumentFormattingParams) -> [LSP.TextEdit] {
    format(params.textDocument.uri, in: nil)
  }

  /// The safe fixes of a part of a draft.
  mutating func formattedRange(_ params: LSP.DocumentRangeFormattingParams) -> [LSP.TextEdit] {
    format(params.textDocument.uri, in: [params.range])
  }

  /// The safe fixes of several parts of a draft.
  mutating func formattedRanges(_ params: LSP.DocumentRangesFormattingParams) -> [LSP.TextEdit] {
    format(params.textDocument.uri, in: params.ranges)
  }

  private mutating func format(_ uri: LSP.DocumentURI, in ranges: [LSP.Range]?) -> [LSP.TextEdit] {
    releaseHeldFindings(of: uri)
    guard let document = documents[uri] else { return [] }
    var edits: [Edit] = []
    if let ranges {
      var end = 0
      for range in ranges.map({ document.text.range(of: $0, in: client.unit) }).sorted(by: {
        $0.lowerBound < $1.lowerBound
      }) where range.upperBound >= end {
        let rest = max(range.lowerBound, end)..<range.upperBound
        edits += fixes(of: document, level: .safe, in: rest)
        end = range.upperBound
      }
    } else {
      edits = fixes(of: document, level: .safe)
      if client.endsDraftsItself { edits.removeAll { $0.isFinalNewline(of: document.text.bytes) } }
    }
    var encoder = RangeEncoder(document.text, client.unit)
    return edits.map { encoder.edit($0.range, $0.text) }
  }
}

extension Edit {
  /// Whether nothing is changed but that the text ends with a line break.
  fileprivate func isFinalNewline(of bytes: [UInt8]) -> Bool {
    range.lowerBound == bytes.count && (text == [10] || text == [13, 10] || text == [13])
  }
}
