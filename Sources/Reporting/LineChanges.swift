/// Which lines of one text became which lines of another.
///
/// Anchored on lines that occur once on each side, as in patience diffs: what lies between anchors is compared line by
/// line when it is small and replaced as a whole when it is not, so that no input takes quadratic time.
struct LineChanges {
  typealias Line = ArraySlice<UInt8>

  /// Old lines that became new lines; one side may be empty.
  struct Change: Hashable {
    let old: Range<Int>
    let new: Range<Int>
  }

  let old: [Line]
  let new: [Line]
  private(set) var all: [Change] = []
  /// Pairs of lines that are compared at most between two anchors.
  private static let mostPairs = 250_000

  init(from old: [Line], to new: [Line]) {
    self.old = old
    self.new = new
    compare(0..<old.count, 0..<new.count)
    join()
  }

  private mutating func compare(_ first: Range<Int>, _ second: Range<Int>) {
    var (a, b) = (first, second)
    while !a.isEmpty, !b.isEmpty, old[a.lowerBound] == new[b.lowerBound] { (a, b) = (a.dropFirst(), b.dropFirst()) }
    while !a.isEmpty, !b.isEmpty, old[a.upperBound - 1] == new[b.upperBound - 1] {
      (a, b) = (a.dropLast(), b.dropLast())
    }
    if a.isEmpty && b.isEmpty { return }
    if a.isEmpty || b.isEmpty {
      all.append(Change(old: a, new: b))
      return
    }
    let anchors = anchors(a, b)
    if anchors.isEmpty {
      if a.count * b.count <= Self.mostPairs { compareLineByLine(a, b) } else { all.append(Change(old: a, new: b)) }
      return
    }
    var (oldStart, newStart) = (a.lowerBound, b.lowerBound)
    for (oldLine, newLine) in anchors {
      compare(oldStart..<oldLine, newStart..<newLine)
      (oldStart, newStart) = (oldLine + 1, newLine + 1)
    }
    compare(oldStart..<a.upperBound, newStart..<b.upperBound)
  }

  /// Lines that occur once on both sides, in an order that holds on both: a longest ascending run.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(Int, Int)] {
    var places: [Line: (old: Int, new: Int, oldCount: Int, newCount: Int)] = [:]
    for index in a {
      places[old[index], default: (0, 0, 0, 0)].old = index
      places[old[index], default: (0, 0, 0, 0)].oldCount += 1
    }
    for index in b where places[new[index]] != nil {
      places[new[index], default: (0, 0, 0, 0)].new = index
      places[new[index], default: (0, 0, 0, 0)].newCount += 1
    }
    let pairs = places.values.filter { $0.oldCount == 1 && $0.newCount == 1 }.map { ($0.old, $0.new) }
      .sorted { $0.0 < $1.0 }
    // Patience sorting: the tops of the piles, and for each card the one below it in the run.
    var tops: [Int] = []
    var below = [Int](repeating: -1, count: pairs.count)
    for (card, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      if low > 0 { below[card] = tops[low - 1] }
      if low == tops.count { tops.append(card) } else { tops[low] = card }
    }
    var run: [(Int, Int)] = []
    var card = tops.last ?? -1
    while card >= 0 {
      run.append(pairs[card])
      card = below[card]
    }
    return run.reversed()
  }

  /// A longest common subsequence by the textbook table.
  private mutating func compareLineByLine(_ a: Range<Int>, _ b: Range<Int>) {
    let width = b.count + 1
    var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
    for row in (0..<a.count).reversed() {
      for column in (0..<b.count).reversed() {
        lengths[row * width + column] =
          old[a.lowerBound + row] == new[b.lowerBound + column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < a.count || column < b.count {
      let (oldLine, newLine) = (a.lowerBound + row, b.lowerBound + column)
      if row < a.count, column < b.count, old[oldLine] == new[newLine] {
        (row, column) = (row + 1, column + 1)
      } else if column == b.count
        || row < a.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        all.append(Change(old: oldLine..<oldLine + 1, new: newLine..<newLine))
        row += 1
      } else {
        all.append(Change(old: oldLine..<oldLine, new: newLine..<newLine + 1))
        column += 1
      }
    }
  }

  /// Makes neighbours that touch on both sides one change.
  private mutating func join() {
    var joined: [Change] = []
    for change in all {
      if let last = joined.last, last.old.upperBound == change.old.lowerBound,
        last.new.upperBound == change.new.lowerBound
      {
        joined[joined.count - 1] = Change(
          old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
      } else {
        joined.append(change)
      }
    }
    all = joined
  }
}
