import Prose

/// Which rules each thing in a draft wakes; built once for a set of rules.
struct Dispatch: Sendable {
  /// Lists of rules, as indices into the linter’s rules; list zero is empty.
  private(set) var lists = RuleLists()
  /// The list of each kind of mark, by its raw value.
  private(set) var ofKind = [Int](repeating: 0, count: 64)
  /// The list of each kind of mark where it does not stand as most do.
  private(set) var ofOddKind = [Int](repeating: 0, count: 64)
  /// The rules that each combination of shape bits wakes, as a list by the raw value of the shape.
  private(set) var ofShape = [Int](repeating: 0, count: 256)
  private(set) var ofUnknownWord = 0
  private(set) var ofCasedWord = 0
  private(set) var ofRepeatedWord = 0
  private(set) var ofRepeatedPair = 0
  private(set) var ofWideGap = 0
  private(set) var ofLowSentenceStart = 0
  private var ofRoles: [(role: Block.Role, list: Int)] = []
  private(set) var ofDraft = 0
  /// The words that wake rules.
  private(set) var anchors = AnchorTable()
  /// The books of phrases, each with the rules of the linter that its rules are; -1 for those that are off.
  private(set) var books: [(book: PhraseBook, rules: [Int32])] = []
  /// Whether anything is woken at all, asked of every token.
  private(set) var wakes = WakeTable()

  init(_ rules: [Rule]) {
    var kinds = [[Int]](repeating: [], count: ofKind.count)
    var oddKinds = kinds
    var shapes: [(Token.Shape, Int)] = []
    var roles: [(role: Block.Role, rules: [Int])] = Block.Role.allCases.map { ($0, []) }
    var unknown: [Int] = []
    var cased: [Int] = []
    var repeated: [Int] = []
    var pairs: [Int] = []
    var gaps: [Int] = []
    var sentences: [Int] = []
    var drafts: [Int] = []
    var ownPhrases = PhraseBookBuilder()
    for (index, rule) in rules.enumerated() {
      for trigger in rule.wakes {
        switch trigger {
        case .marks(let marks):
          for kind in marks {
            kinds[Int(kind.rawValue)].append(index)
            oddKinds[Int(kind.rawValue)].append(index)
          }
        case .oddMarks(let marks): for kind in marks { oddKinds[Int(kind.rawValue)].append(index) }
        case .words(let words): for word in words { anchors.add(WordHash.of(word), rule: index) }
        case .hashes(let hashes): for hash in hashes { anchors.add(hash, rule: index) }
        case .unknownWord: unknown.append(index)
        case .casedWord: cased.append(index)
        case .repeatedWord: repeated.append(index)
        case .repeatedPair: pairs.append(index)
        case .shape(let shape): shapes.append((shape, index))
        case .wideGap: gaps.append(index)
        case .lowSentenceStart: sentences.append(index)
        case .block(let wanted):
          for place in roles.indices where wanted.contains(roles[place].role) { roles[place].rules.append(index) }
        case .draft: drafts.append(index)
        case .phrases(let phrases, let lists): ownPhrases.add(phrases, lists: lists, rule: index)
        case .book(let book, let number): open(book, number, rule: index)
        }
      }
    }
    for kind in kinds.indices {
      ofKind[kind] = lists.add(kinds[kind])
      ofOddKind[kind] = oddKinds[kind] == kinds[kind] ? ofKind[kind] : lists.add(oddKinds[kind])
    }
    for (role, list) in roles where !list.isEmpty { ofRoles.append((role, lists.add(list))) }
    ofUnknownWord = lists.add(unknown)
    ofCasedWord = lists.add(cased)
    ofRepeatedWord = lists.add(repeated)
    ofRepeatedPair = lists.add(pairs)
    ofWideGap = lists.add(gaps)
    ofLowSentenceStart = lists.add(sentences)
    ofDraft = lists.add(drafts)
    for raw in 0..<256 {
      let shape = Token.Shape(rawValue: UInt8(raw))
      ofShape[raw] = lists.add(shapes.lazy.filter { shape.isSuperset(of: $0.0) }.map(\.1))
    }
    if !ownPhrases.isEmpty {
      books.append((PhraseBook(ownPhrases.words()), rules.indices.map { Int32($0) }))
    }
    anchors.build()
    for (book, _) in books { for hash in book.anchors { anchors.admit(hash) } }
    wakes = WakeTable(self)
  }

