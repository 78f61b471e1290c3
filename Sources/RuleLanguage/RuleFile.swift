public import Linting
import Prose

/// A rule written by a sub-editor: what a rule file says, before it becomes a rule.
///
/// The texts that only people read stay where they are in the bytes of the file until somebody asks for them, so
/// that reading ten thousand files makes no strings.
public struct RuleFile: Sendable {
  /// The most bytes of a rule file.
  public static let limit = 64 * 1024
  /// The most readings that one line of alternatives and optional words gives.
  public static let mostReadingsOfLine = 256
  /// The most readings of all the lines of a file.
  public static let mostReadings = 4_096

  /// The path below the rules folder, such as `usage/fewer-less.rule`.
  public private(set) var path: String
  /// The file’s name without its ending.
  public private(set) var name: String
  public private(set) var family: Rule.Family
  public internal(set) var severity: Severity = .warning
  public internal(set) var scope: Rule.Scope = .all
  public internal(set) var changes: Rule.Change = .wording
  public internal(set) var level: Applicability?
  public internal(set) var isOn = true
  /// Whether the rule also looks inside direct quotations.
  public internal(set) var looksInQuotations = true
  /// The houses that the rule belongs to; empty for all.
  public internal(set) var houses: [String] = []
  private(set) var bytes: [UInt8]
  var places = TextPlaces()
  var exampleLines: [ExampleLines] = []
  var lists: [WordSet] = []
  var phrases: [Phrase] = []
  /// For each phrase.
  var rewordings: [Rewording] = []

  /// Where the texts of a file lie, as ranges of its bytes; a text of several lines has several.
  struct TextPlaces: Sendable {
    var summary = 0..<0
    var why: [Range<Int>] = []
    var source: [Range<Int>] = []
    var message: [Range<Int>] = []
    var since: Range<Int>?
  }

  /// Where an example lies.
  struct ExampleLines: Sendable {
    var draft: Range<Int>
    var fixed: Range<Int>?
    var isBad: Bool
    /// From one.
    var line: Int
  }

  /// Reads a rule file.
  ///
  /// - Parameters:
  ///   - path: Below the rules folder; the folder is the family, the file name the rule’s name.
  ///   - isOurs: Whether the file is the product’s own, which must say why and name a source.
  /// - Throws: The first mistake, with its line and column.
  public init(path: String, text: String, isOurs: Bool = false) throws(RuleFileError) {
    try self.init(path: path, utf8: Array(text.utf8), isOurs: isOurs)
  }

  /// Reads a rule file from its bytes.
  public init(path: String, bytes: [UInt8], isOurs: Bool = false) throws(RuleFileError) {
    guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
      throw RuleFileError(path: path, line: 1, column: 1, problem: .notUTF8)
    }
    try self.init(path: path, utf8: bytes, isOurs: isOurs)
  }

  private init(path: String, utf8 bytes: [UInt8], isOurs: Bool) throws(RuleFileError) {
    self.path = path
    self.bytes = bytes
    (family, name) = Self.familyAndName(of: path)
    func problem(_ problem: RuleFileError.Problem) -> RuleFileError {
      RuleFileError(path: path, line: 1, column: 1, problem: problem)
    }
    if bytes.count > Self.limit { throw problem(.tooLarge(limit: Self.limit)) }
    guard Self.isName(name) else { throw problem(.badName(name)) }
    var parser = RuleFileParser(self)
    try parser.parse()
    self = parser.file
    if isOurs {
      if places.why.isEmpty { throw problem(.missingField("why")) }
      if places.source.isEmpty { throw problem(.missingField("source")) }
    }
  }

  // MARK: The texts

  public var summary: String { text(places.summary) }
  public var why: String { text(places.why) }
  public var source: String { text(places.source) }
  public var since: String { places.since.map(text) ?? "0.1" }
  /// What a finding says instead of the summary.
  public var message: String? { places.message.isEmpty ? nil : text(places.message) }

  public var examples: [Example] {
    let kind: DraftKind = scope == .headline ? .headline : .article
    return exampleLines.map { lines in
      .inFile(
        text(lines.draft), isBad: lines.isBad, fixed: lines.fixed.map(text), kind: kind,
        house: houses.first ?? "plain", file: path, line: lines.line)
    }
  }

  private func text(_ place: Range<Int>) -> String { String(decoding: bytes[place], as: UTF8.self) }

  private func text(_ places: [Range<Int>]) -> String { places.map(text).joined(separator: " ") }

  // MARK: The path

  /// From the bytes, since a desk may have ten thousand paths.
  private static func familyAndName(of path: String) -> (Rule.Family, String) {
    let bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    let folderEnd = bytes.lastIndex(of: slash)
    var name = bytes[(folderEnd.map { $0 + 1 } ?? 0)...]
    if name.count > 5, name.suffix(5).elementsEqual(".rule".utf8) { name.removeLast(5) }
    let folder = bytes[..<(folderEnd ?? 0)]
    let family = folder[(folder.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
    return (
      Rule.Family(rawValue: String(decoding: family, as: UTF8.self)) ?? .usage, String(decoding: name, as: UTF8.self)
    )
  }

  /// Small letters, digits and single hyphens.
  static func isName(_ name: String) -> Bool {
    var last: UInt8 = UInt8(ascii: "-")
    for byte in name.utf8 {
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      guard isLetter || isDigit || (byte == UInt8(ascii: "-") && last != byte) else { return false }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }
}
