import Linting
import Prose

extension Rule {
  static let listCountMismatch = Rule(
    "list-count-mismatch", family: .consistency, severity: .warning, changes: .wording,
    summary: "The headline promises another number of items than the list holds.",
    why: """
      Items are cut while a list is edited, and readers count. Only items that are numbered from one on, or a single \
      list with bullets, are counted; a list that starts elsewhere is left alone.
      """,
    source: "Desk checklists: do we list as many as the headline says?",
    wakes: [.block([.headline])],
    examples: [
      .bad("{4} things to know about the vote\nHere they are.\n1. It is close.\n2. It is late.\n3. It is final."),
      .bad("{Five} reasons to vote\nHere they are.\n• It is close.\n• It is late.\n• It is final."),
      .good("3 things to know about the vote\nHere they are.\n1. It is close.\n2. It is late.\n3. It is final."),
      .good("One in 10 things fails\nHere they are.\n1. It is close.\n2. It is late.\n3. It is final."),
      .good("4 things to know about the vote\nIt is close, it is late and it is final."),
      .good("4 things to know\n3. It is close.\n2. It is late."),
    ]
  ) { draft, place, report in
    guard draft.format != .headlines else { return }
    draft.countFarQuestion()
    guard draft.blocks.firstIndex(where: { $0.role == .headline }) == place.block,
      let promise = ListPromise(in: place.block, of: draft)
    else { return }
    guard let found = itemCount(of: draft), found != promise.count else { return }
    report.add(
      "the headline promises \(promise.count), the list holds \(found)", at: draft.tokens[promise.token].range)
  }
}

/// How many items the one list of a draft holds, nil when there is none or more than one.
private func itemCount(of draft: Draft) -> Int? {
  var numbers: [Int] = []
  var bullets = 0
  var bulletRuns = 0
  var wasBullet = false
  for block in draft.blocks where !block.tokens.isEmpty && block.role != .headline {
    let first = block.tokens.lowerBound
    let isItem = draft.tokens[first].kind == .bullet || draft.tokens[first].kind == .hyphen && block.tokens.count > 2
    if isItem {
      bullets += 1
      if !wasBullet { bulletRuns += 1 }
    }
    wasBullet = isItem
    var number = first
    if draft.tokens[first].kind == .hash, block.tokens.count > 1 { number += 1 }
    guard draft.tokens[number].kind == .number, number + 1 < block.tokens.upperBound else { continue }
    let mark = draft.tokens[number + 1].kind
    guard mark == .fullStop || mark == .closeBracket || mark == .colon, draft.tokens[number].count <= 2 else {
      continue
    }
    if let value = Int(draft.string(number)) { numbers.append(value) }
  }
  if numbers.count >= 2 {
    let ascending = numbers[0] == 1 ? numbers : numbers.reversed()
    guard ascending == Array(1...numbers.count) else { return nil }
    return numbers.count
  }
  return bulletRuns == 1 && bullets >= 3 ? bullets : nil
}
