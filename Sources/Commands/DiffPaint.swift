import Reporting

/// Makes a diff fit for a terminal: nothing in it is obeyed, and the lines are coloured.
enum DiffPaint {
  static func painted(_ diff: [UInt8], hasColour: Bool) -> [UInt8] {
    var text = ""
    for line in diff.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
      let shown = EchoedText.of(line)
      let colour: String? =
        if line.starts(with: Array("--- ".utf8)) || line.starts(with: Array("+++ ".utf8)) {
          "1"
        } else {
          switch line.first {
          case UInt8(ascii: "-"): "31"
          case UInt8(ascii: "+"): "32"
          case UInt8(ascii: "@"): "36"
          default: nil
          }
        }
      if hasColour, let colour { text += "\u{1B}[\(colour)m\(shown)\u{1B}[0m\n" } else { text += shown + "\n" }
    }
    return Array(text.utf8)
  }
}
