/// Tells the headlines of other articles that a link list left behind the body.
///
/// A run of three or more one-line blocks in headline form behind the body. What makes a run is one of: most lines end
/// with a dangling separator; three words in five are capitalised; a separator line stands before it and the text ends
/// with it. In doubt a line stays a paragraph.
enum PromoLines {
  static let shortestRun = 3
  static let longestBytes = 200
  /// The shortest paragraph in headline form, in bytes, that counts as body.
  static let shortestBody = 40
  /// A line without a dangling separator needs this many words: lists of names and results are shorter.
  static let fewestWords = 4

  /// What a line looks like.
  private enum Form: UInt8 {
    /// No headline.
    case none
    /// In headline form, words small.
    case plain
    /// In headline form, most words capitalised.
    case capitalised
    /// Ends with a separator behind a blank.
    case tailed
  }

  /// The forms of the lines that were looked at, so that each is read once.
  private struct Forms {
    private var known: [Form?]

    init(count: Int) { known = Array(repeating: nil, count: count) }

    mutating func form(of line: Int, _ read: () -> Form) -> Form {
      if let form = known[line] { return form }
      let form = read()
      known[line] = form
      return form
    }
  }

  static func mark(in blocks: inout [Block], tokens: [Token], format: Format) {
    guard format == .text, blocks.count > shortestRun else { return }
    var forms = Forms(count: blocks.count)
    var body: Int?
    var index = 0
    while index < blocks.count {
      guard blocks[index].role == .paragraph else {
        if blocks[index].role == .headline { body = body ?? index }
        index += 1
        continue
      }
      let segment = segment(from: index, in: blocks, tokens: tokens, &forms)
      if let body, let run = run(in: segment, behind: body, of: blocks) {
        for line in run { blocks[line].role = .promoLine }
        index = run[run.count - 1] + 1
      } else {
        // Of a segment that is no run, a shorter one may begin behind its first line.
        let form = forms.form(of: index) { Self.form(of: blocks[index], tokens: tokens) }
        if form == .none || form != .tailed && blocks[index].range.count > shortestBody { body = index }
        index += 1
      }
    }
    demoteLoneHeadline(in: &blocks)
  }

  /// The lines from one on that are in headline form, over separators and blank lines.
  private static func segment(
    from first: Int, in blocks: [Block], tokens: [Token], _ forms: inout Forms
  ) -> [(line: Int, form: Form)] {
    var lines: [(line: Int, form: Form)] = []
    var index = first
    while index < blocks.count {
      switch blocks[index].role {
      case .separator, .blank: break
      case .paragraph:
        let form = forms.form(of: index) { Self.form(of: blocks[index], tokens: tokens) }
        if form == .none { return lines }
        lines.append((index, form))
        // Longer segments are judged by their front; what follows makes a run of its own.
        if lines.count == 64 { return lines }
      default: return lines
      }
      index += 1
    }
    return lines
  }

  /// The promo lines at the front of a segment, nil when there are none.
  private static func run(in segment: [(line: Int, form: Form)], behind body: Int, of blocks: [Block]) -> [Int]? {
    guard segment.count >= shortestRun else { return nil }
    let lines = segment.map(\.line)
    if segment[0].form == .tailed, let last = segment.lastIndex(where: { $0.form == .tailed }) {
      let tails = segment.count { $0.form == .tailed }
      // The last link of a list has no separator behind it.
      let end = min(last + 2, segment.count)
      if tails >= 2, end >= shortestRun, 2 * tails >= end { return Array(lines[..<end]) }
    }
    guard blocks[body].role == .paragraph else { return nil }
    if segment[0].form != .plain, let last = segment.lastIndex(where: { $0.form != .plain }) {
      let capitalised = segment[...last].count { $0.form != .plain }
      if last + 1 >= shortestRun, 4 * capitalised >= 3 * (last + 1) { return Array(lines[...last]) }
    }
    let isBehindSeparator = lines[0] > 0 && blocks[lines[0] - 1].role == .separator
    let endsText = blocks[(lines[lines.count - 1] + 1)...].allSatisfy { $0.role == .blank || $0.role == .separator }
    return isBehindSeparator && endsText ? lines : nil
  }

  private static func form(of block: Block, tokens: [Token]) -> Form {
    guard block.range.count <= longestBytes, block.tokens.count >= 2 else { return .none }
    var last = block.tokens.upperBound - 1
    if isSeparator(tokens[last].kind), tokens[last].start > tokens[last - 1].end { return .tailed }
    while last > block.tokens.lowerBound, tokens[last].kind.isQuote { last -= 1 }
    if tokens[last].kind == .fullStop, !endsWithInitials(last, in: block, tokens: tokens) { return .none }
    if tokens[last].kind == .colon || tokens[last].kind == .comma || tokens[last].kind == .semicolon { return .none }
    switch tokens[block.tokens.lowerBound].kind {
    case .bullet, .hyphen, .asterisk, .enDash, .emDash, .openBracket: return .none
    case .number where tokens[block.tokens.lowerBound + 1].kind == .fullStop: return .none
    default: break
    }
    var words = 0
    var capitalised = 0
    for index in block.tokens where tokens[index].kind == .word && tokens[index].shape.contains(.hasLetter) {
      words += 1
      if tokens[index].shape.contains(.capitalised) { capitalised += 1 }
    }
    guard words >= fewestWords else { return .none }
    return 5 * capitalised >= 3 * words ? .capitalised : .plain
  }

  /// Whether a full stop belongs to initials: `U.S.`
  private static func endsWithInitials(_ stop: Int, in block: Block, tokens: [Token]) -> Bool {
    stop - 2 > block.tokens.lowerBound && tokens[stop - 1].count == 1 && tokens[stop - 2].kind == .fullStop
  }

  private static func isSeparator(_ kind: Token.Kind) -> Bool {
    kind == .hyphen || kind == .pipe || kind == .enDash || kind == .emDash || kind == .closeGuillemet || kind == .bullet
  }

  /// A first line that only promo lines follow is a sentence of its own, not a headline over a body.
  private static func demoteLoneHeadline(in blocks: inout [Block]) {
    guard let first = blocks.firstIndex(where: { $0.role != .blank }), blocks[first].role == .headline else { return }
    let rest = blocks[(first + 1)...]
    guard rest.contains(where: { $0.role == .promoLine }) else { return }
    if rest.allSatisfy({ $0.role == .promoLine || $0.role == .blank || $0.role == .separator }) {
      blocks[first].role = .paragraph
    }
  }
}
