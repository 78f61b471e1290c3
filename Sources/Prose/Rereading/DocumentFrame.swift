/// What a state of a draft leaves for the next one: everything but its text, so that the text can be edited in place.
public struct DocumentFrame: Sendable {
  let format: Format
  let byteCount: Int
  /// The blocks as the reader found them, before promo lines were told.
  let foundBlocks: [Block]
  let blocks: [Block]
  private(set) var tokens: [Token] = []
  private(set) var sentenceStarts: [Int] = []
  let quotations: Quotations

  /// How many blocks the state had.
  public var blockCount: Int { blocks.count }

  /// Takes a document apart; whoever holds no copy of it saves the copy of its tokens.
  public init(_ document: consuming Document) {
    format = document.manuscript.format
    byteCount = document.text.count
    foundBlocks = document.manuscript.blocks
    blocks = document.blocks
    quotations = document.quotations
    swap(&tokens, &document.tokens)
    swap(&sentenceStarts, &document.sentenceStarts)
  }

  /// How many blocks at the front and at the back of another state are found alike, their neighbouring bytes included.
  ///
  /// - Parameters:
  ///   - front: How many bytes at the front are the same in both.
  ///   - back: How many bytes at the back are, without overlap.
  func sameBlocks(as manuscript: Manuscript, front: Int, back: Int) -> (front: Int, back: Int) {
    let found = manuscript.blocks
    let most = min(foundBlocks.count, found.count)
    let shift = manuscript.text.count - byteCount
    var (first, last) = (0, 0)
    while first < most {
      let block = found[first]
      guard block.range.upperBound < front, block.role == foundBlocks[first].role,
        block.range == foundBlocks[first].range
      else { break }
      first += 1
    }
    while first + last < most {
      let (block, old) = (found[found.count - 1 - last], foundBlocks[foundBlocks.count - 1 - last])
      guard block.range.lowerBound > manuscript.text.count - back, block.role == old.role,
        block.range == old.range.moved(by: shift)
      else { break }
      last += 1
    }
    return (first, last)
  }

  /// Replaces the tokens and sentences between some blocks at the front and at the back by those of another text, and
  /// gives the blocks of that text with their tokens.
  mutating func reread(_ manuscript: Manuscript, front: Int, back: Int) -> [Block] {
    var found = manuscript.blocks
    let old = tokenRange(from: front, to: blocks.count - back)
    var changed = Array(found[front..<found.count - back])
    let scanned = Scanner.tokens(of: manuscript.text, in: &changed)
    for index in changed.indices { changed[index].tokens = changed[index].tokens.moved(by: old.lowerBound) }
    let shift = scanned.count - old.count
    for index in 0..<front { found[index].tokens = blocks[index].tokens }
    for index in changed.indices { found[front + index].tokens = changed[index].tokens }
    for index in 0..<back {
      found[found.count - 1 - index].tokens = blocks[blocks.count - 1 - index].tokens.moved(by: shift)
    }
    tokens.replaceSubrange(old, with: scanned)
    let byteShift = manuscript.text.count - byteCount
    if byteShift != 0 {
      for index in old.lowerBound + scanned.count..<tokens.count { tokens[index] = tokens[index].moved(by: byteShift) }
    }
    let starts = Sentences.starts(in: changed, tokens: tokens)
    let first = sentenceStarts.firstPlace(from: old.lowerBound)
    sentenceStarts.replaceSubrange(first..<sentenceStarts.firstPlace(from: old.upperBound), with: starts)
    if shift != 0 {
      for index in first + starts.count..<sentenceStarts.count { sentenceStarts[index] += shift }
    }
    return found
  }

  /// The tokens of some blocks.
  private func tokenRange(from first: Int, to end: Int) -> Range<Int> {
    let low = first > 0 ? blocks[first - 1].tokens.upperBound : 0
    return low..<max(low, end > 0 ? blocks[end - 1].tokens.upperBound : 0)
  }

  /// The document of a text that was reread.
  func document(_ manuscript: Manuscript, blocks: [Block], quotations: Quotations) -> Document {
    Document(
      manuscript, tokens: tokens, blocks: blocks, sentenceStarts: sentenceStarts, quotations: quotations)
  }
}

extension Range<Int> {
  /// The range some places further on.
  func moved(by shift: Int) -> Range<Int> { lowerBound + shift..<upperBound + shift }
}

extension [Int] {
  /// The place of the first of some ascending numbers that is not below another.
  func firstPlace(from number: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
