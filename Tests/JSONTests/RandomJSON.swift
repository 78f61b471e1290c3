import JSON

/// A generator whose sequence depends on its seed alone (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes values of every kind, nested a few levels.
func randomValue(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
  switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
  case 0: return JSONValue(.null)
  case 1: return JSONValue(.bool(Bool.random(using: &generator)))
  case 2: return JSONValue(.number(JSONNumber(Int.random(in: -1000...1000, using: &generator))))
  case 3: return JSONValue(.number(JSONNumber(Int.random(in: Int.min...Int.max, using: &generator))))
  case 4, 5: return JSONValue(.string(randomText(using: &generator)))
  case 6:
    let count = Int.random(in: 0...4, using: &generator)
    return JSONValue(.array((0..<count).map { _ in randomValue(depth: depth - 1, using: &generator) }))
  default:
    let count = Int.random(in: 0...4, using: &generator)
    let members = (0..<count).map { _ in
      JSONMember(key: randomText(using: &generator), value: randomValue(depth: depth - 1, using: &generator))
    }
    return JSONValue(.object(JSONObject(members)))
  }
}

/// Makes text of plain letters, of what has to be escaped, of every length of UTF-8, and of lone high surrogates.
///
/// A low surrogate never follows a high one, since the two would be one character.
func randomText(using generator: inout SeededGenerator) -> [UInt8] {
  let pieces: [[UInt8]] = [
    Array("a".utf8), Array("news ".utf8), [0x22], [0x5C], [0x2F], [0x0A], [0x0D], [0x09], [0], [0x1F], [0x7F],
    Array("é".utf8), Array("“".utf8), Array("\u{2028}".utf8), Array("😀".utf8), [0xED, 0xA0, 0xBD],
  ]
  let count = Int.random(in: 0...6, using: &generator)
  return (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
}

/// The compact text of a value.
func written(_ value: JSONValue, _ layout: JSONWriter.Layout = .compact) -> [UInt8] {
  var writer = JSONWriter(layout)
  writer.value(value)
  return writer.bytes
}

/// Reads a text that has to be JSON.
func read(_ text: String, as syntax: JSONSyntax = .strict) throws -> JSONValue {
  try JSONDocument(Array(text.utf8), as: syntax).root
}
