@testable import Prose

/// Finds tokens one character after the other, as the definition of a token reads; slow and simple.
enum ReferenceScanner {
  static func tokens(of text: [UInt8], in range: TextRange) -> [Token] {
    var characters: [(start: Int, character: DecodedCharacter)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let character = DecodedCharacter.decode(text[offset..<range.upperBound])
      let kind: Token.Kind =
        character.scalar < 0x80 && character.kind != .invalid
        ? DecodedCharacter.asciiKinds[Int(character.scalar)] : character.kind
      characters.append((offset, DecodedCharacter(scalar: character.scalar, length: character.length, kind: kind)))
      offset += character.length
    }
    var tokens: [Token] = []
    var wordStart: Int?
    for (index, item) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1].character.kind : .symbol
      let isApostrophe = item.character.scalar == 0x27 || item.character.scalar == 0x2019
      let belongs =
        item.character.kind.isWordLike
        || isApostrophe && item.character.kind != .invalid && wordStart != nil && next == .word
      if belongs {
        if wordStart == nil { wordStart = item.start }
        continue
      }
      if let start = wordStart {
        tokens.append(word(text, start..<item.start))
        wordStart = nil
      }
      if item.character.kind != .invalid, [10, 13, 32].contains(item.character.scalar) { continue }
      tokens.append(
        Token(
          start: item.start, length: item.character.length, kind: item.character.kind, shape: [],
          hash: UInt64(item.character.scalar)))
    }
    if let start = wordStart { tokens.append(word(text, start..<range.upperBound)) }
    return tokens
  }

  private static func word(_ text: [UInt8], _ range: TextRange) -> Token {
    let bytes = Array(text[range])
    let shape = shape(of: bytes)
    return Token(
      start: range.lowerBound, length: range.count, kind: shape.contains(.hasLetter) ? .word : .number, shape: shape,
      hash: WordHash.of(bytes))
  }

  static func shape(of bytes: [UInt8]) -> Token.Shape {
    var shape: Token.Shape = []
    var capitals = 0
    var followsLower = false
    for (index, scalar) in String(decoding: bytes, as: UTF8.self).unicodeScalars.enumerated() {
      let isLower = scalar.properties.isLowercase
      if scalar.value >= 0x80 { shape.formUnion([.nonASCII, .hasLetter]) }
      if scalar == "'" || scalar == "\u{2019}" { shape.insert(.apostrophe) }
      if scalar.value < 0x80, scalar.properties.numericType == .decimal { shape.insert(.hasDigit) }
      if scalar.properties.isAlphabetic { shape.insert(.hasLetter) }
      if isLower { shape.insert(.hasLower) }
      if scalar.properties.isUppercase {
        capitals += 1
        if index == 0 { shape.insert(.capitalised) }
        if followsLower { shape.insert(.innerCapital) }
        if capitals > 1 { shape.insert(.severalCapitals) }
      }
      followsLower = isLower
    }
    return shape
  }
}
