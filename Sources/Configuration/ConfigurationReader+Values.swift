import JSON
import Linting

/// The shapes that values of a configuration come in.
extension ConfigurationReader {
  /// The members of an object with known keys; `x-…` is allowed and left out, any other key is a mistake.
  mutating func members(of value: JSONValue, named thing: String, keys: [String]) -> [JSONMember] {
    guard let object = value.object else {
      add("\(thing) must be an object, not \(value.kindName)", at: value.span)
      return []
    }
    var members: [JSONMember] = []
    for member in object.members where !member.name.hasPrefix("x-") {
      if keys.contains(member.name) {
        members.append(member)
        continue
      }
      let hint =
        NearestName.of(member.name, in: keys).map { "did you mean \"\($0)\"?" }
        ?? "possible keys: \(keys.joined(separator: ", "))"
      add("unknown key \"\(member.name)\"", hint: hint, at: member.keySpan)
    }
    return members
  }

  mutating func string(_ value: JSONValue) -> String? {
    if let text = value.string { return text }
    add("a string is wanted here, not \(value.kindName)", at: value.span)
    return nil
  }

  /// A list, or one value in the place of a list of one.
  mutating func strings(_ value: JSONValue) -> [Sourced<String>] {
    let elements = value.string == nil ? list(value) : [value]
    return elements.compactMap { element in string(element).map { Sourced($0, from: origin(element.span)) } }
  }

  mutating func globs(_ value: JSONValue) -> [Sourced<Glob>] {
    strings(value).map { Sourced(Glob($0.value), from: $0.origin) }
  }

  mutating func list(_ value: JSONValue) -> [JSONValue] {
    if let array = value.array { return array }
    add("a list is wanted here, not \(value.kindName)", hint: "put it in [ ]", at: value.span)
    return []
  }

  /// One of a few words.
  mutating func word(_ value: JSONValue, among words: [String], named thing: String) -> String? {
    guard let word = string(value) else { return nil }
    if words.contains(word) { return word }
    let hint =
      NearestName.of(word, in: words).map { "did you mean \"\($0)\"?" }
      ?? "possible values: \(words.joined(separator: ", "))"
    add("unknown \(thing) \"\(word)\"", hint: hint, at: value.span)
    return nil
  }

  /// Choices of style by name, each with one of its values.
  mutating func choices(_ value: JSONValue) -> [String: Sourced<String>] {
    var choices: [String: Sourced<String>] = [:]
    for member in members(of: value, named: "\"choices\"", keys: HouseChoice.all.map(\.name)) {
      guard let choice = HouseChoice.all.first(where: { $0.name == member.name }) else { continue }
      if let text = text(of: choice, member.value) {
        choices[choice.name] = Sourced(text, from: origin(member.keySpan))
      }
    }
    return choices
  }

  private mutating func text(of choice: HouseChoice, _ value: JSONValue) -> String? {
    switch choice.values {
    case .words(let words): return word(value, among: words, named: "value of \(choice.name)")
    case .text: return string(value)
    case .list: return strings(value).map(\.value).joined(separator: " ")
    case .number:
      if let number = value.int, number > 0 { return "\(number)" }
      add("a number is wanted here, not \(value.kindName)", at: value.span)
      return nil
    }
  }
}
