import Prose
import WordTables

/// The built-in words: what tells a joined word or a typing slip from a name.
///
/// Everything is read from a packed table in the program; nothing is built at the start. Questions by hash cost a few
/// nanoseconds, questions that try many candidates (`split`, `corrections`) some hundreds to some tens of thousands.
public struct Lexicon: Sendable {
  /// The words that come with the program.
  public static let builtIn = Lexicon()

  /// The packed tables; held by reference, so that a lexicon is handed on for the price of a counter.
  private let tables: Tables
  /// The searches that led to nothing, with these words.
  public let vainSearches: VainSearches

  /// The newsroom's own words, nil when there are none.
  private(set) var house: HouseWords?

  private final class Tables: Sendable {
    let words = PackedTable(.words)
    let rareWords = PackedTable(.rareWords)
    let rareNames = PackedTable(.rareNames)
    let pairs = PackedTable(.pairs)
    let casings = PackedTable(.casings)
    let misspellings = PackedTable(.misspellings)
    let variants = PackedTable(.variants)
    let affixes = PackedTable(.affixes)
    let domains = PackedTable(.domains)
    let nameLetters = LetterModel(at: Int(words_u32(TableLayout.lettersAt)))
    let wordLetters = LetterModel(at: Int(words_u32(TableLayout.lettersAt)) + TableLayout.letterTableBytes)
    /// The offset of the bitmap of frequent words.
    let frequent = Int(words_u32(8))
  }

  private init() {
    tables = Tables()
    vainSearches = VainSearches()
  }

  /// Searches of its own go with the words, since what they are asked with may be known to a newsroom alone.
  private init(_ tables: Tables, _ house: HouseWords?) {
    self.tables = tables
    self.house = house
    vainSearches = VainSearches()
  }

  var words: PackedTable { tables.words }
  var rareWords: PackedTable { tables.rareWords }
  var rareNames: PackedTable { tables.rareNames }
  var pairs: PackedTable { tables.pairs }
  var casings: PackedTable { tables.casings }
  var misspellings: PackedTable { tables.misspellings }
  var variants: PackedTable { tables.variants }
  var affixes: PackedTable { tables.affixes }
  var domains: PackedTable { tables.domains }
  /// The letters of names, and those of ordinary words.
  var nameLetters: LetterModel { tables.nameLetters }
  var wordLetters: LetterModel { tables.wordLetters }

  /// The same words with a newsroom's own on top; ordinary words stay what they are.
  public func adding(_ house: HouseWords?) -> Lexicon {
    let words = house.flatMap { $0.isEmpty ? nil : $0 }
    // What was looked for in vain without a newsroom's words is so for everybody who has none.
    return words == nil && self.house == nil ? self : Lexicon(tables, words)
  }

  /// Whether the newsroom lists a word as it is written here, a possessive ending aside.
  ///
  /// - Parameter isAboutCase: Whether the question is about capitals, on which a word listed in small letters is silent.
  public func houseAccepts(_ written: ArraySlice<UInt8>, isAboutCase: Bool) -> Bool {
    house?.accepts(written, isAboutCase: isAboutCase) ?? false
  }

  /// Whether there are words of the newsroom at all.
  public var hasHouseWords: Bool { house != nil }

  /// The cost of a word known only from large dictionaries: 130,000 words share one word in two thousand.
  static let rareWordCost: UInt16 = 19_400
  /// The cost of a name known only from large registers: 100,000 names share one word in two hundred.
  static let rareNameCost: UInt16 = 16_800

  /// What is known of a word by its hash (`WordHash.of`); nil for an unknown word.
  ///
  /// Possessives, hyphenated words and derived forms are not looked through: `isKnown` does that.
  public func entry(_ hash: UInt64) -> WordEntry? {
    if let found = ordinary(hash) { return found }
    return house?.entry(hash) ?? rare(hash)
  }

