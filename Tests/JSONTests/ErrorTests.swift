import JSON
import Testing

/// A text that is not JSON, what is wrong with it and where.
struct BadText: Sendable, CustomTestStringConvertible {
  let text: String
  let problem: JSONError.Problem
  let offset: Int

  init(_ text: String, _ problem: JSONError.Problem, _ offset: Int) {
    self.text = text
    self.problem = problem
    self.offset = offset
  }

  var testDescription: String { text }
}

@Suite struct ErrorTests {
  @Test(arguments: [
    BadText("", .empty, 0), BadText(" \n", .empty, 2), BadText("[1", .unexpectedEnd, 2),
    BadText("[1,", .unexpectedEnd, 3),
    BadText("{", .unexpectedEnd, 1), BadText("{\"a\"", .unexpectedEnd, 4), BadText("{\"a\":", .unexpectedEnd, 5),
    BadText("{\"a\":1", .unexpectedEnd, 6), BadText("{\"a\":1,", .unexpectedEnd, 7),
    BadText("\"abc", .unterminatedString, 0), BadText("[\"abc\n]", .unterminatedString, 1),
    BadText("\"a\\", .unterminatedString, 2), BadText("\"a\nb\"", .controlCharacter, 2),
    BadText("\"a\tb\"", .controlCharacter, 2), BadText("\"\u{0}\"", .controlCharacter, 1),
    BadText("[,]", .expectedValue, 1), BadText("[1,,2]", .expectedValue, 3), BadText("]", .expectedValue, 0),
    BadText("{1:2}", .expectedKey, 1), BadText("{,}", .expectedKey, 1), BadText("{\"a\" 1}", .expectedColon, 5),
    BadText("[1 2]", .expectedCommaOrBracket, 3), BadText("[1}", .expectedCommaOrBracket, 2),
    BadText("{\"a\":1 \"b\":2}", .expectedCommaOrBrace, 7), BadText("[1,]", .trailingComma, 2),
    BadText("{\"a\":1 , }", .trailingComma, 7), BadText("// a\n1", .comment, 0), BadText("[1 /* a */]", .comment, 3),
    BadText("['a']", .singleQuotes, 1), BadText("{'a':1}", .singleQuotes, 1), BadText("{a:1}", .bareKey, 1),
    BadText("{é:1}", .bareKey, 1), BadText("\"\\q\"", .badEscape, 1), BadText("\"\\'\"", .badEscape, 1),
    BadText("\"\\u12g4\"", .badHexEscape, 1), BadText("\"\\u12\"", .badHexEscape, 1),
    BadText("+1", .badNumber, 0), BadText(".5", .badNumber, 0), BadText("5.", .badNumber, 0),
    BadText("-", .badNumber, 0),
    BadText("-.5", .badNumber, 0), BadText("1e", .badNumber, 0), BadText("1e+", .badNumber, 0),
    BadText("1a", .badNumber, 0),
    BadText("1.2.3", .badNumber, 0), BadText("0x1F", .badNumber, 0), BadText("-Infinity", .badNumber, 0),
    BadText("01", .leadingZero, 0), BadText("-012", .leadingZero, 0), BadText("tru", .unknownWord, 0),
    BadText("nulls", .unknownWord, 0), BadText("NaN", .unknownWord, 0), BadText("Infinity", .unknownWord, 0),
    BadText("True", .unknownWord, 0), BadText("1 2", .textAfterValue, 2), BadText("{}}", .textAfterValue, 2),
    BadText("[1]\u{A0}", .textAfterValue, 3), BadText("[\u{A0}1]", .expectedValue, 1),
  ])
  func strictReadingNamesTheProblemAndItsByte(bad: BadText) {
    let error = #expect(throws: JSONError.self) { try JSONDocument(Array(bad.text.utf8)) }
    #expect(error?.problem == bad.problem)
    #expect(error?.offset == bad.offset)
  }

