import Prose

/// The small numbers in words.
enum NumberWords {
  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// A number below one hundred in words, nil for others.
  static func words(for number: Int) -> String? {
    guard (0..<100).contains(number) else { return nil }
    if number < 20 { return units[number] }
    return tens[number / 10] + (number % 10 == 0 ? "" : "-" + units[number % 10])
  }

  /// The number that a word stands for, up to nineteen; nil for other words.
  static func number(for word: UInt64) -> Int? { hashes.firstIndex(of: word) }

  private static let hashes = units.map { WordHash.of($0) }
}
