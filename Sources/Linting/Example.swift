public import Prose

/// An example of a rule, which is its test and its manual.
public struct Example: Sendable {
  /// The draft; in a bad example what the rule must find stands in `{ }`.
  public let draft: String
  public let isBad: Bool
  /// The draft after the first fix of each finding, nil when the rule offers none.
  public let fixed: String?
  /// The level that the first fix of each finding must have, nil when any will do.
  public let level: Applicability?
  public let kind: DraftKind
  public let format: Format
  /// The house style the example is read in.
  public let house: String
  public let file: String
  public let line: Int

  init(
    _ draft: String, isBad: Bool, fixed: String?, level: Applicability?, kind: DraftKind, format: Format, house: String,
    file: String, line: Int
  ) {
    self.draft = draft
    self.isBad = isBad
    self.fixed = fixed
    self.level = level
    self.kind = kind
    self.format = format
    self.house = house
    self.file = file
    self.line = line
  }

  /// A draft that the rule must find fault with, at each `{marked}` place and nowhere else.
  public static func bad(
    _ draft: String, fixed: String? = nil, level: Applicability? = nil, as kind: DraftKind = .article,
    format: Format = .text, house: String = "plain", file: StaticString = #fileID, line: Int = #line
  ) -> Example {
    Example(
      draft, isBad: true, fixed: fixed, level: level, kind: kind, format: format, house: house, file: "\(file)",
      line: line)
  }

  /// A draft that the rule must leave alone.
  public static func good(
    _ draft: String, as kind: DraftKind = .article, format: Format = .text, house: String = "plain",
    file: StaticString = #fileID, line: Int = #line
  ) -> Example {
    Example(
      draft, isBad: false, fixed: nil, level: nil, kind: kind, format: format, house: house, file: "\(file)", line: line
    )
  }

  /// An example of a rule file, whose failures point at its line.
  public static func inFile(
    _ draft: String, isBad: Bool, fixed: String?, kind: DraftKind, house: String, file: String, line: Int
  ) -> Example {
    Example(
      draft, isBad: isBad, fixed: fixed, level: nil, kind: kind, format: .text, house: house, file: file, line: line)
  }

  /// The draft without its marks, and the ranges that the marks surround.
  public var unmarked: (text: [UInt8], marks: [TextRange]) {
    guard isBad else { return (Array(draft.utf8), []) }
    var text: [UInt8] = []
    var marks: [TextRange] = []
    var start = 0
    for byte in draft.utf8 {
      switch byte {
      case UInt8(ascii: "{"): start = text.count
      case UInt8(ascii: "}"): marks.append(start..<text.count)
      default: text.append(byte)
      }
    }
    return (text, marks)
  }
}
