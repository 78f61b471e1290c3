public import Prose

/// The notes of a draft that let findings stand, and what became of each.
public struct Stets: Sendable {
  public let all: [Stet]
  private let unclosed: [Stet]
  private let source: [UInt8]
  private let families: [String: Rule.Family]
  /// Whether the draft marks anything as the writer's own, so that findings must be asked one by one.
  private let hasSic: Bool
  /// The day on which notes with an end are judged; nil when all of them hold.
  private let today: CalendarDay?

  /// - Parameters:
  ///   - families: The family of each rule that there is, by its name.
  ///   - today: The day on which notes with an end are judged; nil when all of them hold.
  public init(
    in document: Document, families: @autoclosure () -> [String: Rule.Family], today: CalendarDay? = nil
  ) {
    self.today = today
    source = document.manuscript.source
    if StetReader.isNeeded(for: document) {
      let reader = StetReader(document.manuscript)
      (all, unclosed, self.families) = (reader.stets, reader.unclosed, families())
    } else {
      (all, unclosed, self.families) = ([], [], [:])
    }
    let bracket = UInt8(ascii: "[")
    hasSic =
      document.manuscript.isPlain
      ? document.tokens.contains { $0.hash == UInt64(bracket) && $0.kind == .openBracket }
      : Occurrences.holds(bracket, in: source)
  }

  /// Whether a note begins and never ends.
  public var hasUnclosed: Bool { !unclosed.isEmpty }

  /// Whether the last day of a note is over.
  public func hasEnded(_ stet: Stet) -> Bool { today.map { stet.hasEnded(by: $0) } ?? false }

  /// What a draft's notes leave of its findings.
  public struct Outcome: Sendable {
    public var kept: [Finding]
    /// What stands, and the note that lets it; nil for `[sic]`.
    public var standing: [(finding: Finding, stet: Stet?)]
    /// For each note whether it was needed.
    public var isUsed: [Bool]
  }

  /// Sorts findings into those that are reported and those that stand.
  ///
  /// What is found inside a note is neither: a note is not part of the draft.
  public func applied(to findings: [Finding]) -> Outcome {
    var outcome = Outcome(kept: [], standing: [], isUsed: all.map { _ in false })
    if all.isEmpty, !hasSic {
      outcome.kept = findings
      return outcome
    }
    for finding in findings {
      if all.contains(where: { $0.range.overlaps(finding.range) }) { continue }
      var isStanding = false
      for (index, stet) in all.enumerated() {
        guard !hasEnded(stet), stet.holds(for: finding, family: families[finding.rule], in: source) else { continue }
        outcome.isUsed[index] = true
        if !isStanding { outcome.standing.append((finding, stet)) }
        isStanding = true
      }
      if !isStanding, hasSic, isFollowedBySic(finding.range) {
        outcome.standing.append((finding, nil))
        isStanding = true
      }
      if !isStanding { outcome.kept.append(finding) }
    }
    return outcome
  }

  /// `[sic]` stands directly behind a word, with at most a blank or a closing mark between.
  private func isFollowedBySic(_ range: TextRange) -> Bool {
    var offset = min(range.upperBound, source.count)
    let limit = min(source.count, offset + 4)
    while offset < limit, source[offset] != UInt8(ascii: "[") {
      let byte = source[offset]
      guard byte == 32 || byte == 0x22 || byte == 0x27 || byte >= 0x80 else { return false }
      offset += 1
    }
    return source[offset...].prefix(5).map { $0 | 0x20 }.elementsEqual("{sic}".utf8)
      && source[offset...].first == UInt8(ascii: "[")
  }

  // MARK: - Mistakes in notes

  /// What is wrong with the notes themselves.
  ///
  /// - Parameters:
  ///   - isUsed: As `applied` gave it.
  ///   - active: The rules that ran; a note for another rule cannot be called unused.
  ///   - severities: Of the rules about notes that are on.
  public func problems(isUsed: [Bool], active: Set<String>, severities: [String: Severity]) -> [Finding] {
    var findings: [Finding] = []
    for (index, stet) in all.enumerated() {
      let unknown = stet.names.filter { !isKnown($0.text) }
      for name in unknown {
        add(Self.unknownStet, name.range, "no rule is called “\(name.text)”", nearest(name), severities, &findings)
      }
      if stet.reason == nil {
        add(Self.stetWithoutReason, stet.range, "stet gives no reason", nil, severities, &findings)
      }
      if let until = stet.until, hasEnded(stet) {
        add(Self.expiredStet, stet.range, "stet ended on \(until)", removal(of: stet, .suggest), severities, &findings)
        continue
      }
      guard unknown.isEmpty, index < isUsed.count, !isUsed[index] else { continue }
      let wanted = families.filter { rule in
        stet.names.isEmpty || stet.names.contains { $0.text.selects(rule.key, of: rule.value) }
      }
      guard wanted.keys.allSatisfy(active.contains) else { continue }
      add(Self.unusedStet, stet.range, "stet lets nothing stand", removal(of: stet, .safe), severities, &findings)
    }
    for stet in unclosed {
      add(Self.unclosedStet, stet.range, "stet begins here and never ends", nil, severities, &findings)
    }
    return findings.sorted()
  }

  private func isKnown(_ name: String) -> Bool {
    name == "all" || families[name] != nil || Rule.Family(rawValue: name) != nil
  }

  private func nearest(_ name: Stet.Name) -> Fix? {
    let names = families.keys.sorted() + Rule.Family.allCases.map(\.rawValue)
    return NearestName.of(name.text, in: names).map { .replace(name.range, $0, .suggest) }
  }

  private func add(
    _ rule: String, _ range: TextRange, _ message: String, _ fix: Fix?, _ severities: [String: Severity],
    _ findings: inout [Finding]
  ) {
    guard let severity = severities[rule] else { return }
    findings.append(
      Finding(rule: rule, severity: severity, range: range, message: message, fixes: fix.map { [$0] } ?? []))
  }

  /// Takes out the note with the blanks before it, or with its whole line when nothing else stands there; nil where its
  /// end would be left.
  private func removal(of stet: Stet, _ applicability: Applicability) -> Fix? {
    stet.reach == .span ? nil : .delete(extent(of: stet), applicability)
  }

  private func extent(of stet: Stet) -> TextRange {
    var start = stet.range.lowerBound
    while start > 0, source[start - 1] == 32 || source[start - 1] == 9 { start -= 1 }
    var end = stet.range.upperBound
    let isAtLineStart = start == 0 || source[start - 1] == 10 || source[start - 1] == 13
    guard isAtLineStart else { return start..<end }
    if end < source.count, source[end] == 13 { end += 1 }
    if end < source.count, source[end] == 10 { end += 1 }
    return start..<end
  }
}
