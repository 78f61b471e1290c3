import Linting
import Prose

extension Draft {
  /// Whether characters near a token were damaged on the way, so that the marks there may not be those of the writer:
  /// replacement characters, bytes read in the wrong encoding, character references left in plain text.
  ///
  /// Looks at 400 tokens on each side within the block.
  func isDamaged(near token: Int, in block: Int) -> Bool {
    let own = blocks[block].tokens
    for index in max(own.lowerBound, token - 400)..<min(own.upperBound, token + 400) {
      switch tokens[index].kind {
      case .replacement, .invalid: return true
      case .control where tokens[index].hash >= 0x80: return true
      case .currency where isBehindMisreadLetter(index), .symbol where isBehindMisreadLetter(index): return true
      case .ampersand where isCharacterReference(index, in: block): return true
      default: break
      }
    }
    return false
  }

  /// Whether an â or Ã touches a sign: the start of `â€œ`.
  private func isBehindMisreadLetter(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].end == tokens[index].start, tokens[index - 1].count >= 2 else { return false }
    let end = tokens[index - 1].end
    return text[end - 2] == 0xC3 && (text[end - 1] == 0xA2 || text[end - 1] == 0x83)
  }

  private func isCharacterReference(_ index: Int, in block: Int) -> Bool {
    guard let next = next(index, in: block), tokens[next].start == tokens[index].end else { return false }
    if tokens[next].kind == .hash { return true }
    guard let end = self.next(next, in: block), tokens[end].kind == .semicolon else { return false }
    return isWord(next) && tokens[end].start == tokens[next].end
  }
}
