public import Linting

/// A rule written by a sub-editor: what a rule file says, before it becomes a rule.
public struct RuleFile: Sendable {
  /// The most bytes of a rule file.
  public static let limit = 64 * 1024

  /// The path below the rules folder, such as `usage/fewer-less.rule`.
  public private(set) var path: String
  /// The file’s name without its ending.
  public private(set) var name: String
  public private(set) var family: Rule.Family
  public internal(set) var summary = ""
  public internal(set) var why = ""
  public internal(set) var source = ""
  public internal(set) var since = "0.1"
  public internal(set) var message: String?
  public internal(set) var severity: Severity = .warning
  public internal(set) var scope: Rule.Scope = .all
  public internal(set) var changes: Rule.Change = .wording
  public internal(set) var level: Applicability?
  public internal(set) var isOn = true
  /// Whether the rule also looks inside direct quotations.
  public internal(set) var looksInQuotations = true
  /// The houses that the rule belongs to; empty for all.
  public internal(set) var houses: [String] = []
  public internal(set) var examples: [Example] = []
  var lists: [WordSet] = []
  var listMembers: [[String]] = []
  var phrases: [Phrase] = []

  /// Reads a rule file.
  ///
  /// - Parameters:
  ///   - path: Below the rules folder; the folder is the family, the file name the rule’s name.
  ///   - isOurs: Whether the file is the product’s own, which must say why and name a source.
  /// - Throws: The first mistake, with its line and column.
  public init(path: String, text: String, isOurs: Bool = false) throws(RuleFileError) {
    try self.init(path: path, utf8: Array(text.utf8), isOurs: isOurs)
  }

  private init(path: String, utf8 bytes: [UInt8], isOurs: Bool) throws(RuleFileError) {
    let parts = path.split(separator: "/")
    let file = parts.last.map(String.init) ?? path
    self.path = path
    name = file.hasSuffix(".rule") ? String(file.dropLast(".rule".count)) : file
    family = (parts.count > 1 ? Rule.Family(rawValue: String(parts[parts.count - 2])) : nil) ?? .usage
    func problem(_ problem: RuleFileError.Problem) -> RuleFileError {
      RuleFileError(path: path, line: 1, column: 1, problem: problem)
    }
    if bytes.count > Self.limit { throw problem(.tooLarge(limit: Self.limit)) }
    guard Self.isName(name) else { throw problem(.badName(name)) }
    var parser = RuleFileParser(self)
    try parser.parse(bytes)
    self = parser.file
    if isOurs {
      if why.isEmpty { throw problem(.missingField("why")) }
      if source.isEmpty { throw problem(.missingField("source")) }
    }
  }

  /// Reads a rule file from its bytes.
  public init(path: String, bytes: [UInt8], isOurs: Bool = false) throws(RuleFileError) {
    guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
      throw RuleFileError(path: path, line: 1, column: 1, problem: .notUTF8)
    }
    try self.init(path: path, utf8: bytes, isOurs: isOurs)
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
