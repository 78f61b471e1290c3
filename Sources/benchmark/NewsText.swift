/// Text of no meaning that has the measure of news copy: word lengths, sentences, quotations, names, numbers, and
/// one slip in about 2 KB. The same seed gives the same bytes.
struct NewsText {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  private static let function = words(
    "the of to in and a for on with is by at from that was it as be an are its his her has have had not but they this will"
  )
  private static let common = words(
    """
    minister council report people government market police hospital school company budget election campaign city \
    river bridge weather season player match season house vote party leader plan road station train service worker \
    union price energy water housing inquiry court judge lawyer trial evidence witness statement meeting agreement \
    region border trade growth figure quarter month week morning evening street garden village farmer harvest food \
    music theatre festival museum painting novel author film audience critic award prize winner record history \
    announced agreed refused opened closed reported expected promised warned raised reduced increased visited moved \
    new old large small public private local national foreign early late strong weak clear quiet serious further
    """)
  private static let names = words(
    """
    London Paris Iraq Spain Delhi Lagos Leeds Ottawa Sydney Brussels NATO BBC Smith Johnson Patel Garcia Okafor Nguyen \
    Stoltenberg Markle Anderson Murphy Kowalski Haddad Tuesday Friday February September Parliament Congress
    """)
  private static let slips = [
    "the the", "expandIraq", "said.The", "word ,", "a  wide", "don´t", "( left", "Read more:",
  ]

  private static func words(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }

  /// Paragraphs of about `bytes` bytes in all, one a line.
  mutating func article(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 512)
    text += headline()
    while text.count < bytes {
      text.append(10)
      for _ in 0..<(2 + random.below(4)) { sentence(into: &text) }
      text.removeLast()
    }
    text.append(10)
    return text
  }

  /// Headlines, one a line, with a slip each time so many bytes have passed.
  mutating func headlines(bytes: Int, slipEvery distance: Int = .max) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 128)
    var next = distance
    while text.count < bytes {
      text += headline()
      if text.count >= next {
        text += [32, 32] + pick(Self.common)
        next += distance
      }
      text.append(10)
    }
    return text
  }

  private mutating func headline() -> [UInt8] {
    var line: [UInt8] = []
    for index in 0..<(6 + random.below(5)) {
      if index > 0 { line.append(32) }
      var word = index % 3 == 1 ? pick(Self.names) : pick(Self.common)
      if index == 0, word[0] >= 97 { word[0] -= 32 }
      line += word
    }
    return line
  }

  private mutating func sentence(into text: inout [UInt8]) {
    let count = 8 + random.below(18)
    let quoted = random.below(6) == 0
    if quoted { text += Array("“".utf8) }
    for index in 0..<count {
      var word =
        switch random.below(10) {
        case 0..<4: pick(Self.function)
        case 4..<9: pick(Self.common)
        default: pick(Self.names)
        }
      if random.below(340) == 0 { word = Array(Self.slips[random.below(Self.slips.count)].utf8) }
      if random.below(60) == 0 { word = Array(String(2 + random.below(4000)).utf8) }
      if index == 0, word[0] >= 97, word[0] <= 122 { word[0] -= 32 }
      text += word
      if random.below(70) == 0 { text += Array("’s".utf8) }
      if index + 1 < count {
        if random.below(14) == 0 { text.append(UInt8(ascii: ",")) }
        text.append(32)
      }
    }
    text += Array(quoted ? ",” he said. ".utf8 : ". ".utf8)
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] { list[random.below(list.count)] }
}

/// A small generator of numbers that look random: SplitMix64.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
