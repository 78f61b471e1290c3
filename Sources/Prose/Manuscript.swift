/// What a reader makes of the bytes of a file: the logical text that the rules see, and where it lies in the source.
///
/// Plain text is its own logical text, without a copy. In Markdown and HTML the logical text leaves out markup and
/// replaces entities, so that `Trump&rsquo;s` and `ex<b>pand</b>Iraq` are no obstacle to a rule.
public struct Manuscript: Sendable {
  /// The bytes of the file as they are.
  public let source: [UInt8]
  /// The bytes that rules see.
  public let text: [UInt8]
  /// How stretches of the logical text lie in the source, ascending, without gaps in the logical text; empty when
  /// the logical text is the source.
  public let runs: [Run]
  /// The blocks, ascending, without overlap. What lies outside every block is not linted: code, markup, front matter.
  public var blocks: [Block]
  public let format: Format
  /// Comments of the source, in source offsets, that may hold a `stet`.
  public let comments: [TextRange]
  /// The end of the front matter of a Markdown file, 0 without one; its values are not written as Markdown.
  public let frontMatterEnd: Int

  public init(
    source: [UInt8], text: [UInt8], runs: [Run], blocks: [Block], format: Format, comments: [TextRange] = [],
    frontMatterEnd: Int = 0
  ) {
    self.source = source
    self.text = text
    self.runs = runs
    self.blocks = blocks
    self.format = format
    self.comments = comments
    self.frontMatterEnd = frontMatterEnd
  }

  /// A stretch of the logical text and its place in the source.
  public struct Run: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
      /// The same bytes in both.
      case verbatim
      /// One character reference in the source; replaced as a whole or not at all.
      case entity
      /// Logical bytes that stand for markup between two pieces of text; never edited.
      case hole
      /// A line break inside a paragraph, with what the source puts around it (a quote prefix, an indent).
      case softBreak
    }
    public let kind: Kind
    public let logical: TextRange
    public let source: TextRange

    public init(_ kind: Kind, logical: TextRange, source: TextRange) {
      self.kind = kind
      self.logical = logical
      self.source = source
    }
  }
}

extension Manuscript {
  /// Whether the logical text is the source whatever the source is; all of it but line breaks and notes lies in blocks.
  public var isPlain: Bool { format == .text || format == .headlines }

  /// Whether logical and source offsets are the same.
  public var isVerbatim: Bool { runs.isEmpty }

  /// The place in the source of a range of the logical text; ranges that start or end inside an entity cover it.
  public func sourceRange(of range: TextRange) -> TextRange {
    guard !runs.isEmpty else { return range }
    let start = sourceOffset(range.lowerBound, isEnd: false)
    let end = range.isEmpty ? start : sourceOffset(range.upperBound, isEnd: true)
    return start..<max(start, end)
  }

  /// The place in the source that an edit of this logical range replaces, or nil when the edit would touch markup.
  ///
  /// An edit lies in verbatim runs that join in the source too, or replaces whole entities.
  public func editableRange(of range: TextRange) -> TextRange? {
    guard !runs.isEmpty else { return range }
    var index = runIndex(containing: range.lowerBound, isEnd: false)
    guard index < runs.count else { return nil }
    if range.isEmpty {
      let before = range.lowerBound > 0 ? runIndex(containing: range.lowerBound - 1, isEnd: false) : index
      for candidate in [before, index] where runs[candidate].kind == .verbatim {
        let run = runs[candidate]
        if run.logical.lowerBound <= range.lowerBound, range.lowerBound <= run.logical.upperBound {
          let offset = run.source.lowerBound + range.lowerBound - run.logical.lowerBound
          return offset..<offset
        }
      }
      return nil
    }
    var start: Int?
    var end = 0
    while index < runs.count, runs[index].logical.lowerBound < range.upperBound {
      let run = runs[index]
      index += 1
      guard !run.logical.isEmpty else { return nil }
      let piece: TextRange
      switch run.kind {
      case .verbatim:
        let low = max(range.lowerBound, run.logical.lowerBound)
        let high = min(range.upperBound, run.logical.upperBound)
        let shift = run.source.lowerBound - run.logical.lowerBound
        piece = low + shift..<high + shift
      case .entity:
        guard range.lowerBound <= run.logical.lowerBound, run.logical.upperBound <= range.upperBound else { return nil }
        piece = run.source
      case .hole, .softBreak:
        return nil
      }
      if start != nil, piece.lowerBound != end { return nil }
      if start == nil { start = piece.lowerBound }
      end = piece.upperBound
    }
    return start.map { $0..<end }
  }

  private func sourceOffset(_ offset: Int, isEnd: Bool) -> Int {
    let index = runIndex(containing: isEnd ? offset - 1 : offset, isEnd: isEnd)
    guard index < runs.count else { return source.count }
    let run = runs[index]
    switch run.kind {
    case .verbatim: return run.source.lowerBound + min(offset - run.logical.lowerBound, run.source.count)
    case .entity, .hole, .softBreak:
      return isEnd || offset >= run.logical.upperBound ? run.source.upperBound : run.source.lowerBound
    }
  }

  /// The run that holds a logical offset, the last one for an offset at the end of the text.
  private func runIndex(containing offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].logical.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, runs.count - 1))
  }
}

extension Manuscript {
  /// The logical offset of a place in the source; a place in markup gives the next logical byte.
  public func logicalOffset(of offset: Int) -> Int {
    guard !runs.isEmpty else { return offset }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].source.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count else { return text.count }
    let run = runs[low]
    guard run.kind == .verbatim, offset >= run.source.lowerBound else { return run.logical.lowerBound }
    return run.logical.lowerBound + offset - run.source.lowerBound
  }
}
