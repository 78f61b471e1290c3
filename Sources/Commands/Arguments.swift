import Linting

/// What was typed after a command's name, sorted into flags and the rest.
public struct Arguments: Hashable, Sendable {
  /// The words that are no flags: paths, a rule's name, `-`.
  public internal(set) var operands: [String] = []
  /// Each flag with its values in the order typed; a toggle has one value, `on` or `off`.
  private var given: [(name: String, value: String)] = []

  public init() {}

  /// Sorts the words; every unknown or malformed one is an error that names the nearest right one.
  public init(_ words: [String], flags: [Flag]) throws(UsageError) {
    var reader = FlagReader(words: words, flags: flags)
    while let word = reader.next() {
      if word == "--" {
        operands += reader.rest()
      } else if word.hasPrefix("--") {
        try reader.readLong(word, into: &self)
      } else if word.hasPrefix("-"), word != "-" {
        try reader.readShort(word, into: &self)
      } else {
        operands.append(word)
      }
    }
  }

  mutating func add(_ flag: Flag, _ value: String) { given.append((flag.name, value)) }

  /// Whether a toggle is on; the last word on it counts.
  public func has(_ flag: Flag) -> Bool { last(flag).map { $0 == "on" } ?? false }

  /// Whether a flag was given at all.
  public func mentions(_ flag: Flag) -> Bool { last(flag) != nil }

  /// The last value of a flag.
  public func value(of flag: Flag) -> String? { last(flag) }

  /// All values of a flag in the order typed.
  public func values(of flag: Flag) -> [String] { given.filter { $0.name == flag.name }.map(\.value) }

  /// The last value of a flag that takes a number.
  public func number(of flag: Flag) -> Int? { last(flag).flatMap { Int($0) } }

  private func last(_ flag: Flag) -> String? { given.last { $0.name == flag.name }?.value }

  public static func == (first: Arguments, second: Arguments) -> Bool {
    first.operands == second.operands && first.given.elementsEqual(second.given, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(operands)
    for pair in given { hasher.combine(pair.value) }
  }
}

/// Walks over the words of a command line.
private struct FlagReader {
  let words: [String]
  let flags: [Flag]
  var index = 0

  mutating func next() -> String? {
    guard index < words.count else { return nil }
    index += 1
    return words[index - 1]
  }

  mutating func rest() -> [String] {
    defer { index = words.count }
    return Array(words[index...])
  }

  /// `--name`, `--name=value`, `--name value`, `--no-name`.
  mutating func readLong(_ word: String, into arguments: inout Arguments) throws(UsageError) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if let flag = flags.first(where: { $0.name == name }) {
      if flag.value == .toggle {
        if attached != nil { throw UsageError("--\(name) takes no value; write --\(name) alone") }
        arguments.add(flag, "on")
      } else {
        try add(flag, attached, written: "--\(name)", into: &arguments)
      }
    } else if let flag = flags.first(where: { $0.opposite == name }), attached == nil {
      arguments.add(flag, "off")
    } else {
      throw unknown("--\(name)")
    }
  }

  /// `-q`, `-qv`, `-j4`, `-j 4`, `-qj4`.
  mutating func readShort(_ word: String, into arguments: inout Arguments) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let flag = flags.first(where: { $0.short == letter }) else { throw unknown("-\(letter)", in: word) }
      if flag.value == .toggle {
        arguments.add(flag, "on")
      } else {
        if letters.first == "=" { letters.removeFirst() }
        try add(flag, letters.isEmpty ? nil : String(letters), written: "-\(letter)", into: &arguments)
        return
      }
    }
  }

  private mutating func add(
    _ flag: Flag, _ attached: String?, written: String, into arguments: inout Arguments
  ) throws(UsageError) {
    if case .optional = flag.value {
      arguments.add(flag, attached ?? "")
      return
    }
    let value: String
    if let attached { value = attached } else { value = try following(flag, written: written) }
    switch flag.value {
    case .choice(_, let words):
      guard words.contains(value) else { throw UsageError(unknown: "value of \(written)", value, among: words) }
    case .number:
      guard Int(value).map({ $0 >= 0 }) ?? false else {
        throw UsageError("\(written) takes a whole number, not \"\(value)\"")
      }
    case .list(let placeholder):
      let items = value.split(separator: ",").map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
      if items.isEmpty { throw UsageError("\(written) needs a value: \(written) \(placeholder)") }
      for item in items { arguments.add(flag, item) }
      return
    default: break
    }
    arguments.add(flag, value)
  }

  /// The next word as a value; a word that is a flag itself was surely not meant as one.
  private mutating func following(_ flag: Flag, written: String) throws(UsageError) -> String {
    let isMissing = index == words.count || words[index] == "--" || isFlag(words[index])
    guard !isMissing, let word = next() else {
      throw UsageError("\(written) needs a value: \(written) \(flag.placeholder ?? "VALUE")")
    }
    return word
  }

  private func isFlag(_ word: String) -> Bool {
    guard word.hasPrefix("--") else { return false }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    return flags.contains { $0.name == name || $0.opposite.map { $0 == name } ?? false }
  }

  private func unknown(_ written: String, in word: String? = nil) -> UsageError {
    let names = flags.map { "--" + $0.name } + flags.compactMap { $0.opposite.map { "--" + $0 } }
    var sentence = "unknown flag \"\(written)\""
    if let word, word != written { sentence += " in \"\(word)\"" }
    if written.hasPrefix("--"), let nearest = NearestName.of(written, in: names) {
      sentence += "; did you mean \(nearest)?"
    } else {
      sentence += "; --help lists the flags, and -- before a name keeps it from being read as one"
    }
    return UsageError(sentence)
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends.
  var trimmingBlanks: Substring {
    var rest = self
    while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
