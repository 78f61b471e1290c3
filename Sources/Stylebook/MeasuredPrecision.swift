import Linting
import Rules

/// What the generated file `Rules/precision.list` holds: how often each rule was right on the corpus.
enum MeasuredPrecision {
  /// The rule that the measured texts give no occasion: it looks at the end of a file.
  private static let withoutOccasion = "no-final-newline"

  /// Rules written in Swift and rules of files, as they run after they were measured.
  static func applied(to swiftRules: [Rule], and fileRules: [Rule]) -> [Rule] {
    let table = table
    return swiftRules.map { $0.measured(table[$0.name], hasOccasion: $0.name != withoutOccasion) }
      + fileRules.map { $0.measured(table[$0.name], keepsLevels: true) }
  }

  /// The numbers of each rule that found anything.
  static var table: PrecisionTable {
    PrecisionTable(RuleText.lists.first { $0.name == "precision" }?.text ?? "")
  }
}

/// The numbers of rules by their names.
///
/// It is read at every start and asked some hundred times; a dictionary would cost the start as much again as all of
/// that, since the runtime would have to make its type first.
struct PrecisionTable {
  /// The rules that have numbers, in the order of the list.
  private(set) var entries: [(rule: String, precision: Precision)] = []
  /// One more than the place of an entry, at the place that its name hashes to or the next free one.
  private var slots = [UInt16](repeating: 0, count: 512)

  /// Reads the list; a line is a name, its findings and how many of them were right, with tabs between.
  ///
  /// A line that is not so is left out, and so are those behind the 400th.
  init(_ text: String) {
    entries.reserveCapacity(160)
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      if let entry = Self.entry(bytes[start..<end]), entries.count < 400 { add(entry) }
      start = end + 1
    }
  }

  /// The numbers of a rule, nil when it found nothing.
  subscript(rule: String) -> Precision? {
    var slot = Self.slot(of: rule)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.rule == rule { return entry.precision }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(_ entry: (rule: String, precision: Precision)) {
    var slot = Self.slot(of: entry.rule)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    entries.append(entry)
    slots[slot] = UInt16(entries.count)
  }

  private static func slot(of rule: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    let bytes = rule.utf8.span
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return Int(hash ^ hash >> 15) & 511
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (rule: String, precision: Precision)? {
    guard let first = line.firstIndex(of: 9), let second = line[(first + 1)...].firstIndex(of: 9),
      let findings = number(line[(first + 1)..<second]), let right = number(line[(second + 1)...])
    else { return nil }
    let name = String(decoding: line[..<first], as: UTF8.self)
    return (name, Precision(findings: findings, right: right))
  }

  /// A number of digits, nil for anything else; from the bytes, since this is read at every start.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 10, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return digits.reduce(0) { 10 * $0 + Int($1 - 48) }
  }
}
