import Linting
import Prose

/// The four forms of a quotation mark.
struct QuotationMarks {
  let opening: String
  let closing: String

  static let curlyDouble = QuotationMarks(opening: "“", closing: "”")
  static let curlySingle = QuotationMarks(opening: "‘", closing: "’")
  static let straightDouble = QuotationMarks(opening: "\"", closing: "\"")
  static let straightSingle = QuotationMarks(opening: "'", closing: "'")

  /// The marks of a kind and form.
  static func marks(isSingle: Bool, isCurly: Bool) -> QuotationMarks {
    isSingle ? (isCurly ? curlySingle : straightSingle) : (isCurly ? curlyDouble : straightDouble)
  }

  /// The mark in a role; what is no opening mark looks like a closing one.
  subscript(role: Quotations.Role) -> String { role == .opening ? opening : closing }
}

extension Token.Kind {
  /// Whether the mark is curly, of either kind.
  var isCurly: Bool { self == .openDouble || self == .closeDouble || self == .openSingle || self == .closeSingle }
  /// Whether the mark is straight, of either kind.
  var isStraight: Bool { self == .straightDouble || self == .straightSingle }
}

extension Draft {
  /// Whether the marks and apostrophes of a block are curly, or those of the draft where the block has as many of both.
  func isCurly(inBlock block: Int) -> Bool { apostrophe(inBlock: block) == "’" }

  /// The block of a quotation mark that rules on English may judge, nil where the text is in another language or code.
  func blockOfProse(holding token: Int) -> Int? {
    let block = document.blockIndex(ofToken: token)
    return isForeign(block) || isMasked(token, in: block) ? nil : block
  }
}
