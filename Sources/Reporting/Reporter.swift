/// One way to write a report down: a name on the command line and a pure function to bytes.
public struct Reporter: Sendable {
  public let name: String
  /// One line, without a full stop.
  public let summary: String
  /// Writes the whole report.
  public let render: @Sendable (LintReport, ReportStyle) -> [UInt8]

  /// Writes what the report says of one draft with findings, on any thread; nil for formats that need all drafts at once.
  public internal(set) var draw: (@Sendable (LintedDraft, ReportStyle) -> RenderedDraft)?
  /// Whether `Summary` stands at the end, unless the style is quiet.
  public internal(set) var endsWithSummary = false

  /// Whether drafts without findings are to be in the report too, with their text.
  public let showsWholeDrafts: Bool
  /// Whether it says of each finding if a baseline knows it, so that known ones are in it too.
  public var showsState: Bool { ["json", "jsonl", "sarif"].contains(name) }
  /// Whether it tells what the desk lets stand too.
  public var showsStanding: Bool { name == "json" || name == "sarif" }
  /// Whether it is written for people, so that a log must be kept from obeying it.
  public var isForPeople: Bool { ["full", "line", "vim", "grouped", "critic"].contains(name) }

  /// Which columns it has if it is nothing but a line a finding, so that it can be written while findings come in.
  public var lineColumn: FindingLines.Column? { name == "line" ? .scalars : name == "vim" ? .bytes : nil }

  init(
    _ name: String, _ summary: String, showsWholeDrafts: Bool = false,
    render: @escaping @Sendable (LintReport, ReportStyle) -> [UInt8]
  ) {
    self.name = name
    self.summary = summary
    self.showsWholeDrafts = showsWholeDrafts
    self.render = render
  }

  /// Every format, in the order of the help.
  public static let all: [Reporter] = [
    .full, .line, .vim, .grouped, .json, .jsonl, .github, .gitlab, .sarif, .rdjson, .rdjsonl, .checkstyle, .junit,
    .markdown, .critic,
  ]

  /// What people see who ask for nothing else.
  public static let `default` = full

  /// The format of a name.
  public static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }
}

/// How a report for people looks; formats for machines do not ask.
public struct ReportStyle: Hashable, Sendable {
  public var hasColour: Bool
  /// In cells.
  public var width: Int
  /// Leaves out the summary.
  public var isQuiet: Bool
  /// Makes the names of files links, nil for plain names.
  public var links: FileLinks?

  public init(hasColour: Bool = false, width: Int = 80, isQuiet: Bool = false, links: FileLinks? = nil) {
    self.links = links
    self.hasColour = hasColour
    self.width = width
    self.isQuiet = isQuiet
  }
}
