/// Finds what somebody probably meant to type.
public enum NearestName {
  /// The candidate nearest to a mistyped name, if any is near enough to be offered.
  ///
  /// Near is at most a third of the name's length, and one letter for short names; ties go to the earlier candidate.
  public static func of(_ name: String, in candidates: [String]) -> String? {
    let typed = Array(name.lowercased().unicodeScalars)
    let limit = max(1, typed.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      if abs(letters.count - typed.count) > limit { continue }
      let found = distance(typed, letters)
      if found <= limit, found < best?.distance ?? Int.max { best = (candidate, found) }
    }
    return best?.name
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one name into the other
  /// (Damerau-Levenshtein in its restricted form: a swapped pair is not edited again).
  package static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var now = [row + 1]
      for (column, other) in second.enumerated() {
        let replaced = last[column] + (letter == other ? 0 : 1)
        var cost = min(replaced, last[column + 1] + 1, now[column] + 1)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        now.append(cost)
      }
      (before, last) = (last, now)
    }
    return last[second.count]
  }
}
