/// The words that begin a line of a rule file.
enum RuleField: String, CaseIterable {
  case why, source, since, severity, scope, changes, fix, house, state, message, quotations, list, bad, fixed, good

  /// Whether the field may stand several times.
  var isRepeatable: Bool { self == .bad || self == .good || self == .fixed || self == .list }
  /// Whether an indented line goes on with the field.
  var isLong: Bool { self == .why || self == .source || self == .message }
  /// One bit for each field.
  var bit: UInt32 { 1 << UInt32(Self.allCases.firstIndex(of: self) ?? 0) }

  static let names = allCases.map(\.rawValue)

  /// The first eight bytes of each name as a number, and its length.
  private static let keys = allCases.map { field in
    (head: head(Array(field.rawValue.utf8), 0..<field.rawValue.utf8.count), count: field.rawValue.utf8.count, field)
  }

  /// The field that a word names, nil for any other word.
  init?(_ bytes: [UInt8], _ word: Range<Int>) {
    let head = Self.head(bytes, word)
    for (known, count, field) in Self.keys where known == head && count == word.count {
      if count > 8, !bytes[word].elementsEqual(field.rawValue.utf8) { return nil }
      self = field
      return
    }
    return nil
  }

  private static func head(_ bytes: [UInt8], _ word: Range<Int>) -> UInt64 {
    var head: UInt64 = 0
    for index in word.prefix(8) { head = head << 8 | UInt64(bytes[index]) }
    return head
  }
}
