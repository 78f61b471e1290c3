import Testing

@testable import Commands

@Suite struct DiffPaintTests {
  private func painted(_ diff: String, hasColour: Bool = true) -> String {
    let text = String(decoding: DiffPaint.painted(Array(diff.utf8), hasColour: hasColour), as: UTF8.self)
    return text.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "^")
  }

  @Test func theWordsThatDifferStandOut() {
    let diff =
      "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n one\n-The crossing was was closed.\n+The crossing was closed.\n two\n"
    #expect(
      painted(diff)
        == "^[1m--- a.txt^[0m\n^[1m+++ a.txt^[0m\n^[36m@@ -1,3 +1,3 @@^[0m\n one\n"
        + "^[31m-The crossing was ^[7mwas ^[27mclosed.^[0m\n^[32m+The crossing was closed.^[0m\n two\n")
  }

  @Test func linesOfARunArePairedWhenThereAreAsMany() {
    let text = painted("-a b\n-c d\n+a x\n+c y\n")
    #expect(text == "^[31m-a ^[7mb^[27m^[0m\n^[31m-c ^[7md^[27m^[0m\n^[32m+a ^[7mx^[27m^[0m\n^[32m+c ^[7my^[27m^[0m\n")
    #expect(painted("-a\n-b\n+c\n") == "^[31m-a^[0m\n^[31m-b^[0m\n^[32m+c^[0m\n")
    #expect(painted("+c\n-a\n") == "^[32m+c^[0m\n^[31m-a^[0m\n")
  }

  @Test func nothingIsObeyed() {
    #expect(painted("-a \u{1B}[2J\n+b\u{7}\n", hasColour: false) == "-a ␛[2J\n+b␇\n")
    #expect(!painted("-a \u{1B}[2J\n+b\u{7}\n").contains("^[2J"))
  }
}
