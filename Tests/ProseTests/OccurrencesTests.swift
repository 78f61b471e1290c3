import Prose
import Testing

@Suite struct OccurrencesTests {
  private static let lengths = [0, 1, 3, 4, 5, 31, 63, 64, 65, 4_095, 4_096, 4_097, 4_099, 8_200]

  @Test(arguments: lengths)
  func aByteIsFoundWhereverItStands(length: Int) {
    var text = [UInt8](repeating: 0x61, count: length)
    #expect(!Occurrences.holds(0x5B, in: text))
    for place in [0, 1, length / 2, length - 2, length - 1] where text.indices.contains(place) {
      text[place] = 0x5B
      #expect(Occurrences.holds(0x5B, in: text))
      text[place] = 0x61
    }
  }

  @Test(arguments: lengths)
  func fourBytesAreFoundWhereverTheyStand(length: Int) {
    let word: (UInt8, UInt8, UInt8, UInt8) = (0x73, 0x74, 0x65, 0x74)
    let part = Array("ste.tet.stte".utf8)
    let base = (0..<length).map { part[$0 % part.count] }
    #expect(!Occurrences.holds(word, in: base))
    for place in [0, 1, length / 2, 4_092, 4_093, 4_094, 4_095, 4_096, length - 5, length - 4]
    where place >= 0 && place + 4 <= length {
      var text = base
      text.replaceSubrange(place..<place + 4, with: Array("stet".utf8))
      #expect(Occurrences.holds(word, in: text))
    }
  }
}