  /// The entry of a word known only from large dictionaries and registers.
  func rare(_ hash: UInt64) -> WordEntry? {
    if rareWords.contains(hash) { return WordEntry(flags: [.word, .rare], cost: Self.rareWordCost) }
    if rareNames.contains(hash) { return WordEntry(flags: [.name, .rare], cost: Self.rareNameCost) }
    return nil
  }

  /// What is known of a word given as text.
  public func entry(_ word: String) -> WordEntry? { entry(WordHash.of(word)) }

  /// The word's entry unless it is rare.
  @inline(__always)
  func ordinary(_ hash: UInt64) -> WordEntry? {
    let value = words.flagsAndCost(hash)
    if value == 0 { return nil }
    return WordEntry(value)
  }

  /// How unlikely two words side by side are, -ln p in thousandths; nil when the pair is not listed.
  ///
  /// Listed are pairs that occur more often than their words alone foretell.
  public func pairCost(_ left: UInt64, _ right: UInt64) -> Int? {
    pairs.byte(TableLayout.pair(left, right)).map { 100 * Int($0) }
  }

  /// The right forms of a word with unusual capitals, such as `iPhone`; empty for other words.
  public func canonicalCasing(_ hash: UInt64) -> [String] {
    if let own = house?.casings(hash), !own.isEmpty { return own }
    return casings.value(hash).map(PackedTable.strings) ?? []
  }

  /// The correction of a listed misspelling that has one right answer; nil for anything else.
  ///
  /// It is in lower case unless the right word always has a capital, and has straight apostrophes.
  public func correction(_ hash: UInt64) -> String? {
    if house?.contains(hash) ?? false { return nil }
    return misspellings.value(hash).flatMap { PackedTable.strings(at: $0).first }
  }

  /// The spelling of the other side of the Atlantic: `defense` for `defence`, `organise` for `organize`; nil for
  /// words that are spelt alike.
  ///
  /// The -ize of Oxford spelling is British as well: only -ise is a sign of one side.
  public func variant(_ hash: UInt64) -> String? {
    variants.value(hash).flatMap { PackedTable.strings(at: $0).first }
  }

  /// The spelling of the other side of the Atlantic of a word given as text.
  public func variant(_ word: String) -> String? { variant(WordHash.of(word)) }

  /// False when a word is surely too rare to be part of a joined token or what was meant by a slip.
  @inline(__always)
  func mayBePart(_ hash: UInt64) -> Bool {
    let (first, second) = TableLayout.frequentBits(hash)
    return isFrequentBit(first) && isFrequentBit(second)
  }

  /// False when no frequent word is what is left when it loses one letter.
  @inline(__always)
  func mayBeWithoutLetter(_ hash: UInt64) -> Bool {
    let (first, second) = TableLayout.nearBits(hash)
    let near = 1 &<< (TableLayout.frequentPower &- 3)
    return isFrequentBit(near &* 8 &+ first) && isFrequentBit(near &* 8 &+ second)
  }

  @inline(__always)
  private func isFrequentBit(_ bit: Int) -> Bool {
    words_byte(tables.frequent &+ bit &>> 3) & (1 &<< UInt8(bit & 7)) != 0
  }

  /// What a part of a word may be.
  @inline(__always)
  func roles(_ hash: UInt64) -> AffixRoles { AffixRoles(rawValue: affixes.byte(hash) ?? 0) }

  /// The checksum of the lists from which the table was packed.
  package var checksum: UInt64 { words_u64(12) }

  /// How many entries each table has, by its name, for the tests that keep the table fresh.
  package var counts: [TableLayout.Table: Int] {
    [
      .words: words.count, .rareWords: rareWords.count, .rareNames: rareNames.count, .pairs: pairs.count,
      .casings: casings.count, .misspellings: misspellings.count, .variants: variants.count, .affixes: affixes.count,
      .domains: domains.count,
    ]
  }
}
