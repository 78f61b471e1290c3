/// Lays out the phrases of many rules as a book.
public struct PhraseBookBuilder {
  private var entries: [Entry] = []
  private var lists: [WordSet] = []
  private var ruleCount = 0

  /// A phrase with what it is sorted by.
  private struct Entry {
    /// The word that wakes it, or the number of the list.
    var anchor: UInt64
    var isList: Bool
    var rule: Int
    var number: Int
    var firstList: Int
    var phrase: Phrase

    func step(_ index: Int) -> (value: UInt64, ask: UInt64) { phrase.walkStep(index, firstList: firstList) }

    func isSameGroup(as other: Entry) -> Bool { anchor == other.anchor && isList == other.isList }

    /// How many steps of the walk two phrases of one group share.
    func sharedSteps(with other: Entry) -> Int {
      guard isSameGroup(as: other) else { return 0 }
      var count = 0
      while count < min(phrase.walkCount, other.phrase.walkCount), step(count) == other.step(count) { count += 1 }
      return count
    }
  }

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// Adds the phrases of a rule.
  ///
  /// - Parameters:
  ///   - rule: The number under which the book tells of it.
  ///   - lists: Those that the phrases name by index.
  public mutating func add(_ phrases: [Phrase], lists: [WordSet], rule: Int) {
    let firstList = self.lists.count
    self.lists += lists
    ruleCount = max(ruleCount, rule + 1)
    for (number, phrase) in phrases.enumerated() {
      var entry = Entry(anchor: 0, isList: false, rule: rule, number: number, firstList: firstList, phrase: phrase)
      switch phrase.steps[phrase.anchor].element {
      case .word(let hash): entry.anchor = hash
      case .list(let list): (entry.anchor, entry.isList) = (UInt64(firstList + list), true)
      default: continue
      }
      entries.append(entry)
    }
  }

  /// The numbers of the book.
  public func words() -> [UInt64] {
    let entries = sortedEntries()
    let (phrases, steps) = layOut(entries)
    let (slots, groups) = table(of: entries)
    var words = [
      UInt64(slots.count / 2), UInt64(groups.count), UInt64(entries.count), UInt64(steps.count / 2),
      UInt64(lists.count), UInt64(lists.reduce(0) { $0 + $1.hashes.count }), UInt64(ruleCount),
    ]
    words += slots + groups + phrases + steps
    var start = 0
    for list in lists {
      words.append(UInt64(start) << 32 | UInt64(start + list.hashes.count))
      start += list.hashes.count
    }
    for list in lists { words += list.hashes }
    return words
  }

  /// Phrases of one anchor stand together, and among them those that begin alike.
  private func sortedEntries() -> [Entry] {
    // Most anchors are a rule’s own: numbers are sorted first, and only those of one anchor are compared as phrases.
    var order = entries.indices.map { (anchor: entries[$0].anchor, index: $0) }
    order.sort { $0.anchor < $1.anchor }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, order[end].anchor == order[start].anchor { end += 1 }
      if end - start > 1 { order[start..<end].sort { Self.precedes(entries[$0.index], entries[$1.index]) } }
      start = end
    }
    return order.map { entries[$0.index] }
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if left.isList != right.isList { return right.isList }
    for index in 0..<min(left.phrase.walkCount, right.phrase.walkCount) {
      let (one, other) = (left.step(index), right.step(index))
      if one != other { return one < other }
    }
    return (left.phrase.walkCount, left.rule, left.number) < (right.phrase.walkCount, right.rule, right.number)
  }

  private func layOut(_ entries: [Entry]) -> (phrases: [UInt64], steps: [UInt64]) {
    var phrases: [UInt64] = []
    var steps: [UInt64] = []
    phrases.reserveCapacity(2 * entries.count)
    steps.reserveCapacity(4 * entries.count)
    // For each step of the walk the steps, as places in `steps`, that do not know yet where to go on.
    var waiting = [[Int]](repeating: [], count: Phrase.mostTokens)
    func close(from depth: Int, at index: Int) {
      for level in depth..<waiting.count where !waiting[level].isEmpty {
        for place in waiting[level] { steps[place] |= UInt64(index) << 32 }
        waiting[level].removeAll(keepingCapacity: true)
      }
    }
    for (index, entry) in entries.enumerated() {
      let shared = index > 0 ? entries[index - 1].sharedSteps(with: entry) : 0
      close(from: index > 0 && entries[index - 1].isSameGroup(as: entry) ? shared : 0, at: index)
      let packed = PhraseBook.Entry(
        rule: entry.rule, number: entry.number, entry.phrase, firstStep: steps.count / 2, sharedSteps: shared)
      phrases += [packed.names, packed.form]
      for depth in 0..<entry.phrase.walkCount {
        let step = entry.step(depth)
        waiting[depth].append(steps.count + 1)
        steps += [step.value, step.ask]
      }
    }
    close(from: 0, at: entries.count)
    return (phrases, steps)
  }

  /// The table from words to groups of phrases: its slots, two numbers each, and the groups.
  private func table(of entries: [Entry]) -> (slots: [UInt64], groups: [UInt64]) {
    var keys: [(hash: UInt64, group: UInt64)] = []
    keys.reserveCapacity(entries.count)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].isSameGroup(as: entries[start]) { end += 1 }
      let group = UInt64(start) << 32 | UInt64(end)
      if entries[start].isList {
        keys += lists[Int(entries[start].anchor)].hashes.map { ($0, group) }
      } else {
        keys.append((entries[start].anchor, group))
      }
      start = end
    }
    keys.sort { ($0.hash, $0.group) < ($1.hash, $1.group) }
    var size = 16
    while size < keys.count * 3 / 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: 2 * size)
    var index = 0
    while index < keys.count {
      let first = index
      while index < keys.count, keys[index].hash == keys[first].hash { index += 1 }
      var slot = Int(truncatingIfNeeded: keys[first].hash &>> 20) & (size - 1)
      while slots[2 * slot + 1] != 0 { slot = (slot + 1) & (size - 1) }
      slots[2 * slot] = keys[first].hash
      slots[2 * slot + 1] = UInt64(first) << 32 | UInt64(index - first)
    }
    return (slots, keys.map(\.group))
  }
}
