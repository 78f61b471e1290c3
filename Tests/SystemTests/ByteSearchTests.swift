import System
import Testing

@Suite struct ByteSearchTests {
  private static let bytes = Array("a,bc,,d".utf8)

  @Test func findsTheFirstAndTheLastPlace() {
    let bytes = Self.bytes
    #expect(ByteSearch.firstIndex(of: 44, in: bytes, from: 0) == 1)
    #expect(ByteSearch.firstIndex(of: 44, in: bytes, from: 2) == 4)
    #expect(ByteSearch.firstIndex(of: 44, in: bytes, from: 6) == nil)
    #expect(ByteSearch.firstIndex(of: 44, in: bytes, from: 7) == nil)
    #expect(ByteSearch.firstIndex(of: 44, in: [], from: 0) == nil)
    #expect(ByteSearch.lastIndex(of: 44, in: bytes, from: 0) == 5)
    #expect(ByteSearch.lastIndex(of: 44, in: bytes, from: 6) == nil)
    #expect(ByteSearch.lastIndex(of: 44, in: [], from: 0) == nil)
  }

  @Test func countsEveryPlace() {
    #expect(ByteSearch.count(of: 44, in: Self.bytes) == 3)
    #expect(ByteSearch.count(of: 7, in: Array(repeating: 7, count: 100_000)) == 100_000)
    #expect(ByteSearch.count(of: 7, in: []) == 0)
  }
}
