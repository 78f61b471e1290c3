import JSON
import Testing

@Suite struct ValueTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("1.0", 1), ("1e2", 100), ("-1.50E1", -15), ("120e-1", 12), ("0e999999999999999999999", 0),
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("922337203685477580.7e1", Int.max),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("0.5", nil), ("1e400", nil), ("1e-1", nil),
      ("1e99999999999999999999", nil), ("1e9223372036854775807", nil), ("123456789012345678901234567890", nil),
    ] as [(String, Int?)])
  func aNumberIsAnIntegerWhenItIsExactlyOne(text: String, expected: Int?) throws {
    #expect(try read(text).int == expected)
    #expect(try read(text).number?.text == text)
  }

  @Test(
    arguments: [
      ("0xFF", 255), ("-0x8000000000000000", Int.min), ("0x7fffffffffffffff", Int.max), ("0x8000000000000000", nil),
      ("0x00000000000000000000001", 1), ("+5", 5), ("5.", 5), (".5", nil), ("Infinity", nil), ("-NaN", nil),
      ("0x10000000000000000", nil),
    ] as [(String, Int?)])
  func aNumberOfJSON5IsAnIntegerWhenItIsExactlyOne(text: String, expected: Int?) throws {
    #expect(try read(text, as: .json5).int == expected)
    #expect(try read(text, as: .json5).number?.text == text)
  }

  @Test(
    arguments: [
      ("1", 1), ("0.5", 0.5), ("-2.5e3", -2500), ("1e400", .infinity), (".5", 0.5), ("+5.", 5), ("0x10", 16),
      ("-0x10", -16),
      ("-Infinity", -.infinity), ("+Infinity", .infinity), ("0x10000000000000000", 18_446_744_073_709_551_616),
    ] as [(String, Double)])
  func aNumberHasANearestDouble(text: String, expected: Double) throws {
    #expect(try read(text, as: .json5).double == expected)
  }

  @Test func notANumberIsNotANumber() throws {
    #expect(try read("NaN", as: .json5).double?.isNaN == true)
  }

  @Test func eachKindAnswersToItsOwnNameAlone() throws {
    let value = try read(#"[null, true, 1, "a", [], {}]"#)
    let elements = value.array ?? []
    #expect(elements.map(\.isNull) == [true, false, false, false, false, false])
    #expect(elements.map { $0.bool != nil } == [false, true, false, false, false, false])
    #expect(elements.map { $0.int != nil } == [false, false, true, false, false, false])
    #expect(elements.map { $0.double != nil } == [false, false, true, false, false, false])
    #expect(elements.map { $0.string != nil } == [false, false, false, true, false, false])
    #expect(elements.map { $0.bytes != nil } == [false, false, false, true, false, false])
    #expect(elements.map { $0.array != nil } == [false, false, false, false, true, false])
    #expect(elements.map { $0.object != nil } == [false, false, false, false, false, true])
    #expect(elements.map(\.kindName) == ["null", "a boolean", "a number", "a string", "an array", "an object"])
  }

  @Test func whatIsNotThereIsNil() throws {
    let value = try read(#"{"a": [1]}"#)
    #expect(value["b"] == nil)
    #expect(value["a"]?["a"] == nil)
    #expect(value["a"]?[1] == nil)
    #expect(value["a"]?[-1] == nil)
    #expect(value[0] == nil)
  }

  @Test func theSameWordsAreEqualWhereverTheyStand() throws {
    #expect(try read(#"{"a":[1,"b"]}"#) == read(#"  { "a" : [ 1 , "\u0062" ] }"#))
    #expect(try read(#"{"a":1}"#) != read(#"{"a":2}"#))
    #expect(try read(#"{"a":1}"#).hashValue == read(#" {"a":1}"#).hashValue)
  }

  @Test func keysAreComparedByByteAndNotByCanonicalEquivalence() throws {
    let value = try read("{\"e\u{301}\": 1}")
    #expect(value["\u{E9}"] == nil)
    #expect(value["e\u{301}"]?.int == 1)
  }
}
