/// How `words.bin` is laid out, for its reader and its writer.
///
/// A header of 32-bit little-endian numbers: the magic number, the number of tables, the offset of a bitmap of frequent
/// words by two parts of their hash (behind it lies a bitmap of what is left of those words without one letter), the
/// checksum of the lists (two numbers), then five numbers a table: keys, buckets, slots, offset of the pilots, offset
/// of the records; then the offset of the costs of letters in threes, those of names and then those of words; at the end
/// the offset of the kinds of words.
/// Each table is a perfect hash: the bucket of a key holds a 16-bit pilot that sends the keys of the bucket to slots of
/// their own, and the record in the slot starts with the low bits of the key as a tag.
package enum TableLayout {
  package static let magic: UInt32 = 0x3157_4443
  /// Where the header has the offset of the costs of letters.
  package static let lettersAt = 20 + 20 * Table.allCases.count
  /// Where the header has the offset of the kinds of words.
  package static let kindsAt = lettersAt + 4
  package static let headerBytes = kindsAt + 4

  /// How many low bits of a word’s hash are its tag; those above them are the number of its kind.
  ///
  /// An unknown word is taken for a known one once in two million.
  package static let wordTagBits = 21
  /// The most kinds of words: pairs of flags and cost, of which the first is that of no word.
  package static let mostKinds = 1 << (32 - wordTagBits)

  /// The lists from which the table is packed, in the order of the checksum.
  package static let lists = [
    "words.txt", "rare-words.txt", "rare-names.txt", "pairs.txt", "casing.txt", "misspellings.txt", "variants.txt",
    "affixes.txt", "domains.txt",
  ]

  /// Goes on with the checksum of the lists, which starts at zero.
  package static func checksum(_ bytes: [UInt8], from start: UInt64) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 &+ 1 }
  }

  /// One unit of a letter’s cost, in thousandths of a nat.
  package static let letterUnit = 40
  /// The size of one table of the costs of letters: 27 signs in threes.
  package static let letterTableBytes = 27 * 27 * 27

  /// The number of a letter, one for a in either case; zero for the edge of a word and for all other signs.
  @inline(__always)
  package static func letter(_ byte: UInt8) -> Int {
    let folded = byte | 0x20
    return folded >= 97 && folded <= 122 ? Int(folded) &- 96 : 0
  }

  /// Where the cost of a letter behind two others stands in its table.
  @inline(__always)
  package static func letters(_ first: Int, _ second: Int, _ letter: Int) -> Int {
    (first &* 27 &+ second) &* 27 &+ letter
  }

  /// The bitmap of frequent words has two to this power bits.
  package static let frequentPower = 19

  /// The two bits of a word in the bitmap of frequent words.
  @inline(__always)
  package static func frequentBits(_ hash: UInt64) -> (Int, Int) {
    let mask: UInt64 = 1 &<< UInt64(frequentPower) &- 1
    let first = hash &>> UInt64(64 &- frequentPower)
    return (Int(truncatingIfNeeded: first), Int(truncatingIfNeeded: (hash &>> 20) & mask))
  }

  /// The bitmap of words without one letter has two to this power bits.
  package static let nearPower = 21

  /// The two bits of a word without one letter in the bitmap of such words.
  @inline(__always)
  package static func nearBits(_ hash: UInt64) -> (Int, Int) {
    let mask: UInt64 = 1 &<< UInt64(nearPower) &- 1
    let first = hash &>> UInt64(64 &- nearPower)
    return (Int(truncatingIfNeeded: first), Int(truncatingIfNeeded: (hash &>> 17) & mask))
  }

  /// True for a word frequent enough to be part of a joined token, or what was meant by a slip.
  package static func isFrequent(_ flags: WordFlags, cost: UInt16) -> Bool {
    flags.contains(.word) ? cost <= 15_000 : flags.contains(.name) && cost <= 14_000
  }

  /// The tables, in the order of the header.
  package enum Table: Int, CaseIterable {
    /// Words: tag, number of the kind, which has the flags and the cost.
    case words
    /// Words of large dictionaries: 16-bit tag.
    case rareWords
    /// Names of large registers: 16-bit tag.
    case rareNames
    /// Pairs of words: 16-bit tag, cost in tenths of a nat.
    case pairs
    /// Casings: 32-bit tag, offset of the forms.
    case casings
    /// Misspellings: 32-bit tag, offset of the correction.
    case misspellings
    /// Spellings that differ by country: 32-bit tag, offset of the other spelling.
    case variants
    /// Beginnings, endings and short words: 16-bit tag, roles.
    case affixes
    /// Ends of domain names such as `co.uk`: 16-bit tag.
    case domains

    /// The size of a record.
    package var recordBytes: Int {
      switch self {
      case .casings, .misspellings, .variants: 8
      case .words: 4
      case .pairs, .affixes: 3
      case .rareWords, .rareNames, .domains: 2
      }
    }
  }

  /// The bucket of a key among `buckets`.
  @inline(__always)
  package static func bucket(_ hash: UInt64, of buckets: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: ((hash &>> 32) &* UInt64(buckets)) &>> 32)
  }

  /// The slot to which a pilot sends a key, among `slots`.
  @inline(__always)
  package static func slot(_ hash: UInt64, pilot: UInt16, of slots: UInt32) -> UInt32 {
    let mixed = (hash ^ (UInt64(pilot) &* 0x9E37_79B9_7F4A_7C15)) &* 0xd6e8_feb8_6659_fd93
    return UInt32(truncatingIfNeeded: ((mixed &>> 32) &* UInt64(slots)) &>> 32)
  }

  /// The key of a pair of words.
  @inline(__always)
  package static func pair(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let mixed = (left ^ 0x8ebc_6af0_9c88_c6e3).multipliedFullWidth(by: right ^ 0x5899_65cc_7537_4cc3)
    return mixed.high ^ mixed.low
  }
}
