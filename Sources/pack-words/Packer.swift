import Lexicon
import Prose

/// Lays the lists out as `TableLayout` says.
struct Packer {
  private var output: [UInt8] = []
  private var header: [UInt32] = []
  private var stored: [[String]: UInt64] = [:]

  /// The bytes of `words.bin`.
  consuming func pack(_ lists: WordLists) throws -> [UInt8] {
    output = [UInt8](repeating: 0, count: TableLayout.headerBytes)
    let kinds = try Self.kinds(lists)
    let numbers = Dictionary(uniqueKeysWithValues: zip(kinds, 0...))
    try add(.words, lists.words.map { (WordHash.of($0.word), UInt64(numbers[Self.kind($0.flags, $0.cost)] ?? 0)) })
    try add(.rareWords, lists.rareWords.map { (WordHash.of($0), 0) })
    try add(.rareNames, lists.rareNames.map { (WordHash.of($0), 0) })
    try add(
      .pairs, lists.pairs.map { (TableLayout.pair(WordHash.of($0.left), WordHash.of($0.right)), UInt64($0.cost)) })
    var casings: [(UInt64, UInt64)] = []
    for item in lists.casings { casings.append((WordHash.of(item.word), store(item.forms))) }
    try add(.casings, casings)
    var corrections: [(UInt64, UInt64)] = []
    for item in lists.misspellings { corrections.append((WordHash.of(item.word), store([item.correction]))) }
    try add(.misspellings, corrections)
    var variants: [(UInt64, UInt64)] = []
    for item in lists.variants { variants.append((WordHash.of(item.word), store([item.variant]))) }
    try add(.variants, variants)
    try add(.affixes, lists.affixes.map { (WordHash.of($0.part), UInt64($0.roles)) })
    try add(.domains, lists.domains.map { (WordHash.of($0), 0) })
    while output.count % 8 != 0 { output.append(0) }
    let bitmap = output.count
    output += frequentBitmap(lists) + [UInt8](repeating: 0, count: 1 << (TableLayout.nearPower - 3))
    addWordsWithoutLetter(lists, bitmap)
    let letters = output.count
    output += Self.letterCosts(lists)
    while output.count % 8 != 0 { output.append(0) }
    let kindsAt = output.count
    for kind in kinds { output += Self.bytes(kind) }
    let sum = [UInt32(truncatingIfNeeded: lists.checksum), UInt32(truncatingIfNeeded: lists.checksum >> 32)]
    let start = [TableLayout.magic, UInt32(TableLayout.Table.allCases.count), UInt32(bitmap)] + sum + header
    let bytes = (start + [UInt32(letters), UInt32(kindsAt)]).flatMap(Self.bytes)
    output.replaceSubrange(0..<bytes.count, with: bytes)
    return output
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
  }

  /// The flags and the cost of a word as one number.
  private static func kind(_ flags: UInt16, _ cost: UInt16) -> UInt32 { UInt32(flags) | UInt32(cost) << 16 }

  /// Every pair of flags and cost that a word has, behind that of no word.
  private static func kinds(_ lists: WordLists) throws -> [UInt32] {
    let kinds = [0] + Set(lists.words.map { kind($0.flags, $0.cost) }).sorted()
    guard kinds.count <= TableLayout.mostKinds else {
      throw PackingError("\(kinds.count) kinds of words are more than \(TableLayout.mostKinds); round their costs")
    }
    return kinds
  }

  private func frequentBitmap(_ lists: WordLists) -> [UInt8] {
    var bitmap = [UInt8](repeating: 0, count: 1 << (TableLayout.frequentPower - 3))
    for item in lists.words where TableLayout.isFrequent(WordFlags(rawValue: item.flags), cost: item.cost) {
      let bits = TableLayout.frequentBits(WordHash.of(item.word))
      for bit in [bits.0, bits.1] { bitmap[bit / 8] |= 1 << UInt8(bit % 8) }
    }
    return bitmap
  }

  /// Marks what is left of each word of the bitmap of frequent words when it loses one letter.
  ///
  /// Words that are in that bitmap by chance count as well, so that both bitmaps speak of the same words.
  private mutating func addWordsWithoutLetter(_ lists: WordLists, _ frequent: Int) {
    let near = frequent + 1 << (TableLayout.frequentPower - 3)
    for item in lists.words where !WordFlags(rawValue: item.flags).isDisjoint(with: [.word, .name]) {
      let bits = TableLayout.frequentBits(WordHash.of(item.word))
      guard [bits.0, bits.1].allSatisfy({ output[frequent + $0 / 8] & (1 << UInt8($0 % 8)) != 0 }) else { continue }
      let letters = Array(item.word.utf8)
      for index in letters.indices {
        let bits = TableLayout.nearBits(WordHash.of(letters[..<index] + letters[(index + 1)...]))
        for bit in [bits.0, bits.1] { output[near + bit / 8] |= 1 << UInt8(bit % 8) }
      }
    }
  }

