import Lexicon
import Linting
import Prose

/// The names of a draft that the lexicon does not settle, by how often each form occurs.
struct NameForms {
  /// One form of a name.
  struct Form {
    /// The token where it stands first.
    var token: Int
    /// The bytes of the name without a possessive ending.
    var length: Int
    var count: Int
    /// Whether the lexicon knows the form.
    var isKnown: Bool
  }

  /// Shorter names differ by a letter too easily.
  private static let shortestName = 5
  /// More forms than any article has; behind them nothing is compared.
  private static let mostForms = 2_000

  private let draft: Draft
  private var forms: [UInt64: Form] = [:]
  /// Frequent forms by first letter.
  private var frequent: [UInt8: [Form]] = [:]
  /// Forms that occur once and that the lexicon does not know, by place.
  private(set) var rare: [Form] = []

  init(of draft: Draft) {
    self.draft = draft
    for block in draft.blocks where block.role != .promoLine {
      let isShouted = draft.isTitled(block.tokens) && block.isDisplay
      for index in block.tokens where !isShouted || draft.words.count(of: draft.tokens[index].hash, limit: 2) > 1 {
        add(index)
      }
      if forms.count > Self.mostForms { return }
    }
    for form in forms.values.sorted(by: { $0.token < $1.token }) {
      if form.count >= 2 {
        frequent[draft.text[draft.tokens[form.token].start], default: []].append(form)
      } else if !form.isKnown {
        rare.append(form)
      }
    }
  }

  private mutating func add(_ index: Int) {
    let token = draft.tokens[index]
    guard token.kind == .word, token.count >= Self.shortestName, token.count <= 40, token.shape.contains(.capitalised),
      !token.shape.contains(.innerCapital), !token.shape.contains(.severalCapitals), !token.shape.contains(.hasDigit)
    else { return }
    let bytes = draft.bytes(index)
    let name = bytes.prefix { $0 != UInt8(ascii: "'") && $0 != 0xE2 }
    guard name.count >= Self.shortestName else { return }
    let hash = name.count == bytes.count ? token.hash : WordHash.of(name)
    if forms[hash] != nil {
      forms[hash]?.count += 1
      return
    }
    let flags = draft.lexicon.entry(hash)?.flags ?? []
    // A word at the start of a sentence, or a slip in one, is for other rules.
    if flags.contains(.word) || draft.lexicon.correction(hash) != nil { return }
    let isKnown = !flags.isEmpty || draft.lexicon.isKnown(name)
    forms[hash] = Form(token: index, length: name.count, count: 1, isKnown: isKnown)
  }

  /// The one frequent form that differs from a form by one letter.
  func frequent(like form: Form) -> Form? {
    let name = bytes(form)
    let alike = (frequent[name[name.startIndex]] ?? []).filter { candidate in
      let other = bytes(candidate)
      return abs(other.count - name.count) <= 1 && Self.differByOne(Array(name), Array(other))
        && !Self.isInflected(Array(name), Array(other))
    }
    return alike.count == 1 ? alike[0] : nil
  }

  private func bytes(_ form: Form) -> ArraySlice<UInt8> {
    let start = draft.tokens[form.token].start
    return draft.text[start..<start + form.length]
  }

  /// Whether one is the other with an ending: a plural, a people, a feminine form.
  private static func isInflected(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    return short.count < long.count && long.starts(with: short)
  }

  /// Whether two words differ by one letter put in, left out, replaced, or by two neighbours exchanged.
  static func differByOne(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left != right else { return false }
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var leftEnd = left.count
    var rightEnd = right.count
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    let (a, b) = (leftEnd - start, rightEnd - start)
    if a <= 1, b <= 1 { return true }
    return a == 2 && b == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
  }

  /// Whether two different given names or titles before them tell two people.
  func arePeopleApart(_ left: Form, _ right: Form) -> Bool {
    guard let given = givenName(before: left.token) else { return false }
    let name = WordHash.of(bytes(right))
    for place in draft.words.places(of: name) {
      if let other = givenName(before: place), other == given { return false }
    }
    return true
  }

  /// The capitalised word right before a token, nil when it is a small word or a mark.
  private func givenName(before token: Int) -> UInt64? {
    guard token > 0, draft.tokens[token - 1].kind == .word, draft.tokens[token - 1].shape.contains(.capitalised),
      draft.tokens[token].start == draft.tokens[token - 1].end + 1, draft.text[draft.tokens[token - 1].end] == 32,
      !Self.titles.contains(draft.tokens[token - 1].hash)
    else { return nil }
    return draft.tokens[token - 1].hash
  }

  private static let titles = WordSet(
    """
    mr mrs ms miss dr sir dame lord lady president prime minister senator judge justice professor mayor governor general \
    captain chancellor king queen prince princess pope bishop the
    """)
}
