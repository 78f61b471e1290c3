/// The kinds of file a draft comes in.
public enum Format: String, Sendable, CaseIterable {
  /// Plain text: what a draft is unless its name or the user says otherwise.
  case text
  case markdown
  case html
  /// One headline a line, each judged by its own words alone.
  case headlines
}

/// What the sender says a plain text is; without it the reader decides from the structure.
public enum DraftKind: String, Sendable, CaseIterable {
  case article
  case headline
}

/// A piece of a draft with one role: a headline, a paragraph, a caption.
public struct Block: Sendable, Equatable {
  /// What a block is in the newsroom’s terms.
  public enum Role: String, Sendable, CaseIterable {
    case headline
    case standfirst
    case byline
    case dateline
    case subhead
    case paragraph
    case listItem
    case quotation
    case caption
    /// A headline of another article, left in the text by a link list.
    case promoLine
    /// A line of one separator and nothing else, such as `-` or `|`.
    case separator
    /// A line of blanks.
    case blank
  }

  public var role: Role
  /// The bytes in the logical text, without the line break at the end but with blanks at the edges.
  public var range: TextRange
  /// The tokens, as indices into the document’s tokens; filled in by the document.
  public var tokens: Range<Int>
  /// The number of the article or list entry the block belongs to; quotations do not run from one group into another.
  public var group: Int

  public init(role: Role, range: TextRange, group: Int = 0) {
    self.role = role
    self.range = range
    self.tokens = 0..<0
    self.group = group
  }

  /// Whether the block is display text, whose words may stand in a headline’s case.
  public var isDisplay: Bool { role == .headline || role == .subhead || role == .promoLine || role == .standfirst }
  /// Whether the block is running text.
  public var isBody: Bool {
    role == .paragraph || role == .listItem || role == .quotation || role == .caption || role == .dateline
  }
}