  /// The costs of the letters of names, then of words.
  private static func letterCosts(_ lists: WordLists) -> [UInt8] {
    var (names, words) = (LetterCosts(), LetterCosts())
    for name in lists.rareNames { names.count(name) }
    for word in lists.rareWords { words.count(word) }
    for item in lists.words {
      let flags = WordFlags(rawValue: item.flags)
      if flags.contains(.name) { names.count(item.word) }
      if flags.contains(.word) { words.count(item.word) }
    }
    return names.bytes + words.bytes
  }

  /// Stores strings and gives their offset; equal ones are stored once.
  private mutating func store(_ strings: [String]) -> UInt64 {
    if let offset = stored[strings] { return offset }
    let offset = UInt64(output.count)
    stored[strings] = offset
    output.append(UInt8(strings.count))
    for string in strings { output += [UInt8(string.utf8.count)] + Array(string.utf8) }
    return offset
  }

  /// Adds a table of keys and values.
  private mutating func add(_ table: TableLayout.Table, _ entries: [(key: UInt64, value: UInt64)]) throws {
    let count = entries.count
    let buckets = UInt32(count / 5) | 1
    let slots = UInt32(Double(count) / 0.97) + 1
    guard Set(entries.map(\.key)).count == count else {
      throw PackingError("\(table): two entries are the same word or share a hash")
    }
    var members = [[Int]](repeating: [], count: Int(buckets))
    for index in 0..<count { members[Int(TableLayout.bucket(entries[index].key, of: buckets))].append(index) }
    var pilots = [UInt16](repeating: 0, count: Int(buckets))
    var owner = [Int](repeating: -1, count: Int(slots))
    let order = members.indices.sorted { (members[$1].count, $0) < (members[$0].count, $1) }
    for bucket in order where !members[bucket].isEmpty {
      pilots[bucket] = try pilot(members[bucket].map { entries[$0].key }, slots, owner, table)
      for index in members[bucket] {
        owner[Int(TableLayout.slot(entries[index].key, pilot: pilots[bucket], of: slots))] = index
      }
    }
    while output.count % 8 != 0 { output.append(0) }
    let pilotsAt = output.count
    for pilot in pilots { output += [UInt8(truncatingIfNeeded: pilot), UInt8(pilot >> 8)] }
    while output.count % 8 != 0 { output.append(0) }
    header += [UInt32(count), buckets, slots, UInt32(pilotsAt), UInt32(output.count)]
    for index in owner { output += record(table, index < 0 ? nil : entries[index]) }
  }

  /// The first pilot that sends the keys of a bucket to free slots.
  private func pilot(_ keys: [UInt64], _ slots: UInt32, _ owner: [Int], _ table: TableLayout.Table) throws -> UInt16 {
    search: for pilot in UInt16.min...UInt16.max {
      var taken: [UInt32] = []
      for key in keys {
        let slot = TableLayout.slot(key, pilot: pilot, of: slots)
        if owner[Int(slot)] >= 0 || taken.contains(slot) { continue search }
        taken.append(slot)
      }
      return pilot
    }
    throw PackingError("\(table): no pilot fits a bucket of \(keys.count); lower the load")
  }

  /// The bytes of a record; an empty one is zero.
  private func record(_ table: TableLayout.Table, _ entry: (key: UInt64, value: UInt64)?) -> [UInt8] {
    guard let entry else { return [UInt8](repeating: 0, count: table.recordBytes) }
    let tagBits = UInt64(TableLayout.wordTagBits)
    let number =
      switch table {
      case .words: entry.key & (1 << tagBits - 1) | entry.value << tagBits
      case .casings, .misspellings, .variants: UInt64(UInt32(truncatingIfNeeded: entry.key)) | entry.value << 32
      case .pairs, .affixes: UInt64(UInt16(truncatingIfNeeded: entry.key)) | entry.value << 16
      case .rareWords, .rareNames, .domains: UInt64(UInt16(truncatingIfNeeded: entry.key))
      }
    return (0..<table.recordBytes).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
  }
}
