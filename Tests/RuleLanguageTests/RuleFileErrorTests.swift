import RuleLanguage
import Testing

private let head = "Say it shortly.\n\n"
private let tail = "\nbad   We met {prior to} noon.\nfixed We met before noon.\ngood  We met at noon.\n"

/// A rule file with one mistake, and the place and words of its error.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let place: String
  let says: String
  var path = "usage/x.rule"
  var testDescription: String { name }

  static let all: [Mistake] = [
    Mistake(name: "nothing at all", text: "", place: "1:1", says: "no summary"),
    Mistake(name: "no phrase", text: head + tail, place: "6:1", says: "no phrase"),
    Mistake(
      name: "no bad example", text: head + "prior to -> before\ngood  We met at noon.\n", place: "4:1", says: "no “bad”"
    ),
    Mistake(
      name: "no good example",
      text: head + "prior to -> before\nbad   We met {prior to} noon.\nfixed We met before noon.\n",
      place: "5:1", says: "no “good”"),
    Mistake(
      name: "no fixed", text: head + "prior to -> before\nbad   We met {prior to} noon.\ngood  We met at noon.\n",
      place: "4:1", says: "no “fixed”"),
    Mistake(
      name: "no marks", text: head + "prior to -> before\nbad   We met prior to noon.\n", place: "4:7",
      says: "no marked"),
    Mistake(
      name: "half a mark", text: head + "prior to -> before\nbad   We {met.\n", place: "4:7", says: "without its }"),
    Mistake(name: "fixed first", text: head + "fixed We met.\n", place: "3:7", says: "behind a “bad”"),
    Mistake(
      name: "unknown field", text: head + "sevrity  info\nprior to -> before" + tail, place: "3:1", says: "“severity”"),
    Mistake(
      name: "unknown value", text: head + "severity eror\nprior to -> before" + tail, place: "3:10", says: "“error”"),
    Mistake(
      name: "a field twice", text: head + "severity info\nseverity info\nprior to -> before" + tail, place: "4:10",
      says: "twice"),
    Mistake(name: "an empty field", text: head + "why\nprior to -> before" + tail, place: "3:1", says: "needs a value"),
    Mistake(
      name: "an open group", text: head + "(prior|previous to -> before" + tail, place: "3:1", says: "never closed"),
    Mistake(name: "unknown class", text: head + "prior to <nmber> -> before" + tail, place: "3:10", says: "<nmber>"),
    Mistake(
      name: "no word to wake", text: head + "<lower> <number> -> before" + tail, place: "3:1", says: "no word to wake"),
    Mistake(name: "a capture too many", text: head + "prior to <number> -> <2>" + tail, place: "3:1", says: "<2>"),
    Mistake(name: "stray mark", text: head + "prior ? to -> before" + tail, place: "3:7", says: "“?”"),
    Mistake(
      name: "too long", text: head + "a b c d e f g h i j k l m -> before" + tail, place: "3:1", says: "more than 12"),
    Mistake(
      name: "too many readings", text: head + "(a|b|c|d|e|f|g) (a|b|c|d|e|f|g) (a|b|c|d|e|f|g) -> x" + tail,
      place: "3:1",
      says: "more than 256"),
    Mistake(
      name: "too many readings in all",
      text: head + String(repeating: "(a|b)? (a|b|c)? (d|e|f)? (g|h)? word -> x\n", count: 40) + tail, place: "31:1",
      says: "more than 4096"),
    Mistake(
      name: "brackets in brackets without end", text: head + String(repeating: "(", count: 20_000) + tail,
      place: "3:13", says: "more than 12"),
    Mistake(
      name: "unequal groups", text: head + "(tow|tows) the line -> (toe|toes|toed) the line" + tail, place: "3:1",
      says: "3 alternatives"),
    Mistake(
      name: "an empty list", text: head + "list days:\nprior to <days> -> before" + tail, place: "3:6", says: "is empty"
    ),
    Mistake(name: "a bad name", text: head, place: "1:1", says: "no rule name", path: "usage/My Rule.rule"),
    Mistake(
      name: "a column behind é", text: head + "café (prior to -> before" + tail, place: "3:6", says: "never closed"),
  ]
}

@Test(arguments: Mistake.all)
func aMistakeIsNamedAtItsPlace(_ mistake: Mistake) {
  do {
    _ = try RuleFile(path: mistake.path, text: mistake.text)
    Issue.record("the file reads as if it were right")
  } catch {
    #expect("\(error.line):\(error.column)" == mistake.place, "\(error)")
    #expect(error.sentence.contains(mistake.says), "\(error)")
    #expect("\(error)".hasPrefix(mistake.path + ":"))
  }
}

@Test func theProductsOwnRulesSayWhyAndNameASource() {
  let text = head + "prior to -> before" + tail
  #expect(throws: Never.self) { try RuleFile(path: "usage/x.rule", text: text) }
  #expect(throws: RuleFileError.self) { try RuleFile(path: "usage/x.rule", text: text, isOurs: true) }
}

@Test func bytesThatAreNotUTF8AreAClearError() {
  #expect(throws: RuleFileError.self) { try RuleFile(path: "usage/x.rule", bytes: [0x41, 0xFF]) }
}

@Test func aFileOverTheLimitIsRefused() {
  let text = head + String(repeating: "prior to -> before\n", count: 4000)
  #expect(throws: RuleFileError.self) { try RuleFile(path: "usage/x.rule", text: text) }
}
