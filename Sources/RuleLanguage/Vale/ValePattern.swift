/// The texts that a regular expression of a Vale style stands for, as far as they can be listed.
///
/// Words, groups with alternatives, optional parts, small classes of letters, `\b`, `\s`, `\d+` and `\w+` are
/// understood; what has no end, and what looks ahead or behind, is refused.
struct ValePattern {
  /// The most texts of one pattern.
  static let mostTexts = 64

  /// Why a pattern cannot be a phrase: lower-case, without a full stop.
  struct Refusal: Error, Equatable {
    let sentence: String
  }

  private var rest: Substring

  /// The texts of a pattern; `<number>` and `<word>` stand for what the rule language calls so.
  static func texts(of pattern: String) throws(Refusal) -> [String] {
    var reader = ValePattern(rest: pattern[...])
    let texts = try reader.alternatives(depth: 0)
    if !reader.rest.isEmpty { throw Refusal(sentence: "“)” without its “(”") }
    var seen: Set<String> = []
    return texts.map(Self.tidied).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// With single blanks, and none at the ends.
  private static func tidied(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }

  private mutating func alternatives(depth: Int) throws(Refusal) -> [String] {
    if depth > 8 { throw Refusal(sentence: "groups nested more than 8 deep") }
    var all = try sequence(depth: depth)
    while rest.first == "|" {
      rest.removeFirst()
      all += try sequence(depth: depth)
      try check(all)
    }
    return all
  }

  private mutating func sequence(depth: Int) throws(Refusal) -> [String] {
    var texts = [""]
    while let next = rest.first, next != "|", next != ")" {
      var options = try atom(depth: depth)
      switch rest.first {
      case "?":
        rest.removeFirst()
        if rest.first == "?" { rest.removeFirst() }
        options.append("")
      case "+" where options == [" "]: rest.removeFirst()
      case "+" where options == ["<number>"] || options == ["<word>"]: rest.removeFirst()
      case "*", "+", "{": throw Refusal(sentence: "“\(next)…\(rest.prefix(1))” repeats without a bound")
      default: break
      }
      texts = texts.flatMap { text in options.map { text + $0 } }
      try check(texts)
    }
    return texts
  }

  private func check(_ texts: [String]) throws(Refusal) {
    if texts.count > Self.mostTexts { throw Refusal(sentence: "it stands for more than \(Self.mostTexts) texts") }
  }

  private mutating func atom(depth: Int) throws(Refusal) -> [String] {
    guard let character = rest.popFirst() else { return [""] }
    switch character {
    case "(":
      if rest.hasPrefix("?:") {
        rest = rest.dropFirst(2)
      } else if rest.first == "?" {
        throw Refusal(sentence: "“(\(rest.prefix(3))” looks ahead or behind, or switches an option")
      }
      let options = try alternatives(depth: depth + 1)
      guard rest.popFirst() == ")" else { throw Refusal(sentence: "“(” without its “)”") }
      return options
    case "[": return try letters()
    case "\\": return [try escape()]
    case ".": throw Refusal(sentence: "“.” stands for any character")
    case "^", "$": throw Refusal(sentence: "“\(character)” stands for the edge of the text")
    case "*", "+", "?", "{", "}", "]": throw Refusal(sentence: "“\(character)” has nothing to repeat")
    case "<", ">", "~": throw Refusal(sentence: "“\(character)” cannot stand in a phrase")
    default: return [String(character)]
    }
  }

  private mutating func escape() throws(Refusal) -> String {
    guard let character = rest.popFirst() else { throw Refusal(sentence: "“\\” at the end") }
    switch character {
    case "b": return ""
    case "s": return " "
    case "d": return "<number>"
    case "w":
      guard rest.first == "+" else { throw Refusal(sentence: "“\\w” stands for any one letter") }
      return "<word>"
    case "(", ")", "[", "]", "{", "}", "|", "?", "^", "$", "*", "+", "\\":
      throw Refusal(sentence: "“\(character)” cannot stand in a phrase")
    case _ where character.isLetter || character.isNumber: throw Refusal(sentence: "“\\\(character)” is not known")
    default: return String(character)
    }
  }

  /// `[Tt]`, `[ae]`, `[ -]`: each character by itself.
  private mutating func letters() throws(Refusal) -> [String] {
    guard let close = rest.firstIndex(of: "]") else { throw Refusal(sentence: "“[” without its “]”") }
    let inside = rest[..<close]
    rest = rest[rest.index(after: close)...]
    if inside.first == "^" { throw Refusal(sentence: "“[\(inside)]” stands for every other character") }
    var options: [String] = []
    for (offset, character) in inside.enumerated() {
      if character == "-", offset > 0, offset < inside.count - 1 {
        throw Refusal(sentence: "“[\(inside)]” stands for a range of characters")
      }
      if "\\()|<>~?{}".contains(character) { throw Refusal(sentence: "“[\(inside)]” cannot be listed") }
      let letter = character.lowercased()
      if !options.contains(letter) { options.append(letter) }
    }
    if options.isEmpty { throw Refusal(sentence: "“[]” is empty") }
    return options
  }
}
