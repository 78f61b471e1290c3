/// The quotations of a draft, and what became of each quotation mark.
public struct Quotations: Sendable {
  /// A stretch of somebody’s words.
  public struct Quotation: Sendable, Equatable {
    /// The token of the opening mark.
    public var open: Int
    /// The token of the closing mark; the last token of the block where the next paragraph goes on with the quotation.
    public var close: Int
    /// From one; a quotation inside another has two, and so on up to `Quotations.deepest`.
    public var depth: Int
    /// Whether the next paragraph continues the quotation, so that this one has no closing mark.
    public var continues: Bool
    /// Whether the opening mark is single.
    public var isSingle: Bool

    public init(open: Int, close: Int, depth: Int, continues: Bool, isSingle: Bool) {
      self.open = open
      self.close = close
      self.depth = depth
      self.continues = continues
      self.isSingle = isSingle
    }
  }

  /// A mark that found no partner where a reader would expect one.
  public struct Lone: Sendable, Equatable {
    public enum Kind: Sendable { case opening, closing }
    public var token: Int
    public var kind: Kind
    /// The one offset where the missing partner can stand, nil when there are several or none.
    public var partner: Int?

    public init(token: Int, kind: Kind, partner: Int? = nil) {
      self.token = token
      self.kind = kind
      self.partner = partner
    }
  }

  /// Two marks that open and close one quotation in different styles: `“Hello"`, `‘Hello”`.
  public struct Mismatch: Sendable, Equatable {
    public var open: Int
    public var close: Int
  }

  /// A mark inside a word token that a lost space hides: `said'hello'`.
  public struct Glued: Sendable, Equatable {
    /// The word that holds the mark.
    public var token: Int
    /// Where the mark lies in the text.
    public var range: TextRange
    public var kind: Lone.Kind
  }

  /// What a mark does.
  public enum Role: UInt8, Sendable {
    case opening, closing
    /// Stands for a letter inside or behind a word, or makes a possessive: `the drivers’ strike`, `goin’`.
    case apostrophe
    /// Stands for letters or digits before a word: `’em`, `’90s`.
    case elision
    /// Feet, inches, minutes or seconds.
    case measure
    /// Two readings are equally good, or none is.
    case undecided
  }

  /// A mark and its role.
  public struct Reading: Sendable, Equatable {
    public var token: Int
    public var role: Role

    public init(token: Int, role: Role) {
      self.token = token
      self.role = role
    }
  }

  /// How deep quotations nest; deeper marks are left alone.
  public static let deepest = 8

  /// Ascending by their opening mark.
  public internal(set) var all: [Quotation] = []
  /// For each quotation the one that holds it, -1 for none.
  var parents: [Int32] = []
  /// The marks without a partner, ascending.
  public internal(set) var lone: [Lone] = []
  /// Ascending by their closing mark.
  public internal(set) var mismatched: [Mismatch] = []
  /// The marks of quotations that face the wrong way, ascending: both of `”Hello“`.
  public internal(set) var reversed: [Int] = []
  /// The quotations whose marks are those of the quotation around them, as indices into `all`, ascending.
  public internal(set) var nested: [Int] = []
  /// The quotation marks that a lost space hides inside a word.
  public internal(set) var glued: [Glued] = []
  /// What each quotation mark does, ascending by token; a mark without a partner has the role that it seems to have.
  public internal(set) var readings: [Reading] = []

  init(blocks: [Block], tokens: [Token], text: [UInt8]) {
    var reader = QuotationsReader(tokens: tokens, text: text)
    for index in blocks.indices { reader.read(blocks, at: index) }
    self = reader.result
  }

  init() {}

  /// The innermost quotation that holds a token between its marks, nil outside all quotations.
  public func innermost(holding token: Int) -> Quotation? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].open < token { low = middle + 1 } else { high = middle }
    }
    // Quotations nest, so what holds the token is the last that opened before, or one around that.
    var index = low - 1
    while index >= 0 {
      let quotation = all[index]
      if token < quotation.close || (quotation.continues && token == quotation.close) { return quotation }
      index = Int(parents[index])
    }
    return nil
  }

  /// Whether a token stands inside a quotation.
  public func holds(_ token: Int) -> Bool { innermost(holding: token) != nil }

  /// What a quotation mark does, nil for other tokens.
  public func role(of token: Int) -> Role? {
    var low = 0
    var high = readings.count
    while low < high {
      let middle = (low + high) / 2
      if readings[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low < readings.count && readings[low].token == token ? readings[low].role : nil
  }
}
