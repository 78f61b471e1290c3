import Linting
import Prose

extension Draft {
  /// Whether a mark stands between a word and an s that nothing touches behind: the possessive of a web address is
  /// prose, the address itself is not.
  func isBeforeLastS(_ mark: Int, in block: Int) -> Bool {
    guard let s = next(mark, in: block), word(s, is: "s"), tokens[s].start == tokens[mark].end else { return false }
    let gap = gap(after: s, in: block)
    return gap != .none || tokens[s + 1].kind == .comma || tokens[s + 1].kind == .fullStop
  }
}