  @Test(arguments: [
    BadText("/* a", .unterminatedComment, 0), BadText("[1, /]", .expectedValue, 4), BadText("[,]", .expectedValue, 1),
    BadText("[1,,]", .expectedValue, 3), BadText("{,}", .expectedKey, 1), BadText("{a b}", .expectedColon, 3),
    BadText("{1a: 1}", .expectedKey, 1), BadText("{a-b: 1}", .expectedColon, 2),
    BadText("'a\nb'", .controlCharacter, 2),
    BadText("'abc", .unterminatedString, 0), BadText("'\\1'", .badEscape, 1), BadText("'\\01'", .badEscape, 1),
    BadText("'\\x4'", .badHexEscape, 1), BadText("{\\x: 1}", .badEscape, 1), BadText("0x", .badNumber, 0),
    BadText("0xG", .badNumber, 0), BadText(".", .badNumber, 0), BadText("+", .badNumber, 0),
    BadText("+.e1", .badNumber, 0),
    BadText("--1", .badNumber, 0), BadText("-Infinityx", .badNumber, 0), BadText("0x1.5", .badNumber, 0),
    BadText("010", .leadingZero, 0), BadText("[infinity]", .unknownWord, 1), BadText("{} x", .textAfterValue, 3),
    BadText("{a: 1", .unexpectedEnd, 5), BadText("[1 // ]", .unexpectedEnd, 7),
  ])
  func json5ReadingNamesTheProblemAndItsByte(bad: BadText) {
    let error = #expect(throws: JSONError.self) { try JSONDocument(Array(bad.text.utf8), as: .json5) }
    #expect(error?.problem == bad.problem)
    #expect(error?.offset == bad.offset)
  }

  @Test(arguments: [
    ("x", 1, 1), ("\n\n x", 3, 2), ("\r\n\rx", 3, 1), ("[\"é😀\", x]", 1, 8), ("\u{FEFF}x", 1, 1),
    ("[1,\r\n  2,\n  x]", 3, 3), ("[", 1, 2), ("[\n", 2, 1),
  ])
  func theLineAndColumnCountFromOneInCharacters(text: String, line: Int, column: Int) {
    let error = #expect(throws: JSONError.self) { try JSONDocument(Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func theDescriptionNamesPlaceProblemAndRemedy() {
    let error = #expect(throws: JSONError.self) { try JSONDocument(Array("{\n  \"a\": 1,\n}".utf8)) }
    #expect(error?.description == "line 2, column 9: nothing follows the comma; remove it")
  }

  @Test(arguments: 0..<300)
  func randomBytesAreReadOrRefusedAndNeverTrap(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet =
      Array("[]{}:,\"\\'/*+-.0123456789eExXuUnulltruefalseNaInfity \n\r\t$_".utf8) + [
        0, 0x80, 0xC2, 0xA0, 0xE2, 0xED, 0xFF,
      ]
    for round in 0..<20 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in
        round % 2 == 0 ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
      }
      for syntax in JSONSyntax.allCases {
        do {
          let document = try JSONDocument(bytes, as: syntax)
          let again = try JSONDocument(written(document.root))
          #expect(written(again.root) == written(document.root))
        } catch {
          #expect(0...bytes.count ~= error.offset)
          #expect(error.line >= 1 && error.column >= 1)
        }
      }
    }
  }

  @Test(arguments: 0..<100)
  func aDamagedTextIsReadOrRefusedInsideItsBounds(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let whole = written(randomValue(depth: 4, using: &generator), .indented)
    var damaged = whole
    if let index = damaged.indices.randomElement(using: &generator) {
      damaged[index] = UInt8.random(in: 0...255, using: &generator)
    }
    for bytes in [damaged, Array(whole.prefix(whole.count / 2))] {
      for syntax in JSONSyntax.allCases {
        do {
          let root = try JSONDocument(bytes, as: syntax).root
          #expect(root.span.upperBound <= bytes.count)
        } catch {
          #expect(0...bytes.count ~= error.offset)
        }
      }
    }
  }
}
