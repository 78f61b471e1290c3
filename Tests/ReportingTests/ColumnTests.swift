import JSON
import Linting
import Prose
import Testing

@testable import Reporting

/// The right unit of columns in each format, on drafts where the units differ.
@Suite struct ColumnTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let scalar: Int
    let utf16: Int
    let utf8: Int
    var testDescription: String { text }
  }

  /// Each text holds one `X`, the place found.
  static let rows: [Row] = [
    Row(text: "aX", line: 1, scalar: 2, utf16: 2, utf8: 2),
    Row(text: "“é😀” X", line: 1, scalar: 6, utf16: 7, utf8: 14),
    Row(text: "日本語X", line: 1, scalar: 4, utf16: 4, utf8: 10),
    Row(text: "e\u{301}X", line: 1, scalar: 3, utf16: 3, utf8: 4),
    Row(text: "👨‍👩‍👧X", line: 1, scalar: 6, utf16: 9, utf8: 19),
    Row(text: "\tX", line: 1, scalar: 2, utf16: 2, utf8: 2),
    Row(text: "\u{FEFF}aX", line: 1, scalar: 2, utf16: 2, utf8: 5),
    Row(text: "one\r\ntwo\ré\nX", line: 4, scalar: 1, utf16: 1, utf8: 1),
  ]

  @Test(arguments: rows) func eachFormatCountsInItsOwnUnit(row: Row) throws {
    let report = Sample.report(on: row.text, finding: "X")
    #expect(Sample.render(.line, report).hasPrefix("a.txt:\(row.line):\(row.scalar): "))
    #expect(Sample.render(.vim, report).hasPrefix("a.txt:\(row.line):\(row.utf8): "))
    #expect(Sample.render(.full, report).contains("a.txt:\(row.line):\(row.scalar)\n"))
    #expect(Sample.render(.github, report).contains("line=\(row.line),endLine=\(row.line),col=\(row.scalar),"))
    #expect(Sample.render(.checkstyle, report).contains("line=\"\(row.line)\" column=\"\(row.scalar)\""))
    #expect(Sample.render(.junit, report).contains(">a.txt:\(row.line):\(row.scalar): wrong<"))
    let json = try JSONDocument(Array(Sample.render(.json, report).utf8)).root
    let start = json["diagnostics"]?[0]?["range"]?["start"]
    #expect(start?["line"]?.int == row.line)
    #expect(start?["column"]?.int == row.scalar)
    #expect(start?["utf16"]?.int == row.utf16)
    #expect(start?["byte"]?.int == Array(row.text.utf8).firstIndex(of: UInt8(ascii: "X")))
    let sarif = try JSONDocument(Array(Sample.render(.sarif, report).utf8)).root["runs"]?[0]
    #expect(sarif?["columnKind"]?.string == "unicodeCodePoints")
    let region = sarif?["results"]?[0]?["locations"]?[0]?["physicalLocation"]?["region"]
    #expect(region?["startLine"]?.int == row.line)
    #expect(region?["startColumn"]?.int == row.scalar)
    #expect(region?["endColumn"]?.int == row.scalar + 1)
    let rdjson = try JSONDocument(Array(Sample.render(.rdjson, report).utf8)).root["diagnostics"]?[0]
    let range = rdjson?["location"]?["range"]
    #expect(range?["start"]?["column"]?.int == row.utf8)
    #expect(range?["end"]?["column"]?.int == row.utf8 + 1)
    let gitlab = try JSONDocument(Array(Sample.render(.gitlab, report).utf8)).root[0]
    #expect(gitlab?["location"]?["positions"]?["begin"]?["column"]?.int == row.scalar)
  }

  @Test func positionsAreTheSameInWhateverOrderTheyAreAsked() {
    let text = Array("“é😀” one\r\ntwo é\n\n日本 three".utf8)
    var ascending = SourceLines(text)
    let expected = (0...text.count).map { ascending.position(of: $0) }
    var descending = SourceLines(text)
    for offset in (0...text.count).reversed() { #expect(descending.position(of: offset) == expected[offset]) }
    #expect(descending.position(of: text.count + 5) == expected[text.count])
  }

  @Test func aDeletionBeforeAQuoteOfTwoEditsIsOneSuggestion() throws {
    let text = "He said \"no\" twice"
    let fix = Fix(.unsafe, [Edit(8..<9, "“"), Edit(11..<12, "”")])
    let report = Sample.report(on: text, finding: "\"no\"", fixes: [fix])
    let json = try JSONDocument(Array(Sample.render(.rdjson, report).utf8)).root
    let suggestions = json["diagnostics"]?[0]?["suggestions"]?.array
    #expect(suggestions?.count == 1)
    #expect(suggestions?.first?["text"]?.string == "“no”")
    #expect(suggestions?.first?["range"]?["start"]?["column"]?.int == 9)
    #expect(suggestions?.first?["range"]?["end"]?["column"]?.int == 13)
  }
}
