import Prose

extension Lexicon {
  /// The best reading of a token as joined words; nil when it is a word, a name, a compound or nothing clear.
  ///
  /// The token is bytes of letters and digits as the draft has them (its capitals count); handles, domains and
  /// tokens with other marks are not split. Tokens over forty bytes are left alone.
  public func split(_ joined: [UInt8]) -> Split? {
    guard joined.count >= 4, joined.count <= Letters.limit, let letters = Letters(joined) else { return nil }
    guard joined.allSatisfy({ Self.isLetterOrDigit($0) || $0 >= 0x80 }) else { return nil }
    if let digits = leadingDigits(joined) { return digits == 0 ? nil : splitNumber(letters, at: digits) }
    guard !joined.contains(where: { $0 >= 0x80 }) else { return nil }
    let shape = Shape(joined)
    if let boundary = shape.boundary { return splitAtCapital(letters, at: boundary, shape) }
    guard shape == .lower || shape == .capitalized, !isKnown(joined) else { return nil }
    return splitByWords(letters, shape)
  }

  /// How capitals are spread over a token.
  enum Shape: Equatable {
    case lower, capitalized, upper
    /// One change from a small to a capital letter, at an offset.
    case oneBoundary(Int)
    case mixed

    init(_ bytes: [UInt8]) {
      var uppers = 0
      var boundaries: [Int] = []
      for (index, byte) in bytes.enumerated() where Lexicon.isUpper(byte) {
        uppers += 1
        if index > 0, !Lexicon.isUpper(bytes[index - 1]) { boundaries.append(index) }
      }
      switch (uppers, boundaries.count) {
      case (0, _): self = .lower
      case (bytes.count, _): self = .upper
      case (1, 0): self = .capitalized
      case (_, 1): self = .oneBoundary(boundaries[0])
      default: self = .mixed
      }
    }

    var boundary: Int? { if case .oneBoundary(let offset) = self { offset } else { nil } }
  }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
  static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// The number of digits a token starts with; zero when digits stand elsewhere, nil when it has none.
  private func leadingDigits(_ bytes: [UInt8]) -> Int? {
    guard bytes.contains(where: Self.isDigit) else { return nil }
    let leading = bytes.prefix(while: Self.isDigit).count
    return bytes.dropFirst(leading).contains(where: Self.isDigit) ? 0 : leading
  }

  /// `10million`: a number and a common word of four letters or more.
  private func splitNumber(_ letters: Letters, at digits: Int) -> Split? {
    let length = letters.count - digits
    guard length >= 4, let right = ordinary(letters.hash(digits, letters.count)) else { return nil }
    guard right.flags.contains(.common), !right.flags.contains(.abbreviation) else { return nil }
    let margin =
      SplitModel.unknown(length: length, capitalized: false) + 4_000 - SplitModel.missingSpace - Int(right.cost)
    guard margin > 0 else { return nil }
    let parts = [
      Split.Part(range: 0..<digits, kind: .number, cost: 0),
      Split.Part(range: digits..<letters.count, kind: .word, cost: Int(right.cost)),
    ]
    return Split(parts: parts, margin: margin, atCapital: false)
  }

  /// `expandIraq`: the capital tells the boundary, so the parts need only be known.
  private func splitAtCapital(_ letters: Letters, at boundary: Int, _ shape: Shape) -> Split? {
    let count = letters.count
    guard canonicalCasing(letters.hash).isEmpty, boundary >= 2 || letters[0] == UInt8(ascii: "a") else { return nil }
    guard let left = part(letters, 0, boundary, edge: .left), let right = part(letters, boundary, count, edge: .right)
    else { return nil }
    let pair = joint(letters, [0, boundary, count], [left, right])
    let margin = SplitModel.unknown(length: count, capitalized: true) + 6_000 - SplitModel.missingSpace - pair
    guard margin > 0 else { return nil }
    return Split(parts: [left, right], margin: margin, atCapital: true)
  }

  /// `theprime`, `Trumpsays`: the boundary is found by the likelihood of the parts.
  private func splitByWords(_ letters: Letters, _ shape: Shape) -> Split? {
    let count = letters.count
    var best: (cost: Int, parts: [Split.Part])?
    var second = Int.max
    func consider(_ offsets: [Int]) {
      var parts: [Split.Part] = []
      for index in 1..<offsets.count {
        let edge: Edge = index == 1 ? .left : index == offsets.count - 1 ? .right : .middle
        guard let part = part(letters, offsets[index - 1], offsets[index], edge: edge) else { return }
        parts.append(part)
      }
      let cost = joint(letters, offsets, parts) + SplitModel.missingSpace * (parts.count - 1)
      if cost < best?.cost ?? Int.max {
        second = best?.cost ?? Int.max
        best = (cost, parts)
      } else {
        second = min(second, cost)
      }
    }
    for first in 1..<count {
      guard ordinary(letters.hash(0, first)) != nil else { continue }
      consider([0, first, count])
      if count >= 8 {
        for next in first + 1..<count where ordinary(letters.hash(first, next)) != nil {
          consider([0, first, next, count])
        }
      }
    }
    guard let best else { return nil }
    let unknown = SplitModel.unknown(length: count, capitalized: shape == .capitalized)
    let margin = min(unknown, second) - best.cost
    guard margin > 0 else { return nil }
    return Split(parts: best.parts, margin: margin, atCapital: false)
  }

  /// Where in a token a part stands.
  private enum Edge { case left, middle, right }

  /// A part of a joined token, when the letters are a word or name that may have been joined.
  private func part(_ letters: Letters, _ start: Int, _ end: Int, edge: Edge) -> Split.Part? {
    let length = end - start
    let hash = letters.hash(start, end)
    guard let entry = ordinary(hash) else { return nil }
    let roles = roles(hash)
    let isWord = entry.flags.contains(.word)
    if length <= 3, !roles.contains(.shortWord) { return nil }
    guard isWord || !entry.flags.isDisjoint(with: [.name, .acronym]) else { return nil }
    if isWord, !entry.flags.contains(.common), !entry.flags.contains(.name) { return nil }
    if edge == .right, roles.contains(.tail) { return nil }
    if edge == .left, roles.contains(.head) { return nil }
    return Split.Part(range: start..<end, kind: isWord ? .word : .name, cost: Int(entry.cost))
  }

  /// The cost of the parts one after the other.
  private func joint(_ letters: Letters, _ offsets: [Int], _ parts: [Split.Part]) -> Int {
    var cost = parts[0].cost
    for index in 1..<parts.count {
      let left = letters.hash(offsets[index - 1], offsets[index])
      let right = letters.hash(offsets[index], offsets[index + 1])
      cost += pairCost(left, right).map { $0 - parts[index - 1].cost } ?? parts[index].cost + SplitModel.unlistedPair
    }
    return cost
  }
}
