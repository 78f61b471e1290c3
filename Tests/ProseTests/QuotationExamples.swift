import Prose

/// A draft and its quotation marks in words, for tables of examples.
struct QuotationExample {
  let document: Document

  /// Reads one headline, or an article whose paragraphs are lines.
  init(_ text: String, _ kind: DraftKind = .article) {
    document = Document(Array(text.utf8), kind: kind)
  }

  /// The text from one token to another.
  func text(_ first: Int, _ last: Int) -> String {
    String(decoding: document.text[document.tokens[first].start..<document.tokens[last].end], as: UTF8.self)
  }

  /// The quotations with their marks.
  var quotations: [String] { document.quotations.all.map { text($0.open, $0.close) } }

  /// The marks without a partner: an opening one with the token behind it, a closing one with the token before it.
  var lone: [String] {
    document.quotations.lone.map { lone in
      switch lone.kind {
      case .opening: text(lone.token, min(lone.token + 1, document.tokens.count - 1))
      case .closing: text(max(lone.token - 1, 0), lone.token)
      }
    }
  }

  /// The quotations that open and close in different styles.
  var mismatched: [String] { document.quotations.mismatched.map { text($0.open, $0.close) } }

  /// The offsets in scalars of the marks that face the wrong way.
  var reversed: [Int] {
    document.quotations.reversed.map { token in
      String(decoding: document.text[..<document.tokens[token].start], as: UTF8.self).unicodeScalars.count
    }
  }

  /// Whether every mark is paired or no quotation mark, and all pairs agree.
  var isSound: Bool {
    let quotations = document.quotations
    return quotations.lone.isEmpty && quotations.mismatched.isEmpty && quotations.reversed.isEmpty
      && quotations.nested.isEmpty && quotations.glued.isEmpty
  }

  /// The roles of the marks in their order.
  var roles: [Quotations.Role] { document.quotations.readings.map(\.role) }
}
