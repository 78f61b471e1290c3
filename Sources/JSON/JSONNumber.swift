/// A JSON number that keeps the text it was written with; two numbers are equal when their texts are.
public struct JSONNumber: Hashable, Sendable {
  /// The value where `written` is empty.
  private let integer: Int

  /// The text, where it is not the shortest form of an `Int`; so each text has one representation.
  private let written: [UInt8]

  /// Makes a number of the integer.
  public init(_ integer: Int) {
    self.integer = integer
    written = []
  }

  /// Makes a number of text that a reader found to be one.
  init(written: [UInt8]) {
    integer = 0
    self.written = written
  }

  /// Makes a number of a word that stands for one.
  init(_ word: String) {
    self.init(written: Array(word.utf8))
  }

  /// The text as it was written, such as `1.50` or, in JSON5, `0xFF`.
  public var text: String {
    written.isEmpty ? String(integer) : String(decoding: written, as: UTF8.self)
  }

  /// The value if it is an integer that fits; `1.0` and `1e2` are integers, `0.5` is none.
  public var int: Int? {
    written.isEmpty ? integer : Self.exactInteger(written)
  }

  /// The nearest double; infinite for what is too large.
  public var double: Double {
    if written.isEmpty { return Double(integer) }
    if let hexadecimal = Self.hexadecimalDigits(written) {
      let magnitude = hexadecimal.reduce(0.0) { $0 * 16 + Double($1.hexDigit ?? 0) }
      return written[0] == .minus ? -magnitude : magnitude
    }
    return Double(String(decoding: strictText ?? written, as: UTF8.self)) ?? Double(text) ?? .nan
  }

  /// The number as RFC 8259 writes it; nil for the infinities and what is not a number.
  public var strictText: [UInt8]? {
    if written.isEmpty { return Array(String(integer).utf8) }
    if Self.hexadecimalDigits(written) != nil {
      if let int { return Array(String(int).utf8) }
      return double.isFinite ? Array(double.description.utf8) : nil
    }
    var result = written
    if result[0] == .plus { result.removeFirst() }
    let sign = result[0] == .minus ? 1 : 0
    if result[sign].isLetter { return nil }
    if result[sign] == .dot { result.insert(.zero, at: sign) }
    if let dot = result.firstIndex(of: .dot), dot + 1 == result.count || !result[dot + 1].isDigit {
      result.remove(at: dot)
    }
    return result
  }

  /// The digits after `0x`, or nil for a number that is not hexadecimal.
  private static func hexadecimalDigits(_ text: [UInt8]) -> ArraySlice<UInt8>? {
    let start = text[0] == .minus || text[0] == .plus ? 1 : 0
    guard text.count > start + 2, text[start + 1] | 0x20 == 0x78 else { return nil }
    return text[(start + 2)...]
  }

  private static func exactInteger(_ text: [UInt8]) -> Int? {
    let isNegative = text[0] == .minus
    let magnitude: UInt64?
    if let digits = hexadecimalDigits(text) {
      magnitude = value(of: digits.map { UInt8(truncatingIfNeeded: $0.hexDigit ?? 0) }, base: 16)
    } else {
      magnitude = decimalMagnitude(text)
    }
    guard let magnitude else { return nil }
    if isNegative { return magnitude <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(exactly: magnitude)
  }

  /// The value of a decimal text without its sign, if it is an integer below 2^64.
  private static func decimalMagnitude(_ text: [UInt8]) -> UInt64? {
    var digits: [UInt8] = []
    var scale = 0
    var hasDot = false
    var index = text[0] == .minus || text[0] == .plus ? 1 : 0
    while index < text.count, text[index].isDigit || text[index] == .dot {
      if text[index] == .dot {
        hasDot = true
      } else {
        digits.append(text[index] &- .zero)
        if hasDot { scale -= 1 }
      }
      index += 1
    }
    guard !digits.isEmpty else { return nil }
    while digits.last == 0 {
      digits.removeLast()
      scale += 1
    }
    guard !digits.isEmpty else { return 0 }
    if index < text.count {
      guard let exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) else { return nil }
      let sum = scale.addingReportingOverflow(exponent)
      guard !sum.overflow else { return nil }
      scale = sum.partialValue
    }
    guard scale >= 0 && scale < 20 else { return nil }
    return value(of: digits + [UInt8](repeating: 0, count: scale), base: 10)
  }

  private static func value(of digits: [UInt8], base: UInt64) -> UInt64? {
    var result: UInt64 = 0
    for digit in digits {
      let product = result.multipliedReportingOverflow(by: base)
      let sum = product.partialValue.addingReportingOverflow(UInt64(digit))
      guard !product.overflow && !sum.overflow else { return nil }
      result = sum.partialValue
    }
    return result
  }
}
