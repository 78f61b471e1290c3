/// Tells the headlines of other articles that a link list left behind the body.
///
/// A run of three or more one-line blocks in headline form: at most 150 characters, no final full stop, three words
/// in five capitalised, behind at least one body paragraph. In doubt a line stays a paragraph.
enum PromoLines {
  static let shortestRun = 3
  static let longestBytes = 200

  static func mark(in blocks: inout [Block], tokens: [Token], format: Format) {
    guard format == .text, blocks.count > shortestRun else { return }
    var seenBody = false
    var index = 0
    while index < blocks.count {
      guard seenBody, isPromo(blocks[index], tokens: tokens) else {
        if blocks[index].role == .paragraph, blocks[index].range.count > 40 { seenBody = true }
        index += 1
        continue
      }
      var end = index
      var lines: [Int] = []
      while end < blocks.count {
        if isPromo(blocks[end], tokens: tokens) {
          lines.append(end)
        } else if blocks[end].role != .separator && blocks[end].role != .blank {
          break
        }
        end += 1
      }
      if lines.count >= shortestRun { for line in lines { blocks[line].role = .promoLine } }
      index = end
    }
  }

  private static func isPromo(_ block: Block, tokens: [Token]) -> Bool {
    guard block.role == .paragraph, block.range.count <= longestBytes, block.tokens.count >= 4 else { return false }
    var last = block.tokens.upperBound - 1
    while last > block.tokens.lowerBound, tokens[last].kind.isQuote || tokens[last].kind == .hyphen { last -= 1 }
    guard tokens[last].kind != .fullStop else { return false }
    var words = 0
    var capitalised = 0
    for index in block.tokens where tokens[index].kind == .word && tokens[index].shape.contains(.hasLetter) {
      words += 1
      if tokens[index].shape.contains(.capitalised) { capitalised += 1 }
    }
    return words >= 3 && 5 * capitalised >= 3 * words
  }
}
