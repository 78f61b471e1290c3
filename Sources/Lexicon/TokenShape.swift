/// How capitals and digits are spread over a token of letters and digits.
enum TokenShape: Equatable {
  case lower
  case capitalized
  /// Digits, then small letters; the number of digits.
  case number(Int)
  /// One change from a small to a capital letter, at an offset; whether the token starts with a capital.
  case boundary(Int, capitalized: Bool)
  /// Capitals, then small letters, as `NATOsaid`; the number of capitals.
  case acronym(Int)
  case other

  /// The shape of a token; nil when it holds anything but ASCII letters and digits.
  init?(_ bytes: ArraySlice<UInt8>) {
    var uppers = 0
    var digits = 0
    var boundaries = 0
    var boundary = 0
    var afterLower = false
    for (index, byte) in bytes.enumerated() {
      if Lexicon.isUpper(byte) {
        uppers += 1
        if afterLower {
          boundaries += 1
          boundary = index
        }
        afterLower = false
      } else if Lexicon.isDigit(byte) {
        if digits < index { return nil }
        digits += 1
        afterLower = false
      } else {
        guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") else { return nil }
        afterLower = true
      }
    }
    let capitalized = bytes.first.map(Lexicon.isUpper) ?? false
    switch (digits, uppers, boundaries) {
    case (1..., 0, _): self = .number(digits)
    case (1..., _, _): self = .other
    case (_, 0, _): self = .lower
    case (_, 1, 0) where capitalized: self = .capitalized
    case (_, 2..., 0) where bytes.prefix(while: Lexicon.isUpper).count == uppers && uppers < bytes.count:
      self = .acronym(uppers)
    case (_, _, 1): self = .boundary(boundary, capitalized: capitalized)
    default: self = .other
    }
  }
}

extension Lexicon {
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
