/// A mistake in a rule file, with its place and the cure.
public struct RuleFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    case notUTF8
    case tooLarge(limit: Int)
    case badName(String)
    case noSummary
    case unknownField(String, nearest: String?)
    case repeatedField(String)
    case missingValue(field: String)
    case unknownValue(String, field: String, nearest: String?)
    case missingField(String)
    case noPhrase
    case noBadExample
    case noGoodExample
    case noFixedExample
    case noMarks
    case unbalancedMarks
    case fixedWithoutBad
    case emptyPhrase
    case unclosedGroup
    case strayCharacter(String)
    case unknownClass(String, nearest: String?)
    case unknownCapture(Int, count: Int)
    case groupWithoutPartner(Int)
    case noWordToWake
    case tooManyTokens(limit: Int)
    case tooManyExpansions(limit: Int)
    case emptyList(String)
  }

  public let path: String
  /// From one.
  public let line: Int
  /// From one, in characters.
  public let column: Int
  public let problem: Problem

  /// `usage/x.rule:7:1: no marked words; put { } around what the rule should find`
  public var description: String { "\(path):\(line):\(column): \(sentence)" }

  /// What is wrong and what to do, without the place.
  public var sentence: String {
    func hint(_ nearest: String?) -> String { nearest.map { "; did you mean “\($0)”?" } ?? "" }
    return switch problem {
    case .notUTF8: "the file is not UTF-8; save it as UTF-8 text"
    case .tooLarge(let limit): "the file is larger than \(limit / 1024) KB; split it into several rules"
    case .badName(let name): "“\(name)” is no rule name; use small letters and hyphens, such as fewer-less"
    case .noSummary: "no summary; begin with one sentence that says what the rule asks for"
    case .unknownField(let name, let nearest): "unknown field “\(name)”\(hint(nearest))"
    case .repeatedField(let name): "“\(name)” stands twice; keep one"
    case .missingValue(let field): "“\(field)” needs a value behind it"
    case .unknownValue(let value, let field, let nearest): "“\(value)” is no value of “\(field)”\(hint(nearest))"
    case .missingField(let field): "no “\(field)”; the rules of the product say theirs"
    case .noPhrase: "no phrase; add a line such as: less people -> fewer people"
    case .noBadExample: "no “bad” example; show a sentence the rule must find, with { } around the words"
    case .noGoodExample: "no “good” example; show a sentence the rule must leave alone"
    case .noFixedExample: "no “fixed” behind “bad”; the rule replaces, so show the sentence repaired"
    case .noMarks: "no marked words; put { } around what the rule should find"
    case .unbalancedMarks: "a { without its } or the reverse; mark each place as {words}"
    case .fixedWithoutBad: "“fixed” belongs behind a “bad” line"
    case .emptyPhrase: "an empty phrase; write the words to find"
    case .unclosedGroup: "a group that is never closed; write (one|two)"
    case .strayCharacter(let character): "“\(character)” has no meaning here; see the rule language in the manual"
    case .unknownClass(let name, let nearest): "unknown word class <\(name)>\(hint(nearest))"
    case .unknownCapture(let number, let count): "<\(number)> is no capture; the phrase has \(count)"
    case .groupWithoutPartner(let count):
      "no group of the phrase has \(count) alternatives; give the replacement as many as the phrase"
    case .noWordToWake: "no word to wake it; add a literal word or a named list to the phrase"
    case .tooManyTokens(let limit): "a phrase of more than \(limit) words; shorten it"
    case .tooManyExpansions(let limit): "more than \(limit) readings; use fewer alternatives or a named list"
    case .emptyList(let name): "the list “\(name)” is empty; write its words behind the colon"
    }
  }
}
