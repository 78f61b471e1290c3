import WordTables

/// One perfect hash of `words.bin`.
struct PackedTable: Sendable {
  let count: Int
  private let buckets: UInt32
  private let slots: UInt32
  private let pilots: Int
  private let records: Int
  private let recordBytes: Int
  private let kinds = Int(words_u32(TableLayout.kindsAt))

  /// Reads the header of a table; one that does not lie wholly in the file has no words.
  init(_ table: TableLayout.Table) {
    let header = 20 + 20 * table.rawValue
    let numbers = (0..<5).map { words_u32(header + 4 * $0) }
    let (pilots, records) = (Int(numbers[3]), Int(numbers[4]))
    // Bucket and slot are below their numbers by how they are made, so that no look-up need ask again.
    let end = max(pilots + 2 * Int(numbers[1]), records + table.recordBytes * Int(numbers[2]))
    let isWhole = end <= words_count()
    count = isWhole ? Int(numbers[0]) : 0
    buckets = isWhole ? numbers[1] : 0
    slots = isWhole ? numbers[2] : 0
    self.pilots = isWhole ? pilots : 0
    self.records = isWhole ? records : 0
    recordBytes = table.recordBytes
  }

  /// The offset of the one record that may belong to a key.
  @inline(__always)
  func record(_ hash: UInt64) -> Int {
    let bucket = TableLayout.bucket(hash, of: buckets)
    let pilot = words_u16_inside(pilots &+ 2 &* Int(bucket))
    return records &+ recordBytes &* Int(TableLayout.slot(hash, pilot: pilot, of: slots))
  }

  /// True when the key's 16-bit tag is in the record.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    words_u16(record(hash)) == UInt16(truncatingIfNeeded: hash)
  }

  /// The upper half of an eight-byte record; nil when the record belongs to another key.
  @inline(__always)
  func value(_ hash: UInt64) -> UInt32? {
    let found = words_u64(record(hash))
    guard UInt32(truncatingIfNeeded: found) == UInt32(truncatingIfNeeded: hash) else { return nil }
    return UInt32(truncatingIfNeeded: found &>> 32)
  }

  /// The flags and, in the upper half, the cost of a word; zero when the record belongs to another key.
  @inline(__always)
  func flagsAndCost(_ hash: UInt64) -> UInt32 {
    let found = words_u32_inside(record(hash))
    let isOwn = (found ^ UInt32(truncatingIfNeeded: hash)) &<< UInt32(32 - TableLayout.wordTagBits) == 0
    // The first kind is that of no word.
    return words_u32(kinds &+ (isOwn ? 4 &* Int(found &>> UInt32(TableLayout.wordTagBits)) : 0))
  }

  /// The third byte of a three-byte record; nil when the record belongs to another key.
  @inline(__always)
  func byte(_ hash: UInt64) -> UInt8? {
    let at = record(hash)
    guard words_u16(at) == UInt16(truncatingIfNeeded: hash) else { return nil }
    return words_byte(at &+ 2)
  }

  /// The strings at an offset: a count, then each with its length before it.
  static func strings(at offset: UInt32) -> [String] {
    var at = Int(offset)
    let count = words_byte(at)
    at += 1
    return (0..<count).map { _ in
      let length = Int(words_byte(at))
      let bytes = (0..<length).map { words_byte(at + 1 + $0) }
      at += 1 + length
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
