import Prose

/// Where the places of a text stand after edits, and where they stood before.
struct EditMap {
  /// Ascending.
  private let edits: [Edit]
  /// By how much the text has grown before each edit.
  private let growth: [Int]

  init(_ edits: [Edit]) {
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var growth = [0]
    for edit in self.edits { growth.append(growth[growth.count - 1] + edit.text.count - edit.range.count) }
    self.growth = growth
  }

  /// A range after the edits; a range that an edit cuts keeps what is left of it.
  func moved(_ range: TextRange) -> TextRange {
    let start = moved(range.lowerBound)
    return start..<max(start, moved(range.upperBound))
  }

  private func moved(_ offset: Int) -> Int {
    let index = count(where: { $0.range.upperBound <= offset })
    if index < edits.count, edits[index].range.lowerBound < offset {
      return edits[index].range.lowerBound + growth[index] + edits[index].text.count
    }
    return offset + growth[index]
  }

  /// Where a range of the edited text stood before; inside a replacement that is the whole of what was replaced.
  private func origin(of range: TextRange) -> TextRange {
    let start = origin(of: range.lowerBound, isEnd: false)
    return start..<max(start, origin(of: range.upperBound, isEnd: true))
  }

  private func origin(of offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      let end = edits[middle].range.lowerBound + growth[middle] + edits[middle].text.count
      if end <= offset { low = middle + 1 } else { high = middle }
    }
    if low < edits.count, edits[low].range.lowerBound + growth[low] < offset {
      return isEnd ? edits[low].range.upperBound : edits[low].range.lowerBound
    }
    return offset - growth[low]
  }

  /// Where a range of a fixed text stood before the rounds of edits that made it.
  static func origin(of range: TextRange, before rounds: [[Edit]]) -> TextRange {
    rounds.reversed().reduce(range) { EditMap($1).origin(of: $0) }
  }

  /// How many edits at the front fulfil a condition that the others do not.
  private func count(where holds: (Edit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if holds(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
