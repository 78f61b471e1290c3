/// A draft as the rules see it: blocks, tokens, sentences and quotations over one logical text.
///
/// Reading never fails and never changes a byte.
public struct Document: Sendable {
  public let manuscript: Manuscript
  /// The logical text.
  public let text: [UInt8]
  /// The words and marks of all blocks, ascending.
  public internal(set) var tokens: [Token]
  /// The blocks, with their tokens.
  public let blocks: [Block]
  /// The first token of each sentence, ascending; a block that has tokens starts a sentence.
  public internal(set) var sentenceStarts: [Int]
  /// What became of each quotation mark.
  public let quotations: Quotations

  /// Reads a draft.
  public init(_ source: [UInt8], format: Format = .text, kind: DraftKind? = nil) {
    self.init(Manuscript.read(source, format: format, kind: kind))
  }

  /// Finds the tokens, sentences and quotations of a manuscript.
  public init(_ manuscript: Manuscript) {
    var blocks = manuscript.blocks
    let tokens = Scanner.tokens(of: manuscript.text, in: &blocks)
    PromoLines.mark(in: &blocks, tokens: tokens, format: manuscript.format)
    self.manuscript = manuscript
    self.text = manuscript.text
    self.tokens = tokens
    self.blocks = blocks
    self.sentenceStarts = Sentences.starts(in: blocks, tokens: tokens)
    self.quotations = Quotations(blocks: blocks, tokens: tokens, text: manuscript.text)
  }

  /// Puts a document together of what was found.
  init(
    _ manuscript: Manuscript, tokens: [Token], blocks: [Block], sentenceStarts: [Int], quotations: Quotations
  ) {
    self.manuscript = manuscript
    self.text = manuscript.text
    self.tokens = tokens
    self.blocks = blocks
    self.sentenceStarts = sentenceStarts
    self.quotations = quotations
  }

  /// The block that holds a token; found by halving, so ask once and keep it.
  public func blockIndex(ofToken index: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first token that ends behind an offset, `tokens.count` when none does.
  public func tokenIndex(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
