import Testing

@testable import Linting

@Suite struct TokenSetTests {
  @Test func itHoldsWhatWasPutInAndFindsItInOrder() {
    var state: UInt64 = 7
    func random(below end: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % end
    }
    for _ in 0..<200 {
      let origin = random(below: 1_000)
      let tokens = origin..<origin + 1 + random(below: 300)
      var set = TokenSet(among: tokens)
      var expected: Set<Int> = []
      for _ in 0..<random(below: 40) {
        let token = origin + random(below: tokens.count)
        set.insert(token)
        expected.insert(token)
      }
      #expect(tokens.filter(set.contains) == expected.sorted())
      let start = origin + random(below: tokens.count)
      let range = start..<start + random(below: tokens.upperBound - start + 1)
      #expect(set.first(in: range) == expected.filter(range.contains).min())
    }
  }

  @Test func aGroupIsPutInAsAWhole() {
    var set = TokenSet(among: 100..<300)
    set.set(0b101, at: 1)
    #expect(set.first(in: 100..<300) == 164)
    #expect(set.first(in: 165..<300) == 166)
    #expect(set.first(in: 167..<300) == nil)
  }
}
