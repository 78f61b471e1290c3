/// Reads what a phrase is replaced with.
///
///     replacement := option {" | " option}
///     option      := text | "<"number">" | "("text{"|"text}")"
///
/// A group stands for the phrase’s next group with as many alternatives and takes the one in the same place, so that
/// `(tow|towed) the line -> (toe|toed) the line` keeps the tense.
struct ReplacementParser {
  let captures: Int
  let groups: [(capture: Int, options: Int)]

  func parse(
    _ bytes: ArraySlice<UInt8>, error: (RuleFileError.Problem) -> RuleFileError
  ) throws(RuleFileError) -> [Replacement] {
    let text = String(decoding: bytes, as: UTF8.self)
    // Most replacements are plain words.
    if !bytes.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "(") }) {
      return [Replacement(pieces: text.isEmpty ? [] : [.text(text)])]
    }
    var all: [Replacement] = []
    var rest = text[...]
    var pieces: [Replacement.Piece] = []
    var words = ""
    var used = 0
    func flush() {
      if !words.isEmpty { pieces.append(.text(words)) }
      words = ""
    }
    while let character = rest.first {
      rest = rest.dropFirst()
      switch character {
      case "|":
        words = String(words[...].trimmingBlanksBehind)
        flush()
        all.append(Replacement(pieces: pieces))
        pieces = []
        used = 0
        rest = rest.trimmingBlanks
      case "<":
        let digits = rest.prefix { $0.isNumber }
        guard let number = Int(digits), rest.dropFirst(digits.count).first == ">" else {
          throw error(.strayCharacter("<"))
        }
        guard number >= 1, number <= captures else { throw error(.unknownCapture(number, count: captures)) }
        flush()
        pieces.append(.capture(number))
        rest = rest.dropFirst(digits.count + 1)
      case "(":
        guard let end = rest.firstIndex(of: ")") else { throw error(.unclosedGroup) }
        let options = rest[..<end].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard let group = groups[used...].firstIndex(where: { $0.options == options.count }) else {
          throw error(.groupWithoutPartner(options.count))
        }
        used = group + 1
        flush()
        pieces.append(.choice(groups[group].capture, options))
        rest = rest[rest.index(after: end)...]
      default: words.append(character)
      }
    }
    flush()
    return all + [Replacement(pieces: pieces)]
  }
}

extension Substring {
  fileprivate var trimmingBlanksBehind: Substring {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return self[..<end]
  }
}
