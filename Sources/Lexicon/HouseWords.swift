import Prose

/// A newsroom's own words: names, brands and terms that count as right wherever the built-in table has no say.
///
/// A list is plain text: words separated by blanks or line breaks, so that a name of several words may stand on one
/// line; what follows a `#` is a comment. A word in small letters is a term and right in any case. A word with capitals
/// is a name and right as written, and in capitals throughout; several spellings of one word are all right.
///
/// A question costs one look into a hash table, and only words that the built-in table does not know as ordinary ask.
public final class HouseWords: Sendable {
  private let listed: [UInt64: Listed]

  fileprivate struct Listed: Sendable {
    var flags: WordFlags
    /// As written in the lists, each once.
    var forms: [String]
  }

  /// How unlikely a listed word is, -ln p in thousandths: one word in 160,000, as a name that a desk meets now and then.
  static let cost: UInt16 = 12_000

  /// - Parameter lists: The bytes of the lists; what is not UTF-8 in them can match no word.
  public init(_ lists: [[UInt8]]) {
    var listed: [UInt64: Listed] = [:]
    for list in lists {
      for line in list.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = (line.starts(with: mark) ? line.dropFirst(3) : line).prefix { $0 != UInt8(ascii: "#") }
        for word in text.split(whereSeparator: { $0 == 32 || $0 == 9 }) {
          let form = String(decoding: word, as: UTF8.self)
          listed[WordHash.of(word), default: Listed(flags: [], forms: [])].add(form)
        }
      }
    }
    self.listed = listed
  }

  /// Whether no word is listed.
  public var isEmpty: Bool { listed.isEmpty }

  /// What the lists say of a word by its hash; nil when it is not listed.
  func entry(_ hash: UInt64) -> WordEntry? {
    listed[hash].map { WordEntry(flags: $0.flags, cost: Self.cost) }
  }

  func contains(_ hash: UInt64) -> Bool { listed[hash] != nil }

  /// The spellings of a word that is listed with capitals alone; empty for any other.
  func casings(_ hash: UInt64) -> [String] {
    guard let word = listed[hash], !word.flags.contains(.word) else { return [] }
    return word.forms
  }

  /// Whether a word stands in a list as it is written here, a possessive ending aside.
  ///
  /// - Parameter isAboutCase: Whether the question is about capitals, on which a word listed in small letters is silent.
  func accepts(_ written: ArraySlice<UInt8>, isAboutCase: Bool) -> Bool {
    isRight(written, isAboutCase) || isRight(Self.withoutPossessive(written), isAboutCase)
  }

  private func isRight(_ written: ArraySlice<UInt8>, _ isAboutCase: Bool) -> Bool {
    guard let word = listed[WordHash.of(written)] else { return false }
    if word.flags.contains(.word) { return !isAboutCase }
    let text = String(decoding: WordHash.normalized(written), as: UTF8.self)
    let hasSmall = text.unicodeScalars.contains { $0.properties.isLowercase }
    return !hasSmall || word.forms.contains { WordHash.normalized($0.utf8).elementsEqual(text.utf8) }
  }

  private static func withoutPossessive(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let stem = word.last.map { $0 | 0x20 } == UInt8(ascii: "s") ? word.dropLast() : word
    if stem.last == UInt8(ascii: "'") { return stem.dropLast() }
    return stem.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) ? stem.dropLast(3) : word
  }
}

extension HouseWords.Listed {
  fileprivate mutating func add(_ form: String) {
    if !forms.contains(form) { forms.append(form) }
    let capitals = form.unicodeScalars.map { $0.properties.isUppercase }
    if !capitals.contains(true) {
      flags.insert(.word)
    } else if form.unicodeScalars.contains(where: { $0.properties.isLowercase }) {
      flags.insert(.name)
      if capitals.dropFirst().contains(true) || capitals.first == false { flags.insert(.cased) }
    } else {
      flags.insert(.acronym)
    }
  }
}
