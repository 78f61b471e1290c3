public import Prose

extension Lexicon {
  /// What is known of each token, nothing for marks and unknown words, and the words that are unknown, ascending.
  ///
  /// The answers are those of `entry`. All words are looked up in the table of ordinary words first, in a loop in which
  /// no look-up waits for another; the few that are not there are looked for among the rare ones behind it.
  public func entries(of tokens: [Token]) -> (entries: [WordEntry], unknown: [Int]) {
    var entries = [WordEntry](repeating: WordEntry(flags: [], cost: 0), count: tokens.count)
    var unknown: [Int] = []
    let words = words
    let all = tokens.span
    var found = entries.mutableSpan
    var start = 0
    while start < all.count {
      let end = min(start + 64, all.count)
      var missed: UInt64 = 0
      for index in start..<end {
        let token = all[index]
        // Marks are looked up as well, for nothing: no processor can foresee which token is one.
        let value = words.flagsAndCost(token.hash)
        let isWord = token.kind.isWordLike
        found[index] = WordEntry(isWord ? value : 0)
        missed |= (value == 0 && isWord ? 1 : 0) &<< UInt64(truncatingIfNeeded: index &- start)
      }
      while missed != 0 {
        let index = start + missed.trailingZeroBitCount
        missed &= missed &- 1
        if let entry = house?.entry(all[index].hash) ?? rare(all[index].hash) {
          found[index] = entry
        } else if all[index].kind == .word {
          unknown.append(index)
        }
      }
      start = end
    }
    return (entries, unknown)
  }
}
