/// What becomes of a stretch of a paragraph of Markdown; what lies in no cut is text.
struct MarkdownCut {
  enum Action: Equatable {
    /// Text; it may lose bytes at its edges, as a run of `*` does.
    case keep
    /// Markup.
    case drop
    /// No prose, but something stands there: inline code.
    case stand
    /// An escape or a character reference.
    case replace([UInt8])
    case lineBreak
    case comment
    /// A block-level tag of HTML: the text behind it is a block of its own.
    case block(Block.Role?)
    /// Where an image begins; `close` is the cut that ends it.
    case image(close: Int)
  }

  var range: TextRange
  var action: Action
  /// The bytes at the front and back that are markup.
  var front = 0
  var back = 0

  init(_ range: TextRange, _ action: Action) {
    self.range = range
    self.action = action
  }
}

/// Finds the markup inside a paragraph of Markdown: code, links, emphasis, tags, escapes.
///
/// One pass over the bytes. A search that failed is not made again from a later place, brackets and emphasis keep
/// stacks from which each entry is taken once; so the work is linear in the paragraph whatever it holds.
struct MarkdownInline {
  let text: [UInt8]
  let labels: Set<[UInt8]>
  var cuts: [MarkdownCut] = []
  var index = 0
  var emphasis = MarkdownEmphasis()
  var brackets: [Bracket] = []
  private var tags: HTMLTagReader?
  private var codeEnds: [Int: Int]?
  private var missingTags: Set<[UInt8]> = []
  private var lacksShortcodeEnd = false

  /// A `[` or `![` that waits for its `]`.
  struct Bracket {
    let cut: Int
    let isImage: Bool
    /// Whether another bracket stands inside, so that the text is no label.
    var holdsBracket = false
  }

  init(_ text: [UInt8], labels: Set<[UInt8]>) {
    self.text = text
    self.labels = labels
  }

  /// The cuts of a paragraph, ascending.
  static func cuts(of text: [UInt8], labels: Set<[UInt8]>) -> [MarkdownCut] {
    var inline = MarkdownInline(text, labels: labels)
    inline.readAll()
    return inline.cuts
  }

  /// The byte at an offset, 0 behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  /// Adds a cut from `index` and moves behind it.
  mutating func cut(to end: Int, _ action: MarkdownCut.Action) {
    cuts.append(MarkdownCut(index..<end, action))
    index = end
  }

  private mutating func readAll() {
    while index < text.count {
      switch text[index] {
      case 10: readLineBreak()
      case UInt8(ascii: "\\"): readEscape()
      case UInt8(ascii: "`"): readCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readEmphasis()
      case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["): openBracket(isImage: true)
      case UInt8(ascii: "["): openBracket(isImage: false)
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: "&"): readReference()
      case UInt8(ascii: "{"): readShortcode()
      default: skipWords()
      }
    }
  }

  /// Goes past a sign that means nothing here, and the words behind it.
  private mutating func skipWords() {
    var end = index + 1
    while end < text.count, text[end] == 32 || ASCII.isLetter(text[end]) { end += 1 }
    index = end
  }

  private mutating func readLineBreak() {
    var start = index
    let floor = cuts.last?.range.upperBound ?? 0
    while start > floor, text[start - 1] == 32 || text[start - 1] == 9 { start -= 1 }
    let end = index + 1
    index = start
    cut(to: end, .lineBreak)
  }

  private mutating func readEscape() {
    let next = byte(index + 1)
    if next == 10 {
      cut(to: index + 1, .drop)
    } else if ASCII.isPunctuation(next) {
      cut(to: index + 2, .replace([next]))
    } else {
      index += 1
    }
  }

  private mutating func readReference() {
    if let reference = CharacterReference.read(text, at: index, limit: text.count) {
      cut(to: index + reference.length, .replace(reference.bytes))
    } else {
      index += 1
    }
  }

  // MARK: Code

  private mutating func readCode() {
    var end = index
    while byte(end) == UInt8(ascii: "`") { end += 1 }
    if codeEnds == nil { codeEnds = Self.codeEnds(in: text, from: index) }
    if let close = codeEnds?[index] { cut(to: close, .stand) } else { index = end }
  }

  /// For each run of backticks the end of the next run of the same length, by the offset of the run.
  private static func codeEnds(in text: [UInt8], from start: Int) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var last: [Int: Int] = [:]
    var index = start
    while index < text.count {
      guard text[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let first = index
      while index < text.count, text[index] == UInt8(ascii: "`") { index += 1 }
      if let before = last[index - first] { ends[before] = index }
      last[index - first] = first
    }
    return ends
  }

  /// A shortcode of a site generator, `{{< … >}}` or `{{% … %}}`, is no prose.
  private mutating func readShortcode() {
    let mark = byte(index + 2)
    guard byte(index + 1) == UInt8(ascii: "{"), mark == UInt8(ascii: "<") || mark == UInt8(ascii: "%"),
      !lacksShortcodeEnd
    else {
      index += 1
      return
    }
    if let end = MarkdownMarker.find("}}", in: text, index + 3..<text.count) {
      cut(to: end, .stand)
    } else {
      lacksShortcodeEnd = true
      index += 1
    }
  }

  // MARK: Tags

  private mutating func readAngle() {
    if let end = autolinkEnd() {
      cut(to: index + 1, .drop)
      index = end - 1
      cut(to: end, .drop)
      return
    }
    if tags == nil { tags = HTMLTagReader(text) }
    guard let tag = tags?.read(at: index) else {
      index += 1
      return
    }
    let end = tag.range.upperBound
    switch tag.kind {
    case .comment: cut(to: end, .comment)
    case .declaration: cut(to: end, .drop)
    case .open, .close:
      switch HTMLElement.named(tag.name) {
      case .block(let role): cut(to: end, .block(tag.kind == .open ? role : nil))
      case .lineBreak: cut(to: end, .lineBreak)
      case .inline: cut(to: end, .drop)
      case .raw, .skipped, .code: readElement(tag)
      }
    }
  }

  /// Passes over an element that is no prose, or over its tag alone when it is not closed in the paragraph.
  private mutating func readElement(_ tag: HTMLTag) {
    guard tag.kind == .open, !missingTags.contains(tag.name) else {
      cut(to: tag.range.upperBound, .drop)
      return
    }
    var end = tag.range.upperBound
    while end < text.count {
      if text[end] == UInt8(ascii: "<"), let next = tags?.read(at: end) {
        end = next.range.upperBound
        if next.kind == .close, next.name == tag.name {
          cut(to: end, .stand)
          return
        }
      } else {
        end += 1
      }
    }
    missingTags.insert(tag.name)
    cut(to: tag.range.upperBound, .drop)
  }

  /// The end of `<https://…>` or `<desk@example.org>`.
  private func autolinkEnd() -> Int? {
    var end = index + 1
    var isLink = false
    while end < text.count {
      switch text[end] {
      case UInt8(ascii: ">"): return isLink ? end + 1 : nil
      case UInt8(ascii: "<"), 0...32, UInt8(ascii: "\""), UInt8(ascii: "="): return nil
      case UInt8(ascii: ":") where end - index > 2, UInt8(ascii: "@"): isLink = isLink || end > index + 1
      default: break
      }
      end += 1
    }
    return nil
  }
}
