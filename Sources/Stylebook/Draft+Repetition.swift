import Linting
import Prose

extension Draft {
  /// One number for the words and marks of some tokens, the same for the same words in any case.
  func fingerprint(of tokens: Range<Int>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in tokens {
      value = (value ^ self.tokens[index].hash) &* 0x9e37_79b9_7f4a_7c15
      value ^= value >> 29
    }
    return value
  }
}
