import Lexicon
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
  /// The block of a quotation mark that rules on English may judge, nil where the text is in another language or code.
  func blockOfProse(holding token: Int) -> Int? {
    let block = document.blockIndex(ofToken: token)
    if isForeign(block) { return nil }
    // A mark at the edge of an address belongs to the prose around it.
    let before = gap(before: token, in: block) == .none ? tokens[token - 1].kind : nil
    let after = gap(after: token, in: block) == .none ? tokens[token + 1].kind : nil
    guard before?.isMarkup != true, after?.isMarkup != true else { return nil }
    if before?.isWordLike == true && after?.isWordLike == true, isMasked(token, in: block) { return nil }
    return block
  }

  /// Whether a quotation in straight double marks is told by them alone: its block has no other straight double mark
  /// that may pair with one of them, and one of the two faces inwards.
  ///
  /// With a space lost or added beside one mark, the other one still shows which way the pair faces.
  func isPlainPair(_ quotation: Quotations.Quotation) -> Bool {
    guard tokens[quotation.open].kind == .straightDouble, tokens[quotation.close].kind == .straightDouble else {
      return false
    }
    let own = blocks[document.blockIndex(ofToken: quotation.open)].tokens
    guard own.contains(quotation.close) else { return false }
    let opensWell =
      (quotation.open == own.lowerBound || !touchesPrevious(quotation.open)) && touchesNext(quotation.open)
    let closesWell =
      touchesPrevious(quotation.close) && (quotation.close + 1 == own.upperBound || !isWordLikeNext(quotation.close))
    guard opensWell || closesWell else { return false }
    return !hasLoneMark(in: own)
  }

  /// Whether a mark among some tokens found no partner.
  func hasLoneMark(in own: Range<Int>) -> Bool {
    let lone = document.quotations.lone
    var low = 0
    var high = lone.count
    while low < high {
      let middle = (low + high) / 2
      if lone[middle].token < own.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < lone.count && own.contains(lone[low].token)
  }

  private func isWordLikeNext(_ token: Int) -> Bool { touchesNext(token) && tokens[token + 1].kind.isWordLike }

  /// The mark that a lost space hides in a word of two known words before a possessive that may be its closing mark:
  /// `says'fireballs' seen`.
  func gluedOpening(before possessive: Int) -> (token: Int, range: TextRange)? {
    let block = document.blockIndex(ofToken: possessive)
    var found: (token: Int, range: TextRange)?
    for token in max(blocks[block].tokens.lowerBound, possessive - 40)..<possessive {
      if tokens[token].kind.isQuote { found = nil }
      guard tokens[token].shape.contains(.apostrophe), !isKnown(token),
        let place = Quotations.gluedMark(in: tokens[token], of: text)
      else { continue }
      let front = withoutPossessive(tokens[token].start..<place.lowerBound)
      let rest = withoutPossessive(place.upperBound..<tokens[token].end)
      guard isWord(in: front), isWord(in: rest), !isNameLike(front: front, rest: rest) else { continue }
      if found != nil { return nil }
      found = (token, place)
    }
    return found
  }

  /// Whether a short capitalised front before a capital looks like a given name: Sha’Carri, De’Andre.
  private func isNameLike(front: TextRange, rest: TextRange) -> Bool {
    front.count <= 4 && text[front.lowerBound] & 0x20 == 0 && text[front.lowerBound + 1] & 0x20 != 0
      && text[rest.lowerBound] & 0x20 == 0
  }

  private func isWord(in range: TextRange) -> Bool { lexicon.entry(WordHash.of(text[range]))?.flags.isEmpty == false }

  private func withoutPossessive(_ range: TextRange) -> TextRange {
    guard range.count > 3, text[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") else { return range }
    if text[range.upperBound - 2] == UInt8(ascii: "'") { return range.lowerBound..<range.upperBound - 2 }
    return range.count > 5 && text[range.upperBound - 2] == 0x99 ? range.lowerBound..<range.upperBound - 4 : range
  }
}

extension Token.Kind {
  /// Whether the mark beside a quotation mark is markup or code: `id="x"`, `<"`, `\"`.
  fileprivate var isMarkup: Bool { self == .equals || self == .angle || self == .backslash }
}
