/// Why a text is not JSON, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a text.
  public enum Problem: Hashable, Sendable {
    /// The text has nothing but blank space.
    case empty
    /// The text stops inside an array or object.
    case unexpectedEnd
    /// A string has no closing quote on its line.
    case unterminatedString
    /// A `/*` has no `*/`.
    case unterminatedComment
    /// Something else stands where a value has to.
    case expectedValue
    /// Something else stands where a key has to.
    case expectedKey
    /// The key has no colon after it.
    case expectedColon
    /// A value in an array is followed by neither a comma nor the closing bracket.
    case expectedCommaOrBracket
    /// A member of an object is followed by neither a comma nor the closing brace.
    case expectedCommaOrBrace
    /// A comma stands before the closing bracket; only JSON5 allows it.
    case trailingComma
    /// There is a comment; only JSON5 allows it.
    case comment
    /// There is a string in single quotes; only JSON5 allows it.
    case singleQuotes
    /// A key stands without quotes; only JSON5 allows it.
    case bareKey
    /// A control character stands in a string unescaped.
    case controlCharacter
    /// A backslash is followed by a character that makes no escape.
    case badEscape
    /// `\u` or `\x` is not followed by its hexadecimal digits.
    case badHexEscape
    /// A number is cut short or has a sign, a dot or a digit where it may not have one.
    case badNumber
    /// A number starts with a zero that another digit follows.
    case leadingZero
    /// A word that is neither `true`, `false` nor `null`.
    case unknownWord
    /// More text stands after the value.
    case textAfterValue
    /// Arrays and objects stand deeper in each other than `JSONDocument.maximumDepth`.
    case tooDeep
  }

  /// What is wrong.
  public let problem: Problem

  /// Where, in bytes from the start of the source; its length when something is missing at the end.
  public let offset: Int

  /// The line, from 1.
  public let line: Int

  /// The column in code points, from 1.
  public let column: Int

  /// Makes an error.
  init(_ problem: Problem, at offset: Int, _ position: JSONPosition) {
    self.problem = problem
    self.offset = offset
    line = position.line
    column = position.column
  }

  /// The place and the problem in one sentence without full stop.
  public var description: String {
    "line \(line), column \(column): \(problem.explanation)"
  }
}

extension JSONError.Problem {
  /// What is wrong and what to do, without the place and without full stop.
  public var explanation: String {
    switch self {
    case .empty: "there is no value, only blank space; write one"
    case .unexpectedEnd: "the text ends before the array or object does; close it"
    case .unterminatedString: "the string has no closing quote; add one"
    case .unterminatedComment: "the comment has no end; add */"
    case .expectedValue: "a value is expected here"
    case .expectedKey: "a key is expected here"
    case .expectedColon: "a colon is expected after the key"
    case .expectedCommaOrBracket: "a comma or ] is expected after the value"
    case .expectedCommaOrBrace: "a comma or } is expected after the value"
    case .trailingComma: "nothing follows the comma; remove it"
    case .comment: "comments are not allowed here; remove it"
    case .singleQuotes: "single quotes are not allowed here; use double quotes"
    case .bareKey: "the key has no quotes; put it in double quotes"
    case .controlCharacter: "a control character stands in the string; escape it"
    case .badEscape: "the backslash starts no known escape; double it to mean a backslash"
    case .badHexEscape: "the escape lacks hexadecimal digits; \\u takes four"
    case .badNumber: "the number is malformed"
    case .leadingZero: "the number starts with a needless zero; remove it"
    case .unknownWord: "the word is not true, false or null; put text in quotes"
    case .textAfterValue: "there is more text after the end of the value; remove it"
    case .tooDeep: "arrays and objects are nested more than \(JSONDocument.maximumDepth) deep; flatten them"
    }
  }
}
