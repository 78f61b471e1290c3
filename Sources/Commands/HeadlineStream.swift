import Linting
import Prose
import Reporting
import System

/// A long list of headlines, linted piece by piece on every core and printed as it goes, in bounded memory.
///
/// Each headline is judged by its own words alone, so that cutting the list changes nothing; only a note (`{stet}`)
/// could reach from one piece to another, and a list that may hold one is read whole.
struct HeadlineStream {
  private let surroundings: Surroundings
  private let settings: LintSettings
  private let linter: DraftLinter
  private let path: String
  private let column: FindingLines.Column

  /// A list of fewer bytes is read whole.
  static let fewestBytes = 1 << 20

  /// Nil where a report needs all findings at once, or something else than printing them is asked for.
  init?(_ path: String, _ linter: DraftLinter, _ settings: LintSettings, _ surroundings: Surroundings) {
    guard settings.format(of: path) == .headlines, let column = settings.reporter.lineColumn else { return nil }
    guard settings.fixing == .none, !settings.showsStatistics, settings.outputFile == nil, settings.reports.isEmpty,
      linter.changed == nil, surroundings.environment("GITHUB_ACTIONS") != "true"
    else { return nil }
    self.surroundings = surroundings
    self.settings = settings
    self.linter = linter
    self.path = path
    self.column = column
  }

  /// What a thread keeps from piece to piece.
  private struct Hand {
    var piece = LinePiece()
    var lines: FindingLines
    var warnings = 0
    var isOver = false
    var holdsNote = false
  }

  /// What became of the pieces so far.
  private struct Tally {
    var warnings = 0
    var isOver = false
  }

  /// Lints a file; nil, with nothing printed, when the list has to be read whole.
  func lintFile() throws(CommandError) -> ExitStatus? {
    guard try orFail({ () throws(SystemError) in try surroundings.files.status(path, true) }).size >= Self.fewestBytes,
      try !mayHoldNotes()
    else { return nil }
    let read = try orFail { () throws(SystemError) in try surroundings.files.open(path) }
    return try lint(LinePieces(read, isReady: { true }, isInterrupted: surroundings.isInterrupted, breaks: .everyKind))
  }

  /// Lints standard input, of which the first bytes were read.
  func lintInput(behind first: [UInt8]) throws(CommandError) -> ExitStatus {
    try lint(
      LinePieces(
        surroundings.readInput, isReady: surroundings.inputIsReady, isInterrupted: surroundings.isInterrupted,
        breaks: .everyKind, behind: first))
  }

  private func lint(_ pieces: LinePieces) throws(CommandError) -> ExitStatus {
    let tally = try relay(threads: max(1, settings.threads ?? surroundings.threads), from: pieces, to: Tally()) {
      [column] in
      Hand(lines: FindingLines(column))
    } take: { (pieces: inout LinePieces, hand: inout Hand) throws(CommandError) in
      try pieces.take(into: &hand.piece)
    } work: { [self] hand in
      lint(&hand)
    } give: { [surroundings] (tally: inout Tally, hand: inout Hand) throws(CommandError) in
      if hand.holdsNote { throw CommandError(Self.noteSentence) }
      if !hand.lines.bytes.isEmpty {
        try orFail { () throws(SystemError) in try surroundings.write(hand.lines.bytes) }
      }
      tally = Tally(warnings: tally.warnings + hand.warnings, isOver: tally.isOver || hand.isOver)
    }
    if settings.exitsZero { return .clean }
    if let most = settings.maxWarnings, tally.warnings > most { return .findings }
    return tally.isOver ? .findings : .clean
  }

  private static let noteSentence =
    "standard input is too long a list to be read whole, which its notes such as {stet} ask for; name the file instead"

  private func lint(_ hand: inout Hand) {
    hand.holdsNote = Self.mayHoldNote(hand.piece.bytes)
    let document = Document(hand.piece.bytes, format: .headlines)
    let findings = linter.findings(in: document, path: path)
    hand.lines.removeAll()
    hand.lines.add(findings, in: hand.piece.bytes, path: path, linesBefore: hand.piece.linesBefore)
    hand.warnings = findings.count { $0.severity == .warning }
    hand.isOver = linter.failOn.map { gate in findings.contains { $0.severity >= gate } } ?? false
  }

  /// Whether a note may stand anywhere in the file.
  private func mayHoldNotes() throws(CommandError) -> Bool {
    let read = try orFail { () throws(SystemError) in try surroundings.files.open(path) }
    var bytes: [UInt8] = []
    while try orFail({ () throws(SystemError) in try read(&bytes) }) > 0 {
      if Self.mayHoldNote(bytes) { return true }
      bytes.removeAll(keepingCapacity: true)
    }
    return false
  }

  /// Whether a brace opens before the word “stet”, or so near the end that the word may follow.
  private static func mayHoldNote(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while let brace = ByteSearch.firstIndex(of: UInt8(ascii: "{"), in: bytes, from: start) {
      let inside = bytes[(brace + 1)...].drop { Lines.isBlankByte($0) }.prefix(4)
      if inside.count < 4 || inside.elementsEqual("stet".utf8) { return true }
      start = brace + 1
    }
    return false
  }
}
