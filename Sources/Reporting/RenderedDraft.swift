/// What a report says of one draft, written before it is known what it says of the drafts before.
public struct RenderedDraft: Sendable {
  private struct Piece: Sendable {
    var bytes: [UInt8]
    /// A rule that is explained here, unless it was before.
    var explains: String?
  }

  private var pieces: [Piece] = []

  public init() {}

  init(_ bytes: [UInt8]) { add(bytes) }

  /// Adds bytes that stand there in any case.
  mutating func add(_ bytes: [UInt8]) {
    if pieces.isEmpty || pieces[pieces.count - 1].explains != nil {
      pieces.append(Piece(bytes: bytes))
    } else {
      pieces[pieces.count - 1].bytes += bytes
    }
  }

  /// Adds bytes that stand there only where a rule is told of first.
  mutating func add(_ bytes: [UInt8], explaining rule: String) { pieces.append(Piece(bytes: bytes, explains: rule)) }

  /// The bytes behind those of other drafts.
  ///
  /// - Parameter explained: The rules that are told of, with those of this draft when it returns.
  public func bytes(_ explained: inout Set<String>) -> [UInt8] {
    if pieces.count == 1, pieces[0].explains == nil { return pieces[0].bytes }
    var bytes: [UInt8] = []
    for piece in pieces {
      if let rule = piece.explains, !explained.insert(rule).inserted { continue }
      bytes += piece.bytes
    }
    return bytes
  }
}

extension Reporter {
  /// A format that says of each draft what it says wherever the draft stands, and sums up at the end.
  init(
    _ name: String, _ summary: String, endsWithSummary: Bool,
    drawing draw: @escaping @Sendable (LintedDraft, ReportStyle) -> RenderedDraft
  ) {
    self.init(name, summary) { report, style in
      var bytes: [UInt8] = []
      var explained: Set<String> = []
      for draft in report.drafts where !draft.findings.isEmpty { bytes += draw(draft, style).bytes(&explained) }
      if endsWithSummary, !style.isQuiet { bytes += Summary.lines(of: report).utf8 }
      return bytes
    }
    self.draw = draw
    self.endsWithSummary = endsWithSummary
  }
}
