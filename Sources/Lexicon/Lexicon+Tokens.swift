public import Prose

extension Lexicon {
  /// What is known of each token, nothing for marks and unknown words, and the words that are unknown, ascending.
  ///
  /// The answers are those of `entry`. All words are looked up in the table of ordinary words first, in a loop in which
  /// no look-up waits for another; the few that are not there are looked for among the rare ones behind it.
  public func entries(of tokens: [Token]) -> (entries: [WordEntry], unknown: [Int]) {
    var entries = [WordEntry](repeating: WordEntry(flags: [], cost: 0), count: tokens.count)
    var missed: [Int] = []
    missed.reserveCapacity(tokens.count / 16)
    let all = tokens.span
    var found = entries.mutableSpan
    for index in all.indices {
      let token = all[index]
      // Marks are looked up as well, for nothing: no processor can foresee which token is one.
      let value = words.flagsAndCost(token.hash) & (token.kind.isWordLike ? UInt32.max : 0)
      if value == 0, token.kind.isWordLike { missed.append(index) }
      found[index] = WordEntry(
        flags: WordFlags(rawValue: UInt16(truncatingIfNeeded: value)), cost: UInt16(truncatingIfNeeded: value &>> 16))
    }
    var unknown: [Int] = []
    for index in missed {
      if let entry = house?.entry(all[index].hash) ?? rare(all[index].hash) {
        found[index] = entry
      } else if all[index].kind == .word {
        unknown.append(index)
      }
    }
    return (entries, unknown)
  }
}
