public import Prose

/// One thing the desk looks for, with its why, its source and the examples that are its tests.
///
/// A rule is a value; whether it comes from a Swift file or a rule file makes no difference to anyone.
public struct Rule: Sendable {
  /// Looks at one place and reports what is wrong there.
  ///
  /// It looks at the block in which it was woken, and at the byte on each side of it. Whatever it wants to know of the
  /// rest of the draft it asks the draft, or it says so with `Draft.countFarQuestion`: where a check asks nothing of
  /// the kind and finds nothing, it stays silent as long as the block is as it is, and is not run again.
  public typealias Check = @Sendable (_ draft: Draft, _ place: Place, _ report: inout Report) -> Void

  /// A rule is passed about by reference, so that lists of hundreds cost nothing to make.
  private let facts: Facts
  /// Whether the rule works without a house style that asks for it.
  public internal(set) var isOn: Bool
  /// How often the rule was right where it was measured; nil where it found nothing or nobody measured it.
  public internal(set) var precision: Precision?
  /// The highest level that its fixes keep.
  var highestLevel = Applicability.safe

  private final class Facts: Sendable {
    let name: String
    let family: Family
    let severity: Severity
    let changes: Change
    let scope: Scope
    let triggers: @Sendable () -> [Trigger]
    /// What only people read; made when somebody asks, so that the start of the program pays for none of it.
    let manual: @Sendable () -> Manual
    let examples: @Sendable () -> [Example]
    let check: Check

    init(
      name: String, family: Family, severity: Severity, changes: Change, scope: Scope,
      triggers: @escaping @Sendable () -> [Trigger], manual: @escaping @Sendable () -> Manual,
      examples: @escaping @Sendable () -> [Example], check: @escaping Check
    ) {
      self.name = name
      self.family = family
      self.severity = severity
      self.changes = changes
      self.scope = scope
      self.triggers = triggers
      self.manual = manual
      self.examples = examples
      self.check = check
    }
  }

  /// What a rule says of itself.
  public struct Manual: Sendable {
    /// One sentence: what the rule flags.
    public let summary: String
    /// Why a desk minds, and what the rule leaves alone.
    public let why: String
    /// Where the rule comes from.
    public let source: String
    /// The version that first had the rule.
    public let since: String

    public init(summary: String, why: String, source: String, since: String) {
      self.summary = summary
      self.why = why
      self.source = source
      self.since = since
    }
  }

  /// - Parameters:
  ///   - wakes: The check runs at these places only, so that a rule costs what its candidates cost.
  ///   - examples: At least one `bad` and two `good`; each is a test.
  public init(
    _ name: String, family: Family, severity: Severity, changes: Change, scope: Scope = .all, isOn: Bool = true,
    since: String = "0.1", summary: String, why: String, source: String,
    wakes: @escaping @Sendable @autoclosure () -> [Trigger],
    examples: @escaping @Sendable @autoclosure () -> [Example], check: @escaping Check
  ) {
    self.init(
      name, family: family, severity: severity, changes: changes, scope: scope, isOn: isOn, wakes: wakes,
      manual: { Manual(summary: summary, why: why, source: source, since: since) }, examples: examples, check: check)
  }

  /// - Parameters:
  ///   - manual: Called whenever a text of the rule is asked for.
  public init(
    _ name: String, family: Family, severity: Severity, changes: Change, scope: Scope, isOn: Bool,
    wakes: @escaping @Sendable () -> [Trigger], manual: @escaping @Sendable () -> Manual,
    examples: @escaping @Sendable () -> [Example], check: @escaping Check
  ) {
    facts = Facts(
      name: name, family: family, severity: severity, changes: changes, scope: scope, triggers: wakes, manual: manual,
      examples: examples, check: check)
    self.isOn = isOn
  }

  /// Unique, in kebab-case, states what is wrong: `missing-space-between-words`.
  public var name: String { facts.name }
  public var family: Family { facts.family }
  public var severity: Severity { facts.severity }
  /// What the fixes of the rule change; the engine lowers a fix of wording inside a direct quotation.
  public var changes: Change { facts.changes }
  /// Where the rule looks.
  public var scope: Scope { facts.scope }
  public var check: Check { facts.check }
  /// One sentence: what the rule flags.
  public var summary: String { facts.manual().summary }
  /// Why a desk minds, and what the rule leaves alone.
  public var why: String { facts.manual().why }
  /// Where the rule comes from.
  public var source: String { facts.manual().source }
  /// The version that first had the rule.
  public var since: String { facts.manual().since }
  /// What wakes the rule; made anew for each linter, and never for a rule that is off.
  public var wakes: [Trigger] { facts.triggers() }
  public var examples: [Example] { facts.examples() }

