/// A range of UTF-8 byte offsets, end exclusive.
public typealias TextRange = Range<Int>

/// A word, a number or a single mark of a draft; between two tokens of a block lie only spaces and line breaks.
///
/// Sixteen bytes, so that the tokens of a draft stay in the cache.
public struct Token: Sendable, Equatable {
  /// The hash of a word or number (`WordHash`), the Unicode scalar of a mark.
  public let hash: UInt64
  @usableFromInline let startOffset: UInt32
  @usableFromInline let length: UInt16
  public let kind: Kind
  public let shape: Shape

  @inline(__always)
  init(start: Int, length: Int, kind: Kind, shape: Shape, hash: UInt64) {
    self.hash = hash
    self.startOffset = UInt32(truncatingIfNeeded: start)
    self.length = UInt16(truncatingIfNeeded: length)
    self.kind = kind
    self.shape = shape
  }

  /// The offset of the first byte in the logical text.
  @inlinable public var start: Int { Int(startOffset) }
  /// The offset behind the last byte in the logical text.
  @inlinable public var end: Int { Int(startOffset) + Int(length) }
  /// The bytes of the token in the logical text.
  @inlinable public var range: TextRange { start..<end }
  /// The length in bytes.
  @inlinable public var count: Int { Int(length) }

  /// The same token some bytes further on.
  @inline(__always)
  func moved(by bytes: Int) -> Token {
    Token(start: start + bytes, length: count, kind: kind, shape: shape, hash: hash)
  }

  /// The most bytes one token holds; a longer run of letters becomes several tokens without a gap.
  static let longestBytes = 65_535
}

extension Token {
  /// What a token is. Marks carry the class that the rules ask for; the exact character is in `hash`.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Letters, with digits and inner apostrophes: `Trump’s`, `49ers`.
    case word
    /// Digits alone.
    case number
    /// `"`
    case straightDouble
    /// `“`
    case openDouble
    /// `”`
    case closeDouble
    /// `„`, `‟` and other marks that open or close in other languages.
    case foreignDouble
    /// `'`, unless it stands inside a word.
    case straightSingle
    /// `‘`
    case openSingle
    /// `’`, unless it stands inside a word.
    case closeSingle
    /// `‚`, `‛`
    case foreignSingle
    /// `«`, `‹`
    case openGuillemet
    /// `»`, `›`
    case closeGuillemet
    /// `´`, `` ` ``, `′`, `ʹ`, `ʼ`: what is typed for an apostrophe.
    case accent
    /// `″`
    case doublePrime
    case comma, fullStop, colon, semicolon, exclamation, question
    /// `…`
    case ellipsis
    /// `-` and the Unicode hyphens.
    case hyphen
    /// `–`
    case enDash
    /// `—` and `―`
    case emDash
    case openBracket, closeBracket
    case ampersand, at, hash, percent, slash, backslash, underscore, asterisk, plus, equals
    /// `<` and `>`
    case angle
    /// `|` and `¦`
    case pipe
    /// `•`, `·`, `▪` and their like.
    case bullet
    /// `$`, `£`, `€`, `¥`, `₹` and their like.
    case currency
    /// A blank that is not the plain space: tab, no-break and thin spaces, the line and paragraph separators.
    case oddSpace
    /// A character without a glyph: zero-width space and joiners, soft hyphen, byte-order mark, bidi marks.
    case invisible
    /// A C0 or C1 control code.
    case control
    /// U+FFFD
    case replacement
    /// A byte that is not UTF-8.
    case invalid
    /// Any other sign or emoji.
    case symbol

    /// Whether the token is a word or a number.
    @inlinable public var isWordLike: Bool { rawValue <= Kind.number.rawValue }
    /// Whether the token is any quotation mark or apostrophe, straight or curly.
    @inlinable public var isQuote: Bool {
      rawValue >= Kind.straightDouble.rawValue && rawValue <= Kind.closeGuillemet.rawValue
    }
    /// Whether the token is a double quotation mark, straight, open or closing.
    @inlinable public var isDouble: Bool { self == .straightDouble || self == .openDouble || self == .closeDouble }
    /// Whether the token is a single quotation mark, straight, open or closing.
    @inlinable public var isSingle: Bool { self == .straightSingle || self == .openSingle || self == .closeSingle }
    /// Whether the token can end a sentence.
    @inlinable public var endsSentence: Bool {
      self == .fullStop || self == .exclamation || self == .question || self == .ellipsis
    }
  }

  /// How the letters of a word stand.
  public struct Shape: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    @inlinable public static var capitalised: Shape { Shape(rawValue: 1) }
    /// A capital follows a small letter: `expandIraq`, `iPhone`.
    @inlinable public static var innerCapital: Shape { Shape(rawValue: 2) }
    /// At least one small letter.
    @inlinable public static var hasLower: Shape { Shape(rawValue: 4) }
    /// Two capitals or more.
    @inlinable public static var severalCapitals: Shape { Shape(rawValue: 8) }
    @inlinable public static var hasDigit: Shape { Shape(rawValue: 16) }
    @inlinable public static var hasLetter: Shape { Shape(rawValue: 32) }
    /// A letter outside ASCII.
    @inlinable public static var nonASCII: Shape { Shape(rawValue: 64) }
    /// An apostrophe inside: `Trump’s`.
    @inlinable public static var apostrophe: Shape { Shape(rawValue: 128) }

    /// Whether every letter is a capital and there are two at least: `NATO`.
    @inlinable public var isAllCapitals: Bool { contains(.severalCapitals) && !contains(.hasLower) }
  }
}
