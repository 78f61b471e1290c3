/// One state of a plain text, read with the help of the state before it; the outcome is that of reading it anew.
///
/// Only the blocks that changed are scanned. Where blocks lie is found anew, and so are promo lines and quotations,
/// since they may hang on lines far away; a block in which all of this is as it was counts as shared.
public struct Rereading: Sendable {
  /// The document, equal to one that was read without help.
  public let document: Document
  /// The blocks that a rule which looks at nothing else cannot tell from those of the state before.
  public let shared: SharedBlocks

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - frame: What the state before left; its tokens are used up.
  ///   - front: How many bytes at the front are those of the state before.
  ///   - back: How many bytes at the back are, without overlap with the front.
  public init(_ manuscript: Manuscript, after frame: inout DocumentFrame, front: Int, back: Int) {
    let (oldBlocks, oldQuotations) = (frame.blocks, frame.quotations)
    let (oldTokens, oldBytes) = (frame.tokens.count, frame.byteCount)
    guard manuscript.isPlain, frame.format == manuscript.format else {
      document = Document(manuscript)
      shared = SharedBlocks(front: 0, back: 0, in: document, blocks: oldBlocks.count, oldTokens, oldBytes)
      return
    }
    let same = frame.sameBlocks(as: manuscript, front: front, back: back)
    var blocks = frame.reread(manuscript, front: same.front, back: same.back)
    PromoLines.mark(in: &blocks, tokens: frame.tokens, format: manuscript.format)
    let quotations = Quotations(blocks: blocks, tokens: frame.tokens, text: manuscript.text)
    document = frame.document(manuscript, blocks: blocks, quotations: quotations)

    var (first, last) = (0, 0)
    let firstChange = quotations.firstDifference(
      from: oldQuotations, before: same.front > 0 ? blocks[same.front - 1].tokens.upperBound : 0)
    while first < same.front, blocks[first].role == oldBlocks[first].role,
      blocks[first].tokens.upperBound <= firstChange
    {
      first += 1
    }
    let lastChange = quotations.lastDifference(
      from: oldQuotations,
      behind: same.back < blocks.count ? blocks[blocks.count - 1 - same.back].tokens.upperBound - 1 : -1,
      tokenShift: document.tokens.count - oldTokens, byteShift: manuscript.text.count - oldBytes)
    while last < same.back, blocks[blocks.count - 1 - last].role == oldBlocks[oldBlocks.count - 1 - last].role,
      blocks[blocks.count - 1 - last].tokens.lowerBound > lastChange
    {
      last += 1
    }
    shared = SharedBlocks(front: first, back: last, in: document, blocks: oldBlocks.count, oldTokens, oldBytes)
  }
}

/// The blocks at the front and at the back of a draft that are the same in two states of it.
public struct SharedBlocks: Sendable, Equatable {
  /// How many at the front.
  public let front: Int
  /// How many at the back.
  public let back: Int
  /// How many tokens the blocks at the front have.
  public let frontTokens: Int
  /// How many tokens the blocks at the back have.
  public let backTokens: Int
  /// How many blocks the draft has more than before.
  public let blockShift: Int
  /// How many tokens it has more than before.
  public let tokenShift: Int
  /// How many bytes it has more than before.
  public let byteShift: Int

  /// Counts the tokens of the shared blocks of a document; the state before had so many blocks, tokens and bytes.
  init(front: Int, back: Int, in document: Document, blocks: Int, _ tokens: Int, _ bytes: Int) {
    let all = document.blocks
    self.front = front
    self.back = back
    frontTokens = front > 0 ? all[front - 1].tokens.upperBound : 0
    backTokens = back > 0 ? document.tokens.count - all[all.count - back].tokens.lowerBound : 0
    blockShift = all.count - blocks
    tokenShift = document.tokens.count - tokens
    byteShift = document.text.count - bytes
  }
}
