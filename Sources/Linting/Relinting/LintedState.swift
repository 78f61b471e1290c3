public import Prose

/// A state of a draft that was linted, with what the next state can take over.
public struct LintedState: Sendable {
  /// The draft as the rules saw it.
  public let document: Document
  /// What is wrong with it, by place.
  public let findings: [Finding]
  fileprivate var facts: BlockFacts

  init(_ document: Document, findings: [Finding], facts: BlockFacts) {
    self.document = document
    self.findings = findings
    self.facts = facts
  }
}

/// What a linted state of a draft leaves for the next one: everything but its text and its findings.
public struct LintFrame: Sendable {
  var document: DocumentFrame
  var facts = BlockFacts()

  /// Takes a linted draft apart; whoever holds no copy of it saves copies of its parts.
  public init(_ linted: consuming LintedState) {
    swap(&facts, &linted.facts)
    document = DocumentFrame(linted.document)
  }
}
