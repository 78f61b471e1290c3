/// Pairs the quotation marks of one block after another.
///
/// The marks of a block are read as a whole: of all ways to let them open, close or stay apart so that every quotation
/// closes, the cheapest is taken (`QuotationsMark`). Double marks are read first; single marks are then read on their
/// own inside and outside each double quotation, so that the two never cross. The work is linear in the marks.
struct QuotationsReader {
  let tokens: [Token]
  let text: [UInt8]
  var result = Quotations()

  /// The marks of the block at hand.
  var marks: [QuotationsMark] = []
  /// For each mark and each number of open quotations behind it, the choice that leads there most cheaply.
  private var paths: [UInt8] = []
  /// Whether the marks at hand are part of a block with too many, whose quotations may be cut in two.
  var isCut = false
  /// What a paragraph before left open that the next may close.
  var pending: Pending?

  struct Pending {
    /// The block that holds the mark.
    var block: Int
    var isSingle: Bool
    /// The place in the list of lone marks.
    var lone: Int
  }

  /// How many quotations of one kind of mark may be open at once within another kind.
  private static let states = 5
  /// A block with more marks than this is read in pieces that end, if possible, between two quotations.
  static let mostMarks = 1024
  /// A piece ends here even inside a quotation; what is without a partner in it is then left alone.
  static let longestPiece = 4096

  init(tokens: [Token], text: [UInt8]) {
    self.tokens = tokens
    self.text = text
  }

  /// Reads one of the blocks.
  mutating func read(_ blocks: [Block], at index: Int) {
    let block = blocks[index]
    guard let first = block.tokens.first(where: { tokens[$0].kind.isQuote }) else { return }
    let costs = QuotationsCosts(tokens: tokens, text: text, block: block.tokens)
    var depth = 0
    var wasCut = false
    for token in first..<block.tokens.upperBound where tokens[token].kind.isQuote {
      guard let mark = costs.mark(at: token) else { continue }
      if marks.count >= Self.longestPiece || (marks.count >= Self.mostMarks && depth == 0) {
        let cutsQuotation = depth > 0
        isCut = wasCut || cutsQuotation
        readPiece(of: blocks, at: index, next: [])
        wasCut = cutsQuotation
      }
      marks.append(mark)
      if mark.opening < min(mark.closing, mark.apart) {
        depth += 1
      } else if mark.closing < mark.apart, depth > 0 {
        depth -= 1
      }
    }
    isCut = wasCut
    readPiece(of: blocks, at: index, next: openings(behind: index, of: blocks))
  }

  // MARK: The next paragraph

  /// What the next paragraph opens at its start.
  struct Openings: OptionSet {
    let rawValue: UInt8
    static let double = Openings(rawValue: 1)
    static let single = Openings(rawValue: 2)
  }

  private func openings(behind index: Int, of blocks: [Block]) -> Openings {
    guard blocks[index].isBody else { return [] }
    var next = index + 1
    while next < blocks.count, blocks[next].role == .blank { next += 1 }
    guard next < blocks.count, blocks[next].isBody, blocks[next].group == blocks[index].group else { return [] }
    let costs = QuotationsCosts(tokens: tokens, text: text, block: blocks[next].tokens)
    var openings: Openings = []
    for token in blocks[next].tokens.prefix(2) {
      guard let mark = costs.mark(at: token), mark.opening < min(mark.closing, mark.apart) else { break }
      openings.insert(mark.isSingle ? .single : .double)
    }
    return openings
  }

  // MARK: The cheapest reading

  private mutating func readPiece(of blocks: [Block], at index: Int, next: Openings) {
    paths.removeAll(keepingCapacity: true)
    paths.append(contentsOf: repeatElement(0, count: marks.count * Self.states))
    readDoubles(continues: next.contains(.double))
    readSingles(continues: next.contains(.single))
    joinDifferentKinds()
    record(block: index, in: blocks)
    marks.removeAll(keepingCapacity: true)
  }

  /// The cheapest readings of a run of marks, one for each number of quotations that they leave open.
  private struct Run {
    var costs = SIMD8<Int32>(0, 9999, 9999, 9999, 9999, 9999, 9999, 9999)
    var last: Int32 = -1
  }

  private mutating func readDoubles(continues: Bool) {
    var run = Run()
    for index in marks.indices where !marks[index].isSingle { extend(&run, with: index) }
    finish(run, continues: continues)
  }

  private mutating func readSingles(continues: Bool) {
    var runs = [Run()]
    for index in marks.indices {
      if marks[index].isSingle {
        extend(&runs[runs.count - 1], with: index)
      } else if marks[index].choice == .opens {
        runs.append(Run())
      } else if marks[index].choice == .closes, let run = runs.popLast() {
        finish(run, continues: false)
        if runs.isEmpty { runs.append(Run()) }
      }
    }
    while let run = runs.popLast() { finish(run, continues: continues) }
  }

  /// Adds a mark to a run.
  private mutating func extend(_ run: inout Run, with index: Int) {
    marks[index].previous = run.last
    run.last = Int32(truncatingIfNeeded: index)
    let mark = marks[index]
    let nesting: Int32 = mark.glyph == .straight ? 30 : 20
    let before = run.costs
    let base = index * Self.states
    for state in 0..<Self.states {
      var best = before[state] &+ mark.staying &+ (state > 0 ? 1 : 0)
      var choice = QuotationsMark.Choice.stays
      var isTied = false
      if state > 0 {
        let cost = before[state - 1] &+ mark.opening &+ (state > 1 ? nesting : 0)
        isTied = cost == best
        if cost < best { (best, choice) = (cost, .opens) }
      }
      if state + 1 < Self.states {
        let cost = before[state + 1] &+ mark.closing
        if cost <= best {
          isTied = cost == best
          (best, choice) = (cost, .closes)
        }
      }
      run.costs[state] = best
      paths[base + state] = choice.rawValue | (isTied ? 4 : 0)
    }
    // Only differences count; without this a long run of oddities would overflow.
    let least = run.costs[0]
    if least > 1_000_000 {
      for state in 0..<Self.states { run.costs[state] = min(run.costs[state] &- least, 9999) }
    }
  }

  /// Takes the cheapest reading of a run; the next paragraph may continue its last quotation.
  private mutating func finish(_ run: Run, continues: Bool) {
    var state = continues && run.costs[1] &+ 10 < run.costs[0] ? 1 : 0
    var index = Int(run.last)
    var isTied = false
    while index >= 0 {
      let path = paths[index * Self.states + state]
      let choice = QuotationsMark.Choice(rawValue: path & 3) ?? .stays
      marks[index].choice = choice
      if path & 4 != 0 { isTied = true }
      switch choice {
      case .opens: state -= 1
      case .closes: state += 1
      case .stays: break
      }
      index = Int(marks[index].previous)
    }
    guard isTied else { return }
    index = Int(run.last)
    while index >= 0 {
      marks[index].isTied = true
      index = Int(marks[index].previous)
    }
  }
}