  /// The list of blocks of a role, zero when they wake no rule.
  func ofBlock(_ role: Block.Role) -> Int { ofRoles.first { $0.role == role }?.list ?? 0 }

  private mutating func open(_ book: PhraseBook, _ number: Int, rule: Int) {
    if books.last?.book !== book, !books.contains(where: { $0.book === book }) {
      books.append((book, Array(repeating: -1, count: book.ruleCount)))
    }
    guard let place = books.lastIndex(where: { $0.book === book }) else { return }
    books[place].rules[number] = Int32(rule)
  }
}

/// Lists of rules laid end to end, so that walking one costs no more than its entries.
struct RuleLists: Sendable {
  private var rules: [UInt32] = []
  private var spans: [Range<Int>] = [0..<0]

  /// Adds a list and gives its number.
  mutating func add(_ list: some Sequence<Int>) -> Int {
    let start = rules.count
    for rule in list { rules.append(UInt32(rule)) }
    guard rules.count > start else { return 0 }
    spans.append(start..<rules.count)
    return spans.count - 1
  }

  @inline(__always)
  func span(_ list: Int) -> Range<Int> { spans[list] }

  @inline(__always)
  func rule(at position: Int) -> Int { Int(rules[position]) }
}

/// The words that wake rules: a bitmap that answers “no” for almost every word, and a table behind it.
struct AnchorTable: Sendable {
  private var pending: [(hash: UInt64, rule: Int)] = []
  private var bitmap = [UInt64](repeating: 0, count: 1 << 10)
  private var keys: [UInt64] = []
  private var spans: [(start: Int32, count: Int32)] = []
  private var rules: [Int] = []
  private var mask = 0

  mutating func add(_ hash: UInt64, rule: Int) { pending.append((hash, rule)) }

  mutating func build() {
    pending.sort { ($0.hash, $0.rule) < ($1.hash, $1.rule) }
    var size = 16
    while size < pending.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    spans = Array(repeating: (0, 0), count: size)
    var index = 0
    while index < pending.count {
      let hash = pending[index].hash
      let start = rules.count
      while index < pending.count, pending[index].hash == hash {
        if rules.count == start || rules[rules.count - 1] != pending[index].rule { rules.append(pending[index].rule) }
        index += 1
      }
      admit(hash)
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while spans[slot].count != 0 { slot = (slot + 1) & mask }
      keys[slot] = hash
      spans[slot] = (Int32(start), Int32(rules.count - start))
    }
    pending = []
  }

  /// Lets a word through that wakes rules by another table.
  mutating func admit(_ hash: UInt64) { bitmap[Int(truncatingIfNeeded: hash & 0xFFFF) >> 6] |= 1 << (hash & 63) }

  /// Whether a word may wake a rule.
  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool { bit(of: hash) != 0 }

  /// One where a word may wake a rule, else zero.
  @inline(__always)
  func bit(of hash: UInt64) -> UInt64 { bitmap[Int(truncatingIfNeeded: hash & 0xFFFF) &>> 6] &>> (hash & 63) & 1 }

  /// The places of the rules that a word wakes, for `rule(at:)`.
  @inline(__always)
  func span(of hash: UInt64) -> Range<Int> {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while spans[slot].count != 0 {
      if keys[slot] == hash {
        let start = Int(spans[slot].start)
        return start..<start + Int(spans[slot].count)
      }
      slot = (slot + 1) & mask
    }
    return 0..<0
  }

  @inline(__always)
  func rule(at position: Int) -> Int { rules[position] }
}
