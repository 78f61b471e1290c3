extension QuotationsReader {
  /// How far a missing partner is looked for, in tokens.
  private static let reach = 200

  /// The one place where a quotation can close: before an attribution such as “, he said”, else at the end of the only
  /// sentence behind the mark.
  func closingPlace(for index: Int, block: Block) -> Int? {
    let mark = marks[index]
    let limit = min(nextQuotation(behind: index) ?? block.tokens.upperBound, mark.token + Self.reach)
    var places: [Int] = []
    var stops = 0
    for token in (mark.token + 1)..<max(limit, mark.token + 1) {
      switch tokens[token].kind {
      case .comma where isAttribution(behind: token, limit: block.tokens.upperBound):
        places.append(mark.isSingle ? tokens[token].start : tokens[token].end)
      case .fullStop, .exclamation, .question: stops += 1
      default: break
      }
    }
    if places.count == 1 { return places.first }
    guard places.isEmpty, limit == block.tokens.upperBound, limit > mark.token + 1 else { return nil }
    guard stops == 1, tokens[limit - 1].kind.endsSentence else { return nil }
    return tokens[limit - 1].end
  }

  /// The one place where a quotation can open: the start of the block, when nothing between hints at another.
  func openingPlace(for index: Int, block: Block) -> Int? {
    let mark = marks[index]
    guard mark.token - block.tokens.lowerBound <= Self.reach, mark.token > block.tokens.lowerBound + 1 else {
      return nil
    }
    for token in block.tokens.lowerBound..<(mark.token - 1) {
      switch tokens[token].kind {
      case .fullStop, .exclamation, .question, .colon, .straightDouble, .openDouble, .closeDouble: return nil
      case .word where Self.speech.contains(tokens[token].hash): return nil
      default: break
      }
    }
    return tokens[block.tokens.lowerBound].start
  }

  private func nextQuotation(behind index: Int) -> Int? {
    marks[(index + 1)...].first { $0.choice != .stays || $0.lacksPartner }?.token
  }

  /// Whether a verb of saying stands within four words behind a comma.
  private func isAttribution(behind comma: Int, limit: Int) -> Bool {
    for token in (comma + 1)..<min(comma + 5, max(limit, comma + 1)) {
      guard tokens[token].kind == .word else { return false }
      if Self.speech.contains(tokens[token].hash) { return true }
    }
    return false
  }

  private static let speech = Set(
    """
    said says say saying tell tells told add adds added ask asks asked warn warns warned claim claims claimed insist
    insists insisted tweet tweeted wrote writes admit admits admitted reply replied reveal reveals revealed declare
    declared announce announced report reports reported explain explained argue argues argued shout shouted
    """.split { $0 == " " || $0 == "\n" }.map { WordHash.of(String($0)) })

  // MARK: Marks inside words

  /// The partner of a single mark that a lost space hides inside a word, when there is exactly one: `said'hello'`.
  func gluedPartner(of index: Int, block: Block) -> Quotations.Glued? {
    let mark = marks[index]
    let isOpening = mark.leaning == .opening
    let range: Range<Int>
    if isOpening {
      let limit = nextQuotation(behind: index) ?? block.tokens.upperBound
      range = (mark.token + 1)..<max(mark.token + 1, min(limit, mark.token + Self.reach))
    } else {
      let before = marks[..<index].last { $0.choice != .stays || $0.lacksPartner }?.token
      let start = max((before ?? block.tokens.lowerBound - 1) + 1, mark.token - Self.reach)
      range = start..<mark.token
    }
    var found: Quotations.Glued?
    for token in range where tokens[token].shape.contains(.apostrophe) {
      guard let place = Quotations.gluedMark(in: tokens[token], of: text) else { continue }
      if found != nil { return nil }
      found = Quotations.Glued(token: token, range: place, kind: isOpening ? .closing : .opening)
    }
    return found
  }
}
