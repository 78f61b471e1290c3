import Testing

@testable import Reporting

@Suite struct UnifiedDiffTests {
  @Test func equalTextsGiveNothing() {
    #expect(UnifiedDiff.of(Array("a\nb".utf8), Array("a\nb".utf8), path: "x").isEmpty)
  }

  @Test(
    arguments: [
      ("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
      ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
      ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
      ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
      (
        "a\r\nb", "a\r\nc",
        "@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
      ),
      (
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
        "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"
      ),
    ])
  func hunksAreWrittenAsPatchReadsThem(was: String, now: String, hunks: String) {
    let diff = UnifiedDiff.of(Array(was.utf8), Array(now.utf8), path: "x")
    #expect(String(decoding: diff, as: UTF8.self) == "--- x\n+++ x\n" + hunks)
  }

  @Test func changesTurnTheOldLinesIntoTheNew() {
    var random = Seeded(state: 3)
    for round in 0..<400 {
      let alphabet = round % 2 == 0 ? 3 : 40
      func lines() -> [ArraySlice<UInt8>] {
        (0..<Int.random(in: 0...30, using: &random)).map { _ in
          Array("\(Int.random(in: 0..<alphabet, using: &random))\n".utf8)[...]
        }
      }
      let (old, new) = (lines(), lines())
      let changes = LineChanges(from: old, to: new)
      var result: [ArraySlice<UInt8>] = []
      var line = 0
      var lastEnd = -1
      for change in changes.all {
        #expect(change.old.lowerBound > lastEnd || change.new.lowerBound > result.count, "changes are apart")
        result += old[line..<change.old.lowerBound]
        #expect(result.count == change.new.lowerBound)
        result += new[change.new]
        line = change.old.upperBound
        lastEnd = line
      }
      result += old[line...]
      #expect(result == new)
    }
  }

  @Test func aHundredThousandChangedLinesAreDoneAtOnce() {
    let old = (0..<100_000).map { Array("line \($0 % 1000)\n".utf8)[...] }
    let new = (0..<100_000).map { Array("other \($0 % 1000)\n".utf8)[...] }
    #expect(LineChanges(from: old, to: new).all.count == 1)
  }
}
