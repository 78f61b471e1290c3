import JSON
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("\t\r\nfalse\n", "false"), ("0", "0"), ("-0", "-0"),
    ("-12.50e+3", "-12.50e+3"),
    ("\"\"", "\"\""), ("[]", "[]"), ("{}", "{}"), ("[ 1 , [ ] , { } ]", "[1,[],{}]"),
    ("{ \"a\" : 1 , \"b\" : [ null ] }", "{\"a\":1,\"b\":[null]}"),
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"", "\"\\\"\\\\/\\b\\f\\n\\r\\tA\""),
    ("\"\\u00e9\\u201c\\ud83d\\ude00\"", "\"é“😀\""), ("\"\\u0000\\u001f\\u007f\"", "\"\\u0000\\u001f\u{7F}\""),
    ("\u{FEFF}[1]", "[1]"), ("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func strictTextIsReadAndWrittenInItsShortestForm(source: String, expected: String) throws {
    #expect(String(decoding: written(try read(source)), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("// first\n[1, /* two */ 2,]", "[1,2]"),
    ("{a: 1, $b_2: 2, 'c d': 3, \"e\": 4,}", #"{"a":1,"$b_2":2,"c d":3,"e":4}"#),
    ("{né: 1, \\u0061b: 2}", #"{"né":1,"ab":2}"#), ("{null: 1, Infinity: 2}", #"{"null":1,"Infinity":2}"#),
    ("'it\"s \\'ours\\''", #""it\"s 'ours'""#), ("\"it's\"", #""it's""#), ("'\\v\\0\\x41\\q'", #""\u000b\u0000Aq""#),
    ("'one \\\ntwo \\\r\nthree \\\rfour \\\u{2028}five'", #""one two three four five""#),
    ("'a\u{2028}b'", "\"a\u{2028}b\""),
    ("'\\é'", "\"é\""), ("'a\tb'", #""a\tb""#),
    ("[0xFF, -0x10, 0XdeadBEEF]", "[255,-16,3735928559]"), ("[.5, 5., -.5, +5., 5.e3]", "[0.5,5,-0.5,5,5e3]"),
    ("[+1, -1, +0]", "[1,-1,0]"), ("[Infinity, -Infinity, +Infinity, NaN, -NaN]", "[null,null,null,null,null]"),
    ("\u{FEFF}[1]\u{FEFF}", "[1]"), ("[\u{A0}1,\u{2003}true\u{3000},\u{2028}2\u{2029}\u{B}\u{C}]", "[1,true,2]"),
    ("/**/{/***/}//end", "{}"), ("1//", "1"),
  ])
  func json5TextIsReadAndWrittenAsStrictJSON(source: String, expected: String) throws {
    #expect(String(decoding: written(try read(source, as: .json5)), as: UTF8.self) == expected)
  }

  @Test func everyKeyAndValueKnowsItsBytes() throws {
    let source = "\u{FEFF} {\"é\": [1, \"b\"], \"c\" : {}}"
    let bytes = Array(source.utf8)
    let root = try JSONDocument(bytes).root
    func text(_ span: Range<Int>?) -> String? { span.map { String(decoding: bytes[$0], as: UTF8.self) } }
    #expect(text(root.span) == "{\"é\": [1, \"b\"], \"c\" : {}}")
    #expect(text(root.object?.member("é")?.keySpan) == "\"é\"")
    #expect(text(root["é"]?.span) == "[1, \"b\"]")
    #expect(text(root["é"]?[0]?.span) == "1")
    #expect(text(root["é"]?[1]?.span) == "\"b\"")
    #expect(text(root.object?.members[1].keySpan) == "\"c\"")
    #expect(text(root["c"]?.span) == "{}")
  }

  @Test func everyRepeatedKeyIsListedWithAllItsPlacesAndTheLastOneCounts() throws {
    let source = #"{"a":1,"b":{"x":1,"x":2},"a":2,"\u0061":3,"c":4}"#
    let document = try JSONDocument(Array(source.utf8))
    #expect(document.duplicateKeys.map(\.name) == ["a", "x"])
    #expect(document.duplicateKeys.first?.spans == [1..<4, 25..<28, 31..<39])
    #expect(document.duplicateKeys.last?.spans == [12..<15, 18..<21])
    #expect(document.root["a"]?.int == 3)
    #expect(document.root.object?.count == 5)
  }

  @Test(arguments: [2, 12, 13, 3000])
  func aRepeatedKeyIsFoundInObjectsOfAnySize(count: Int) throws {
    let members = (0..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try JSONDocument(Array("{\(members)}".utf8)).duplicateKeys.isEmpty)
    let repeated = try JSONDocument(Array("{\(members),\"k1\":0}".utf8)).duplicateKeys
    #expect(repeated.map(\.name) == ["k1"])
  }

  @Test func aPartOfTheBytesIsReadAsATextOfItsOwn() throws {
    let bytes = Array("{\"a\":1}\n{\"b\":2}\n".utf8)
    let second = try JSONDocument(bytes, in: 8..<15)
    #expect(second.root["b"]?.int == 2)
    #expect(second.root["b"]?.span == 13..<14)
    #expect(throws: JSONError.self) { try JSONDocument(bytes, in: 8..<14) }
    #expect(throws: JSONError.self) { try JSONDocument(bytes, in: 90..<100) }
  }

  @Test(arguments: JSONSyntax.allCases)
  func nestingIsReadToItsLimitAndRefusedBeyond(syntax: JSONSyntax) throws {
    let limit = JSONDocument.maximumDepth
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(throws: Never.self) { try JSONDocument(nested(limit), as: syntax) }
    let error = #expect(throws: JSONError.self) { try JSONDocument(nested(limit + 1), as: syntax) }
    #expect(error?.problem == .tooDeep)
    #expect(error?.offset == limit)
    let objects = Array(String(repeating: "{\"a\":", count: 100_000).utf8)
    #expect(throws: JSONError.self) { try JSONDocument(objects, as: syntax) }
  }

  @Test func siblingsDoNotCountAsDepth() throws {
    let many = "[" + Array(repeating: "[{}]", count: 2000).joined(separator: ",") + "]"
    #expect(try read(many).array?.count == 2000)
  }
}
