/// How likely each slip is, -ln p in thousandths, given that a word was mistyped.
///
/// The numbers weigh how often each kind was found among 1,900 mistyped words against how often it alone parts one of
/// 22,000 names from an ordinary word: letters change places in slips, seldom in names.
enum TypingModel {
  /// One word in ninety is mistyped before the desk sees it.
  static let slip = 4_500
  /// A second slip in a word that has one.
  static let secondSlip = 6_000
  /// Slips in the first letter are seen at once.
  static let firstLetter = 2_500

  /// Every letter, one bit each from a.
  static let allLetters: UInt32 = 0x3FF_FFFF
  /// The letters a c e i l m n o r s t u, on which most second slips fall.
  static let commonLetters: UInt32 = 0x1E7915

  /// An apostrophe left out.
  static let apostrophe = 1_500
  static let swap = 200
  static let dropOfDouble = 800
  static let dropOfVowel = 600
  static let drop = 1_500
  static let double = 600
  static let addNeighbour = 4_500
  static let add = 6_400
  static let neighbour = 4_500
  static let vowel = 4_300
  static let soundAlike = 4_700
  static let other = 7_100

  /// The keys beside each letter on the QWERTY keyboard, from a to z: one bit a letter, a the lowest.
  private static let neighbours: [UInt32] = [
    0x2450000, 0x02020C0, 0x0A00028, 0x0860034, 0x0460008, 0x02A004C, 0x12800A2, 0x1102242, 0x0104600,
    0x0103580, 0x0005B00, 0x000C400, 0x0002600, 0x0001282, 0x0008D00, 0x0004800, 0x0400001, 0x0080038,
    0x2C00019, 0x1020060, 0x1000380, 0x0000066, 0x0050011, 0x204000C, 0x01800C0, 0x0840001,
  ]

  /// True when two letters lie side by side on the keyboard.
  static func areNeighbours(_ a: UInt8, _ b: UInt8) -> Bool {
    guard a >= 97, a <= 122, b >= 97, b <= 122 else { return false }
    return neighbours[Int(a) - 97] & (1 << UInt32(b - 97)) != 0
  }

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// The cost of typing `typed` for `meant`.
  static func substitution(meant: UInt8, typed: UInt8) -> Int {
    if isVowel(meant), isVowel(typed) { return vowel }
    if areNeighbours(meant, typed) { return neighbour }
    return soundsAlike(meant, typed) || soundsAlike(typed, meant) ? soundAlike : other
  }

  private static func soundsAlike(_ a: UInt8, _ b: UInt8) -> Bool {
    switch (Unicode.Scalar(a), Unicode.Scalar(b)) {
    case ("c", "s"), ("c", "k"), ("s", "z"), ("i", "y"), ("e", "y"), ("g", "j"), ("f", "v"), ("t", "d"), ("m", "n"):
      true
    default: false
    }
  }

  /// The cost of leaving `letter` out between two others.
  static func omission(of letter: UInt8, after: UInt8, before: UInt8) -> Int {
    if letter == after || letter == before { return dropOfDouble }
    return isVowel(letter) ? dropOfVowel : drop
  }

  /// The cost of typing `letter` too much between two others.
  static func addition(of letter: UInt8, after: UInt8, before: UInt8) -> Int {
    if letter == after || letter == before { return double }
    return areNeighbours(letter, after) || areNeighbours(letter, before) ? addNeighbour : add
  }
}
