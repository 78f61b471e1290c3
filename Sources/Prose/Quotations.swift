/// The quotations of a draft, and what became of each quotation mark.
public struct Quotations: Sendable {
  /// A stretch of somebody’s words.
  public struct Quotation: Sendable, Equatable {
    /// The token of the opening mark, and of the closing one; a paragraph of a longer quotation may have no closing
    /// mark, and then `close` is the last token of its block.
    public var open: Int
    public var close: Int
    /// From one; a quotation inside another has two, and so on up to `Quotations.deepest`.
    public var depth: Int
    /// Whether the next paragraph continues the quotation, so that this one has no closing mark.
    public var continues: Bool
    /// Whether the marks are single.
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

    public init(token: Int, kind: Kind) {
      self.token = token
      self.kind = kind
    }
  }

  /// How deep quotations nest; deeper marks are left alone.
  public static let deepest = 8

  /// Ascending by their opening mark.
  public private(set) var all: [Quotation] = []
  /// Ascending.
  public private(set) var lone: [Lone] = []

  init(blocks: [Block], tokens: [Token], text: [UInt8]) {
    for block in blocks {
      var open: Int?
      for index in block.tokens where tokens[index].kind.isDouble {
        let kind = tokens[index].kind
        if let start = open, kind != .openDouble {
          all.append(Quotation(open: start, close: index, depth: 1, continues: false, isSingle: false))
          open = nil
        } else if open == nil, kind != .closeDouble {
          open = index
        } else {
          lone.append(Lone(token: index, kind: kind == .closeDouble ? .closing : .opening))
        }
      }
      if let open { lone.append(Lone(token: open, kind: .opening)) }
    }
  }

  /// The innermost quotation that holds a token between its marks, nil outside all quotations.
  public func innermost(holding token: Int) -> Quotation? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].open < token { low = middle + 1 } else { high = middle }
    }
    // Quotations nest, so among those that opened before, the first that has not closed is the innermost.
    var index = low - 1
    var steps = 0
    while index >= 0, steps < 64 {
      let quotation = all[index]
      if token < quotation.close || (quotation.continues && token == quotation.close) { return quotation }
      if quotation.depth == 1 { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Whether a token stands inside a quotation.
  public func holds(_ token: Int) -> Bool { innermost(holding: token) != nil }
}