  /// The families of the catalogue; each is a selector on the command line.
  public enum Family: String, Sendable, CaseIterable {
    case spacing, quotes, apostrophes, dashes, punctuation, casing
    case linkSpam = "link-spam"
    case boilerplate, encoding, spelling, repetition, consistency, structure, numbers
    case headline, legal, names, usage, wordiness, inclusive, meta

    /// Whether the rules of the family hold in any language.
    public var isForAnyLanguage: Bool { self == .encoding || self == .spacing || self == .linkSpam }

    /// Whether a newsroom that lists a word as its own has answered what the rules of the family ask of it.
    public var isAboutWords: Bool { self == .spelling || self == .casing || self == .spacing || self == .names }
  }

  /// What a fix changes.
  public enum Change: String, Sendable, CaseIterable {
    /// The form of a mark: `´` to `’`.
    case glyph
    case spacing
    /// Capitals in a headline.
    case headlineCase
    /// Lines and debris.
    case layout
    /// Words, spelling, punctuation: what somebody said.
    case wording
  }

  /// Where in a draft a rule looks.
  public enum Scope: Sendable {
    case all
    /// Headlines, subheads, standfirsts and promo lines.
    case display
    /// Headlines alone.
    case headline
    /// Running text.
    case body

    /// Whether a block is in the scope.
    public func holds(_ block: Block) -> Bool {
      switch self {
      case .all: true
      case .display: block.isDisplay
      case .headline: block.role == .headline || block.role == .promoLine
      case .body: block.isBody
      }
    }
  }
}

/// What wakes a rule: something the single pass over the draft finds for next to nothing.
public enum Trigger: Sendable {
  /// A mark of one of these kinds.
  case marks([Token.Kind])
  /// A mark of one of these kinds that does not stand as most do: right behind a word, and one space before the next
  /// word or at the end of its block.
  case oddMarks([Token.Kind])
  /// One of these words, in any case.
  case words([String])
  /// One of these words, by their hashes.
  case hashes([UInt64])
  /// One of these phrases, which may name lists of words by index; `place.phrase` says which one.
  case phrases([Phrase], lists: [WordSet])
  /// A phrase of a book that was made beforehand, by the number of the rule in it.
  case book(PhraseBook, rule: Int)
  /// A word the lexicon does not know in any case, or only as one of the rarest.
  case unknownWord
  /// A word that has capitals elsewhere than at the front alone, such as `iPhone`, however the draft writes it.
  case casedWord
  /// A word or number that equals the one before it, case folded.
  case repeatedWord
  /// The second of two words or numbers that equal the two that stand two, three or four tokens before them.
  case repeatedPair
  /// A word whose shape has all of these bits.
  case shape(Token.Shape)
  /// More than one blank before a token, at the edge of a block or of a line; the place is the token behind the
  /// gap, and the block’s last token when `place.isBehind` is set. A block of blanks has no token: ask
  /// `place.isBehind` and the block’s range before any token.
  case wideGap
  /// The first token of each sentence that does not begin with a capital.
  case lowSentenceStart
  /// Each block of one of these roles that has tokens; `place.token` is the first.
  case block([Block.Role])
  /// Once a draft, behind everything else.
  case draft
}

/// Where a rule was woken.
public struct Place: Sendable, Equatable {
  /// An index into the draft’s tokens; the first token of the block for block triggers, zero for the draft.
  public let token: Int
  /// An index into the draft’s blocks.
  public let block: Int
  /// The gap that woke the rule lies behind the token, at the end of its block.
  public let isBehind: Bool
  /// Which of the rule’s phrases stands around the token; zero for other triggers.
  public let phrase: Int

  public init(token: Int, block: Int, isBehind: Bool = false, phrase: Int = 0) {
    self.token = token
    self.block = block
    self.isBehind = isBehind
    self.phrase = phrase
  }
}
