import Linting
import Rules

/// What the generated file `Rules/precision.list` holds: how often each rule was right on the corpus.
enum MeasuredPrecision {
  /// Rules that the measured texts give no occasion: they look at the end of a file.
  private static let withoutOccasion: Set<String> = ["no-final-newline"]

  /// Rules written in Swift and rules of files, as they run after they were measured.
  static func applied(to swiftRules: [Rule], and fileRules: [Rule]) -> [Rule] {
    let table = table
    return swiftRules.map { $0.measured(table[$0.name], hasOccasion: !withoutOccasion.contains($0.name)) }
      + fileRules.map { $0.measured(table[$0.name], keepsLevels: true) }
  }

  /// The numbers of each rule that found anything.
  static var table: [String: Precision] { read(RuleText.lists.first { $0.name == "precision" }?.text ?? "") }

  /// Reads the table; a line is its name, its findings and how many of them were right, with tabs between.
  static func read(_ text: String) -> [String: Precision] {
    var table: [String: Precision] = [:]
    table.reserveCapacity(256)
    for line in Array(text.utf8).split(separator: 10) {
      let fields = line.split(separator: 9)
      guard fields.count == 3, let findings = number(fields[1]), let right = number(fields[2]) else { continue }
      table[String(decoding: fields[0], as: UTF8.self)] = Precision(findings: findings, right: right)
    }
    return table
  }

  /// A number of digits, nil for anything else; from the bytes, since this is read at every start.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count < 10, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return digits.reduce(0) { 10 * $0 + Int($1 - 48) }
  }
}
