extension QuotationsReader {
  /// Joins an opening mark to a closing mark of the other kind where both lack their partner: `‘Shocking”`.
  mutating func joinDifferentKinds() {
    var opened: [Int] = []
    var waiting = -1
    for index in marks.indices {
      let mark = marks[index]
      switch mark.choice {
      case .opens:
        opened.append(waiting)
        waiting = -1
      case .closes:
        waiting = opened.popLast() ?? -1
      case .stays:
        guard isLone(mark) else { continue }
        if mark.leaning == .opening {
          waiting = index
          continue
        }
        if waiting >= 0, marks[waiting].isSingle != mark.isSingle {
          marks[waiting].choice = .opens
          marks[index].choice = .closes
        }
        waiting = -1
      }
    }
  }

  /// Whether a mark is surely without a partner.
  private func isLone(_ mark: QuotationsMark) -> Bool {
    mark.choice == .stays && mark.lacksPartner && !mark.isTied && !isCut
  }

  /// Writes the reading of the marks at hand into the result.
  mutating func record(block: Int, in blocks: [Block]) {
    let hasLow = marks.contains { $0.glyph == .low }
    var opened: [(quotation: Int, mark: Int)] = []
    for index in marks.indices {
      let mark = marks[index]
      switch mark.choice {
      case .opens:
        if mark.glyph == .closing, !hasLow { result.reversed.append(mark.token) }
        opened.append((open(mark, inside: opened.last), index))
        result.readings.append(Quotations.Reading(token: mark.token, role: .opening))
      case .closes:
        if let (quotation, opener) = opened.popLast() { close(quotation, opener: marks[opener], with: mark) }
        if mark.glyph == .opening, !hasLow { result.reversed.append(mark.token) }
        result.readings.append(Quotations.Reading(token: mark.token, role: .closing))
      case .stays:
        let isLone = isLone(mark)
        let role = isLone ? mark.leaning : mark.lacksPartner ? .undecided : mark.apartRole
        result.readings.append(Quotations.Reading(token: mark.token, role: role))
        if isLone { recordLone(index, block: block, in: blocks) }
      }
    }
    // What is still open goes on in the next paragraph.
    for (quotation, _) in opened where quotation >= 0 {
      result.all[quotation].close = blocks[block].tokens.upperBound - 1
      result.all[quotation].continues = true
    }
  }

  /// Records the start of a quotation; -1 when it lies too deep.
  private mutating func open(_ mark: QuotationsMark, inside parent: (quotation: Int, mark: Int)?) -> Int {
    let depth = parent.map { $0.quotation < 0 ? Quotations.deepest : result.all[$0.quotation].depth } ?? 0
    guard depth < Quotations.deepest else { return -1 }
    let index = result.all.count
    result.all.append(
      Quotations.Quotation(
        open: mark.token, close: mark.token, depth: depth + 1, continues: false, isSingle: mark.isSingle))
    result.parents.append(Int32(truncatingIfNeeded: parent?.quotation ?? -1))
    if let parent, result.all[parent.quotation].isSingle == mark.isSingle, mark.glyph != .straight,
      marks[parent.mark].glyph != .straight,
      tokens[mark.token - 1].end < tokens[mark.token].start
        || tokens[mark.token - 1].kind != tokens[mark.token].kind
    {
      result.nested.append(index)
    }
    return index
  }

  private mutating func close(_ quotation: Int, opener: QuotationsMark, with mark: QuotationsMark) {
    guard quotation >= 0 else { return }
    result.all[quotation].close = mark.token
    let isStraight = opener.glyph == .straight
    if opener.isSingle != mark.isSingle || isStraight != (mark.glyph == .straight) {
      result.mismatched.append(Quotations.Mismatch(open: opener.token, close: mark.token))
    }
  }

  private mutating func recordLone(_ index: Int, block: Int, in blocks: [Block]) {
    let mark = marks[index]
    let isOpening = mark.leaning == .opening
    if mark.isSingle, let glued = gluedPartner(of: index, block: blocks[block]) {
      result.glued.append(glued)
      return
    }
    // A quotation over two paragraphs whose second does not open anew is no lost mark.
    if !isOpening, let before = pending {
      pending = nil
      if before.isSingle == mark.isSingle, follows(block, before.block, in: blocks), !hasQuotation(before: index) {
        result.lone.remove(at: before.lone)
        return
      }
    }
    let partner =
      isOpening ? closingPlace(for: index, block: blocks[block]) : openingPlace(for: index, block: blocks[block])
    result.lone.append(Quotations.Lone(token: mark.token, kind: isOpening ? .opening : .closing, partner: partner))
    if isOpening, blocks[block].isBody, !hasQuotation(behind: index) {
      pending = Pending(block: block, isSingle: mark.isSingle, lone: result.lone.count - 1)
    }
  }

  private func hasQuotation(before index: Int) -> Bool {
    marks[..<index].contains { $0.choice != .stays || $0.lacksPartner }
  }

  private func hasQuotation(behind index: Int) -> Bool {
    marks[(index + 1)...].contains { $0.choice != .stays || $0.lacksPartner }
  }

  /// Whether a block is the next paragraph behind another.
  private func follows(_ block: Int, _ before: Int, in blocks: [Block]) -> Bool {
    guard block > before, blocks[block].isBody, blocks[block].group == blocks[before].group else { return false }
    return blocks[(before + 1)..<block].allSatisfy { $0.role == .blank }
  }
}
