public import Prose

extension Linter {
  /// Lints a draft, so that its next state costs what changes.
  public func linted(_ document: Document) -> LintedState {
    var pass = Pass(document, dispatch: dispatch, lexicon: lexicon)
    pass.run()
    let draft = Draft(document, lexicon: lexicon, style: style, pass: pass)
    var report = Report(rules: rules, severities: severities, manuscript: document.manuscript)
    var loud: [Candidate]? = []
    judge(pass.candidates, of: draft, into: &report, loud: &loud)
    judgeDraft(draft, into: &report)
    let facts = BlockFacts(
      entries: pass.entries, unknownWords: pass.unknownWords, foreignBlocks: pass.foreignBlocks, loud: loud ?? [])
    return state(of: draft, report.entries, facts)
  }

  /// Lints the next state of a draft; what is found is what linting it anew would find.
  ///
  /// In blocks that stay as they are, rules run again only where they were loud: where something was found, or where a
  /// rule looked beyond its block. Rules about the draft as a whole run again.
  ///
  /// - Parameters:
  ///   - frame: What this linter left of the state before.
  ///   - front: How many bytes at the front are those of the state before.
  ///   - back: How many bytes at the back are, without overlap with the front.
  public func linted(
    _ manuscript: Manuscript, after frame: consuming LintFrame, front: Int, back: Int
  ) -> LintedState {
    let oldBlocks = frame.document.blockCount
    let rereading = Rereading(manuscript, after: &frame.document, front: front, back: back)
    let (document, shared) = (rereading.document, rereading.shared)
    frame.facts.keep(shared, of: oldBlocks)
    frame.facts.take(document.tokens[shared.frontTokens..<document.tokens.count - shared.backTokens], lexicon)
    var pass = Pass(document, dispatch: dispatch, facts: frame.facts)
    pass.run(over: shared.front..<document.blocks.count - shared.back)
    frame.facts.foreignBlocks.formUnion(pass.foreignBlocks)

    let draft = Draft(document, lexicon: lexicon, style: style, facts: frame.facts)
    var report = Report(rules: rules, severities: severities, manuscript: manuscript)
    var loud: [Candidate]? = []
    judge(frame.facts.loud, of: draft, into: &report, loud: &loud)
    judge(pass.candidates, of: draft, into: &report, loud: &loud)
    judgeDraft(draft, into: &report)
    // Which findings are left out of too many hangs on the order in which they are found.
    if report.isFull { return linted(document) }
    frame.facts.loud = loud ?? []
    return state(of: draft, report.entries, frame.facts)
  }

  private func state(of draft: Draft, _ entries: [Report.Entry], _ facts: BlockFacts) -> LintedState {
    var facts = facts
    facts.readings = draft.unknownWordsIfAsked
    for block in draft.blocks(of: .promoLine) {
      for token in draft.blocks[block].tokens { facts.readings[token] = nil }
    }
    return LintedState(draft.document, findings: finished(entries, of: draft), facts: facts)
  }
}
