import JSON
import Testing

@Suite struct WritingTests {
  @Test func theCompactFormHasNoBlankSpace() {
    var writer = JSONWriter()
    writeSample(to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"name":"a \"b\"","list":[1,-20,[],{}],"yes":true,"none":null,"raw":[0]}"#)
  }

  @Test func theIndentedFormHasALineForEachEntry() {
    var writer = JSONWriter(.indented)
    writeSample(to: &writer)
    let expected = """
      {
        "name": "a \\"b\\"",
        "list": [
          1,
          -20,
          [],
          {}
        ],
        "yes": true,
        "none": null,
        "raw": [0]
      }
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  private func writeSample(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("name", "a \"b\"")
      object.key("list")
      object.array { list in
        list.int(1)
        list.int(-20)
        list.array { _ in }
        list.object { _ in }
      }
      object.member("yes", true)
      object.member("no", nil as Int?)
      object.key("none")
      object.null()
      object.key("raw")
      object.raw(Array("[0]".utf8))
    }
  }

  @Test func aLineEndsAnEntryOfAStream() {
    var writer = JSONWriter(after: Array("# ".utf8))
    for number in 1...2 {
      writer.object { $0.member("n", number) }
      writer.endLine()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "# {\"n\":1}\n{\"n\":2}\n")
    writer.removeAll()
    writer.bool(false)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "false")
  }

  @Test func aKeyMadeReadyReadsAsTheKeyItIs() {
    var writer = JSONWriter(.indented)
    let key = JSONKey("a \"key\"")
    writer.object { object in
      object.member(key, 1)
      object.member(key, "two")
      object.member(key, nil as String?)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "{\n  \"a \\\"key\\\"\": 1,\n  \"a \\\"key\\\"\": \"two\"\n}")
  }

  @Test(arguments: 0..<40)
  func aByteThatNeedsAnEscapeIsFoundAtEveryPlace(place: Int) throws {
    for byte: UInt8 in [0x00, 0x1F, 0x22, 0x5C, 0xFF] {
      for length in [place + 1, 40, 57] {
        var text = [UInt8](repeating: 0x61, count: length)
        text[place] = byte
        var writer = JSONWriter()
        writer.string(bytes: text)
        let read = try JSONDocument(writer.bytes).root.bytes
        #expect(read == (byte == 0xFF ? Array(String(decoding: text, as: UTF8.self).utf8) : text))
      }
    }
  }

  @Test(arguments: [0, 9, 10, 99, 100, 1005, -1, -10, 1234567890, Int.max, Int.min])
  func everyIntegerIsWrittenInDecimal(value: Int) {
    var writer = JSONWriter()
    writer.int(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(value))
  }

  @Test func aDoubleIsWrittenSoThatItReadsBackAndInfinityAsNull() {
    var writer = JSONWriter()
    writer.array { list in
      for value in [0.1, -2.5, 1e300, .infinity, .nan] { list.double(value) }
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[0.1,-2.5,1e+300,null,null]")
  }

  @Test(arguments: [#""\ud83d""#, #""\ude00""#, #""a\ud83d x""#, #""\ude00\ud83d""#, #""\ud800\ud800\udfff\udfff""#])
  func aLoneSurrogateIsKeptAndWrittenAsTheSameEscape(source: String) throws {
    let value = try read(source)
    let expected = source == #""\ud800\ud800\udfff\udfff""# ? "\"\\ud800\u{103FF}\\udfff\"" : source
    #expect(String(decoding: written(value), as: UTF8.self) == expected)
    #expect(try JSONDocument(written(value)).root == value)
  }

  @Test func aLoneSurrogateIsHeldInThreeBytes() throws {
    #expect(try read(#""\ud83d""#).bytes == [0xED, 0xA0, 0xBD])
    #expect(try read(#""\uDFFF""#).bytes == [0xED, 0xBF, 0xBF])
    #expect(try read(#"{"\ud83d": 1}"#).object?.members.first?.key == [0xED, 0xA0, 0xBD])
  }

  @Test(
    arguments: [
      ([0xFF], 1), ([0x80, 0x80], 2), ([0xC0, 0xAF], 2), ([0xE2, 0x80], 1), ([0xE2, 0x80, 0x41], 1),
      ([0xF0, 0x9F, 0x98], 1),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xE0, 0x80, 0x80], 3), ([0xED, 0xA0], 2), ([0xF5], 1), ([0xC3], 1),
    ] as [([UInt8], Int)])
  func whatIsNotUTF8BecomesReplacementCharacters(bytes: [UInt8], count: Int) {
    var writer = JSONWriter()
    writer.string(bytes: [0x61] + bytes)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == count)
    #expect(text == "\"" + String(decoding: [0x61] + bytes, as: UTF8.self) + "\"")
  }

  @Test(arguments: 0..<200)
  func aTreeWrittenAndReadIsTheSameTree(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let value = randomValue(depth: 5, using: &generator)
    for layout in [JSONWriter.Layout.compact, .indented] {
      for syntax in JSONSyntax.allCases {
        #expect(try JSONDocument(written(value, layout), as: syntax).root == value)
      }
    }
  }

  @Test(arguments: 0..<200)
  func whateverBytesAStringHoldsTheOutputIsUTF8AndReadsBack(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...30, using: &generator)
    let alphabet: [UInt8] = [0x22, 0x5C, 0x41, 0x0A, 0x80, 0xA0, 0xBD, 0xC3, 0xE2, 0xED, 0xED, 0xF0, 0x9F, 0xFF]
    let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    var writer = JSONWriter()
    writer.string(bytes: bytes)
    #expect(String(validating: writer.bytes, as: UTF8.self) != nil)
    #expect(throws: Never.self) { try JSONDocument(writer.bytes) }
  }
}
