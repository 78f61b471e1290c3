import Prose

/// The values of number words.
enum SpelledNumbers {
  /// By the hash of the word, ascending.
  private static let values: [(hash: UInt64, value: Double)] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    var table = small.enumerated().map { (hash: WordHash.of($1), value: Double($0)) }
    let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() { table.append((WordHash.of(word), Double(30 + 10 * index))) }
    for (word, value) in [
      ("a", 1.0), ("an", 1), ("single", 1), ("both", 2), ("pair", 2), ("couple", 2), ("twin", 2), ("twins", 2),
      ("double", 2), ("twice", 2), ("second", 2), ("half", 0.5), ("trio", 3), ("triple", 3), ("third", 3),
      ("fourth", 4),
      ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("dozen", 12),
      ("hundred", 100), ("thousand", 1_000), ("million", 1e6), ("billion", 1e9), ("quarter", 25), ("once", 1),
      ("quartet", 4), ("century", 100), ("decade", 10), ("fortnight", 14),
    ] {
      table.append((WordHash.of(word), value))
    }
    return table.sorted { $0.hash < $1.hash }
  }()

  /// What a word stands for, nil when it is no number.
  static func value(_ hash: UInt64) -> Double? {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < values.count && values[low].hash == hash ? values[low].value : nil
  }
}
