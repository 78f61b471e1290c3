import Lexicon
import Linting
import Prose

/// The names of a draft that may be two spellings of one.
///
/// Two passes over the words: the first collects unknown names that occur once, and mostly finds none; the second
/// looks for more frequent names that differ from one of them by a letter.
struct NameForms {
  /// One form of a name.
  struct Form {
    /// The token where it stands first.
    var token: Int
    /// The bytes of the name without a possessive ending.
    var length: Int
  }

  /// Shorter names differ by a letter too easily.
  private static let shortestName = 5
  private static let longestName = 40
  /// More unknown names than any article has: such a text is a list, and nothing in it is compared.
  private static let mostNames = 200

  private let draft: Draft
  /// The unknown names that occur once, each with the one more frequent name like it.
  private(set) var pairs: [(minor: Form, major: Form)] = []

  init(of draft: Draft) {
    self.draft = draft
    let minors = unknownNames()
    guard !minors.isEmpty, minors.count <= Self.mostNames else { return }
    var majors: [[Form]] = Array(repeating: [], count: minors.count)
    let lengths = lengths(of: minors)
    let (tokens, text) = (draft.tokens, draft.text)
    for index in tokens.indices {
      let token = tokens[index]
      guard token.shape.contains(.capitalised), token.count <= Self.longestName else { continue }
      let isAlike = lengths[Int(text[token.start] & 63)] & (1 << UInt64(token.count)) != 0
      guard isAlike || token.shape.contains(.apostrophe), isName(token), let form = form(index) else { continue }
      let name = bytes(form)
      for (number, minor) in minors.enumerated()
      where abs(minor.length - form.length) <= 1 && Self.differByOne(bytes(minor), name) {
        guard !draft.entry(index).flags.contains(.word), !Self.isInflected(bytes(minor), name),
          !majors[number].contains(where: { bytes($0) == name }), occurrences(of: name) >= 2
        else { continue }
        majors[number].append(form)
      }
    }
    for (minor, major) in zip(minors, majors) where major.count == 1 {
      if !arePeopleApart(minor, major[0]) { pairs.append((minor, major[0])) }
    }
  }

  /// By the last bits of the first letter, one bit for each length of a name that may be another spelling of one of some;
  /// letters that share their bits are told apart by whoever compares the names.
  private func lengths(of minors: [Form]) -> [UInt64] {
    var lengths = [UInt64](repeating: 0, count: 64)
    for minor in minors {
      lengths[Int(draft.text[draft.tokens[minor.token].start] & 63)] |= 0b111 << UInt64(minor.length - 1)
    }
    return lengths
  }

  /// Names that the lexicon does not know and that occur once.
  private func unknownNames() -> [Form] {
    var names: [Form] = []
    for index in draft.unknownWords where isName(draft.tokens[index]) {
      guard draft.blocks[draft.document.blockIndex(ofToken: index)].role != .promoLine, let form = form(index) else {
        continue
      }
      let name = bytes(form)
      guard occurrences(of: name) == 1, draft.lexicon.correction(WordHash.of(name)) == nil,
        !draft.lexicon.isKnown(name)
      else { continue }
      names.append(form)
      if names.count > Self.mostNames { return names }
    }
    return names
  }

  private func isName(_ token: Token) -> Bool {
    token.kind == .word && token.shape.contains(.capitalised) && token.count >= Self.shortestName
      && token.count <= Self.longestName && !token.shape.contains(.innerCapital)
      && !token.shape.contains(.severalCapitals) && !token.shape.contains(.hasDigit)
  }

  /// The name of a token without its possessive ending.
  private func form(_ index: Int) -> Form? {
    let name = draft.bytes(index).prefix { $0 != UInt8(ascii: "'") && $0 != 0xE2 }
    return name.count >= Self.shortestName ? Form(token: index, length: name.count) : nil
  }

  /// How often a name occurs, with and without a possessive ending, up to three.
  private func occurrences(of name: ArraySlice<UInt8>) -> Int {
    draft.words.count(of: WordHash.of(name), limit: 3)
      + draft.words.count(of: WordHash.of(name + [UInt8(ascii: "'"), UInt8(ascii: "s")]), limit: 3)
  }

  private func bytes(_ form: Form) -> ArraySlice<UInt8> {
    let start = draft.tokens[form.token].start
    return draft.text[start..<start + form.length]
  }

  /// Whether one is the other with an ending: a plural, a people, a feminine form.
  private static func isInflected(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    return short.count < long.count && long.starts(with: short)
  }

  /// Whether two words differ by one letter put in, left out, replaced, or by two neighbours exchanged.
  static func differByOne(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    var start = 0
    let most = min(left.count, right.count)
    while start < most, left[left.startIndex + start] == right[right.startIndex + start] { start += 1 }
    var end = 0
    while end < most - start, left[left.endIndex - 1 - end] == right[right.endIndex - 1 - end] { end += 1 }
    let (a, b) = (left.count - start - end, right.count - start - end)
    // Nothing is left of equal words.
    if a <= 1, b <= 1 { return a + b > 0 }
    guard a == 2, b == 2 else { return false }
    let (i, j) = (left.startIndex + start, right.startIndex + start)
    return left[i] == right[j + 1] && left[i + 1] == right[j]
  }

  /// Whether a given name before the one never stands before the other, so that they may be two people.
  private func arePeopleApart(_ minor: Form, _ major: Form) -> Bool {
    guard let given = givenName(before: minor.token) else { return false }
    return !draft.words.places(of: WordHash.of(bytes(major))).contains { givenName(before: $0) == given }
  }

  /// The capitalised word right before a token, nil when it is a title, a small word or a mark.
  private func givenName(before token: Int) -> UInt64? {
    guard token > 0 else { return nil }
    let given = draft.tokens[token - 1]
    guard given.kind == .word, given.shape.contains(.capitalised), draft.tokens[token].start == given.end + 1,
      draft.text[given.end] == 32, !Self.titles.contains(given.hash)
    else { return nil }
    return given.hash
  }

  private static let titles = WordSet(
    """
    mr mrs ms miss dr sir dame lord lady president prime minister senator judge justice professor mayor governor general \
    captain chancellor king queen prince princess pope bishop the
    """)
}
