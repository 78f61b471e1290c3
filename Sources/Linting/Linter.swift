public import Lexicon
public import Prose

/// Runs rules over documents.
///
/// Two phases: one pass over the tokens asks the lexicon and collects candidates, the places that wake a rule; then
/// the candidates are judged in order, with the whole draft known. What a document costs grows with its text and its
/// candidates, not with the number of rules. Values only; one linter may serve many threads.
public struct Linter: Sendable {
  public let rules: [Rule]
  public let style: HouseStyle
  let lexicon: Lexicon
  let severities: [Severity]
  private let dispatch: Dispatch

  /// - Parameters:
  ///   - rules: The rules that are on, in the order that settles ties.
  ///   - severities: What the configuration says instead of a rule’s own severity, by name.
  public init(
    _ rules: [Rule], style: HouseStyle = .plain, severities: [String: Severity] = [:], lexicon: Lexicon = .builtIn
  ) {
    self.rules = rules
    self.style = style
    self.lexicon = lexicon
    self.severities = rules.map { severities[$0.name] ?? $0.severity }
    self.dispatch = Dispatch(rules)
  }

  /// A document as this linter's rules see it, for those who ask what the draft itself says.
  public func draft(of document: Document) -> Draft {
    var pass = Pass(document, dispatch: dispatch, lexicon: lexicon)
    pass.run()
    return Draft(document, lexicon: lexicon, style: style, entries: pass.entries, foreignBlocks: pass.foreignBlocks)
  }

  /// What is wrong with a document, by place.
  public func findings(in document: Document) -> [Finding] {
    findings(in: document, protected: nil)
  }

  /// - Parameter protected: Source ranges that were quotations when fixing began; inside them wording stays protected
  ///   even where a fix has since changed the pairing of the marks. Nil in the first round.
  func findings(in document: Document, protected: [TextRange]?) -> [Finding] {
    var pass = Pass(document, dispatch: dispatch, lexicon: lexicon)
    pass.run()
    let draft = Draft(
      document, lexicon: lexicon, style: style, entries: pass.entries, foreignBlocks: pass.foreignBlocks)
    var report = Report(rules: rules, severities: severities, manuscript: document.manuscript)
    for candidate in pass.candidates { judge(candidate, of: draft, into: &report) }
    if dispatch.ofDraft != 0, let place = draft.blocks.isEmpty ? nil : Place(token: 0, block: 0) {
      for index in dispatch.lists[dispatch.ofDraft] {
        report.begin(rule: index)
        rules[index].check(draft, place, &report)
      }
    }
    return finished(report, of: draft, protected: protected)
  }

  private func judge(_ candidate: Candidate, of draft: Draft, into report: inout Report) {
    let place = Place(token: Int(candidate.token), block: Int(candidate.block), isBehind: candidate.cause == .gapBehind)
    if candidate.cause == .word {
      for index in dispatch.anchors.rules(of: draft.tokens[place.token].hash) {
        run(index, at: place, of: draft, &report)
      }
    } else {
      for index in dispatch.lists[Int(candidate.list)] { run(index, at: place, of: draft, &report) }
    }
  }

  private func run(_ index: Int, at place: Place, of draft: Draft, _ report: inout Report) {
    let rule = rules[index]
    guard rule.scope.holds(draft.blocks[place.block]) else { return }
    if draft.foreignBlocks.contains(place.block), !rule.family.isForAnyLanguage { return }
    report.begin(rule: index)
    rule.check(draft, place, &report)
  }

  /// Sorts the findings, drops doubles, and lowers fixes of wording inside quotations.
  private func finished(_ report: consuming Report, of draft: Draft, protected: [TextRange]?) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(report.entries.count)
    let quotations = protected ?? []
    for entry in report.entries {
      var finding = entry.finding
      if rules[entry.ruleIndex].changes == .wording, !finding.fixes.isEmpty,
        isQuoted(finding, in: draft) || quotations.contains(where: { $0.overlaps(finding.range) })
      {
        for index in finding.fixes.indices {
          finding.fixes[index].applicability = finding.fixes[index].applicability.lowered
        }
      }
      findings.append(finding)
    }
    findings.sort()
    var last: Finding?
    findings.removeAll { finding in
      defer { last = finding }
      return finding == last
    }
    return findings
  }

  private func isQuoted(_ finding: Finding, in draft: Draft) -> Bool {
    let manuscript = draft.document.manuscript
    guard !draft.document.quotations.all.isEmpty else { return false }
    let offset =
      manuscript.isVerbatim ? finding.range.lowerBound : manuscript.logicalOffset(of: finding.range.lowerBound)
    let token = draft.document.tokenIndex(at: offset)
    return token < draft.tokens.count && draft.isQuoted(token)
  }

  /// The source ranges of a document’s quotations.
  func quotationRanges(of document: Document) -> [TextRange] {
    document.quotations.all.map { quotation in
      let tokens = document.tokens
      return document.manuscript.sourceRange(of: tokens[quotation.open].start..<tokens[quotation.close].end)
    }
  }
}
