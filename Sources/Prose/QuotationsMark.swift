/// A quotation mark of a block, and what each way of reading it costs.
///
/// Costs are tenths of an oddity: nothing for the usual place of a mark, 10 for a common exception, 40 for a mark that
/// faces the wrong way, 80 for one without a partner, more for what hardly occurs. The reading of a block is the one
/// with the lowest sum. The numbers are judgements, tuned on published headlines and sentences.
struct QuotationsMark {
  enum Glyph: UInt8 { case straight, opening, closing, low }

  /// What the reading of the block makes of a mark.
  enum Choice: UInt8 { case opens, closes, stays }

  let token: Int
  let glyph: Glyph
  let isSingle: Bool
  /// What it costs to open a quotation with the mark.
  var opening: Int32
  /// What it costs to close one.
  var closing: Int32
  /// What it costs to read the mark as no quotation mark.
  var apart: Int32
  /// What it is then.
  var apartRole: Quotations.Role
  /// The mark before it in the same quotation, as an index into the marks of the block; -1 for none.
  var previous: Int32 = -1
  var choice: Choice = .stays
  /// Whether nothing distinguishes the chosen reading from another.
  var isTied = false

  /// What it costs that a mark has no partner.
  static let lone: Int32 = 80
  /// What it costs that a mark faces the wrong way.
  static let reversal: Int32 = 40

  /// What it costs to leave the mark without a partner or to read it as no quotation mark, the cheapest way.
  var staying: Int32 { min(apart, min(opening, closing) + Self.lone) }
  /// Whether a mark that stays alone lacks its partner.
  var lacksPartner: Bool { min(opening, closing) + Self.lone < apart }
  /// The role that a mark seems to have.
  var leaning: Quotations.Role { opening <= closing ? .opening : .closing }
}

/// What stands beside a mark.
enum QuotationsEdge {
  case blank, opener, dash, letter, digit, stop, closer, symbol

  init(_ kind: Token.Kind) {
    switch kind {
    case .word: self = .letter
    case .number: self = .digit
    case .openBracket: self = .opener
    case .hyphen, .enDash, .emDash, .slash: self = .dash
    case .fullStop, .ellipsis: self = .stop
    case .comma, .colon, .semicolon, .exclamation, .question, .closeBracket: self = .closer
    case .oddSpace, .invisible, .control: self = .blank
    default: self = .symbol
    }
  }

  /// Whether a word or number stands there.
  var isWord: Bool { self == .letter || self == .digit }

  /// What it costs that an opening mark stands behind this.
  func beforeOpening(isCurly: Bool) -> Int32 {
    switch self {
    case .blank, .opener, .dash: 0
    case .symbol: 5
    case .closer, .stop: 20
    case .letter, .digit: isCurly ? 15 : 25
    }
  }

  /// What it costs that an opening mark stands before this.
  func afterOpening(isCurly: Bool) -> Int32 {
    switch self {
    case .letter, .digit, .opener, .symbol: 0
    case .stop, .dash: 5
    case .blank: isCurly ? 20 : 30
    case .closer: 40
    }
  }

  /// What it costs that a closing mark stands behind this.
  func beforeClosing(isCurly: Bool) -> Int32 {
    switch self {
    case .letter, .digit, .closer, .stop, .symbol: 0
    case .dash: 5
    case .blank: isCurly ? 20 : 30
    case .opener: 40
    }
  }

  /// What it costs that a closing mark stands before this.
  func afterClosing(isCurly: Bool) -> Int32 {
    switch self {
    case .blank, .closer, .stop, .dash: 0
    case .opener, .symbol: 5
    case .letter, .digit: isCurly ? 15 : 20
    }
  }
}
