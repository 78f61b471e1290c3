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
  /// The severity of each rule, in the order of `rules`.
  public let severities: [Severity]
  let dispatch: Dispatch
  /// What judging a candidate needs of each rule, apart from the texts that only people read.
  private let runners: [Runner]

  private struct Runner: Sendable {
    let check: Rule.Check
    /// One bit for each role of block the rule looks at, by its place in `Block.Role.allCases`.
    let roles: UInt16
    let isForAnyLanguage: Bool
  }

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
    self.runners = rules.map { rule in
      var roles: UInt16 = 0
      for (bit, role) in Block.Role.allCases.enumerated() where rule.scope.holds(Block(role: role, range: 0..<0)) {
        roles |= 1 << UInt16(bit)
      }
      return Runner(check: rule.check, roles: roles, isForAnyLanguage: rule.family.isForAnyLanguage)
    }
  }

  /// A document as this linter's rules see it, for those who ask what the draft itself says.
  public func draft(of document: Document) -> Draft {
    var pass = Pass(document, dispatch: dispatch, lexicon: lexicon)
    pass.run()
    return Draft(document, lexicon: lexicon, style: style, pass: pass)
  }

  /// What is wrong with a document, by place.
  public func findings(in document: Document) -> [Finding] {
    var isProtecting = false
    return findings(in: document, protected: nil, isProtecting: &isProtecting)
  }

  /// - Parameter protected: Source ranges that were quotations when fixing began; inside them wording stays protected
  ///   even where a fix has since changed the pairing of the marks. Nil in the first round.
  /// - Parameter isProtecting: Set when a finding is held back by `protected` alone.
  func findings(in document: Document, protected: [TextRange]?, isProtecting: inout Bool) -> [Finding] {
    var pass = Pass(document, dispatch: dispatch, lexicon: lexicon)
    pass.run()
    let draft = Draft(document, lexicon: lexicon, style: style, pass: pass)
    var report = Report(rules: rules, severities: severities, manuscript: document.manuscript)
    var loud: [Candidate]?
    judge(pass.candidates, of: draft, into: &report, loud: &loud)
    judgeDraft(draft, into: &report)
    return finished(report.entries, of: draft, protected: protected, isProtecting: &isProtecting)
  }

  /// Runs the rules that candidates wake.
  ///
  /// - Parameter loud: Takes the candidates at which something was found, or a question was asked about the rest of
  ///   the draft; nil where nobody asks.
  func judge(_ candidates: [Candidate], of draft: Draft, into report: inout Report, loud: inout [Candidate]?) {
    var role = Block.Role.paragraph
    var roleBit = Self.bit(of: role)
    for candidate in candidates {
      let own = draft.blocks[Int(candidate.block)].role
      if own != role { (role, roleBit) = (own, Self.bit(of: own)) }
      let before = (report.entries.count, draft.farQuestions)
      judge(candidate, of: draft, roleBit: roleBit, into: &report)
      // Promo lines are judged as one.
      if role == .promoLine || before != (report.entries.count, draft.farQuestions) {
        loud?.append(candidate)
      }
    }
  }

  /// Runs the rules about the draft as a whole.
  func judgeDraft(_ draft: Draft, into report: inout Report) {
    guard !draft.blocks.isEmpty else { return }
    for position in dispatch.lists.span(dispatch.ofDraft) {
      let index = dispatch.lists.rule(at: position)
      report.begin(rule: index)
      runners[index].check(draft, Place(token: 0, block: 0), &report)
    }
  }

  private static func bit(of role: Block.Role) -> UInt16 {
    1 << UInt16(Block.Role.allCases.firstIndex(of: role) ?? 0)
  }

  @inline(__always)
  private func judge(_ candidate: Candidate, of draft: Draft, roleBit: UInt16, into report: inout Report) {
    let token = Int(candidate.token)
    let block = Int(candidate.block)
    let place = Place(token: token, block: block, isBehind: candidate.cause == .gapBehind)
    let isForeign = !draft.foreignBlocks.isEmpty && draft.foreignBlocks.contains(block)
    let isWord = candidate.cause == .word
    let span = isWord ? dispatch.anchors.span(of: draft.tokens[token].hash) : dispatch.lists.span(Int(candidate.list))
    let runners = runners.span
    for position in span {
      let index = isWord ? dispatch.anchors.rule(at: position) : dispatch.lists.rule(at: position)
      guard runners[index].roles & roleBit != 0, !isForeign || runners[index].isForAnyLanguage else { continue }
      report.begin(rule: index)
      runners[index].check(draft, place, &report)
    }
    if isWord, !dispatch.books.isEmpty {
      judgePhrases(around: place, isForeign: isForeign, role: roleBit, of: draft, into: &report)
    }
  }

  private func judgePhrases(
    around place: Place, isForeign: Bool, role: UInt16, of draft: Draft, into report: inout Report
  ) {
    for number in dispatch.books.indices {
      var matches: [PhraseBook.Match] = []
      dispatch.books[number].book.find(around: place.token, in: place.block, of: draft, into: &matches)
      for match in matches {
        let index = Int(dispatch.books[number].rules[match.rule])
        guard index >= 0, runners[index].roles & role != 0, !isForeign || runners[index].isForAnyLanguage else {
          continue
        }
        report.begin(rule: index)
        runners[index].check(draft, Place(token: place.token, block: place.block, phrase: match.phrase), &report)
      }
      if matches.count == PhraseBook.mostMatches { report.addCrowd(at: draft.tokens[place.token].range) }
    }
  }

  /// Sorts the findings, drops doubles, and lowers fixes of wording inside quotations.
  func finished(_ entries: [Report.Entry], of draft: Draft) -> [Finding] {
    var isProtecting = false
    return finished(entries, of: draft, protected: nil, isProtecting: &isProtecting)
  }

  private func finished(
    _ entries: [Report.Entry], of draft: Draft, protected: [TextRange]?, isProtecting: inout Bool
  ) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(entries.count)
    let quotations = Self.joined(protected ?? [])
    for entry in entries {
      var finding = entry.finding
      if lexicon.hasHouseWords, isHouseWord(finding, of: rules[entry.ruleIndex].family, in: draft) { continue }
      if rules[entry.ruleIndex].changes == .wording, !finding.fixes.isEmpty {
        let isQuoted = isQuoted(finding, in: draft)
        let isHeldBack = !isQuoted && Self.isTouched(finding.range, by: quotations)
        isProtecting = isProtecting || isHeldBack
        for index in finding.fixes.indices where isQuoted || isHeldBack {
          finding.fixes[index].applicability = finding.fixes[index].applicability.lowered
        }
      }
      findings.append(finding)
    }
    // Candidates come in the order of the text, so that findings mostly do.
    let followers = findings.indices.dropFirst()
    if followers.contains(where: { findings[$0] < findings[$0 - 1] }) { findings.sort() }
    guard followers.contains(where: { findings[$0].range == findings[$0 - 1].range }) else { return findings }
    var last: Finding?
    findings.removeAll { finding in
      defer { last = finding }
      return finding == last
    }
    return findings
  }

  /// Whether nothing is found but a word that the newsroom writes so.
  private func isHouseWord(_ finding: Finding, of family: Rule.Family, in draft: Draft) -> Bool {
    guard family.isAboutWords else { return false }
    return lexicon.houseAccepts(draft.document.manuscript.source[finding.range], isAboutCase: family == .casing)
  }

  /// Ranges without overlap, ascending, that cover the same bytes.
  private static func joined(_ ranges: [TextRange]) -> [TextRange] {
    var joined: [TextRange] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Whether a range shares a byte with one of some joined ranges.
  private static func isTouched(_ range: TextRange, by ranges: [TextRange]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
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
