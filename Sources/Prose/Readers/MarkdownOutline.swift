/// The blocks of a Markdown text before their inlines are read.
struct MarkdownOutline {
  /// A block with text: its role and the stretch of `lines` it holds.
  struct Leaf {
    var role: Block.Role
    var lines: Range<Int>
  }

  /// In the order of the source.
  var leaves: [Leaf] = []
  /// The text of each line of the leaves in the source, without quote prefixes, indents, markers and line breaks.
  var lines: [TextRange] = []
  /// Comments that stand outside every leaf.
  var comments: [TextRange] = []
  /// The labels of links that the text defines, in small letters.
  var labels: Set<[UInt8]> = []

  /// The longest label of a link.
  static let longestLabel = 999

  /// A label as it is looked up: small letters, blanks joined.
  static func label(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var label: [UInt8] = []
    for byte in text {
      if Lines.isBlankByte(byte) {
        if let last = label.last, last != 32 { label.append(32) }
      } else {
        label.append(ASCII.lowercased(byte))
      }
    }
    if label.last == 32 { label.removeLast() }
    return label
  }
}
