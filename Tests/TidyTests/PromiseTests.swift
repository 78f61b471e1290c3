import Testing

/// The page of promises names tests that exist.
@Suite struct PromiseTests {
  private static let page = Repository.files(in: "Tests/CommandsTests", suffix: "README.md").first

  /// What stands between backticks in the second column.
  private static var names: [String] {
    let rows = (page?.lines ?? []).filter { $0.hasPrefix("| ") && !$0.hasPrefix("| promise") }
    return rows.flatMap { row -> [String] in
      let cells = row.split(separator: "|")
      return (cells.last ?? "").split(separator: "`").map(String.init).filter { $0.contains { $0.isLetter } }
    }
  }

  @Test func everyPromiseNamesATest() {
    #expect(Self.names.count >= 40)
    let rows = (Self.page?.lines ?? []).filter { $0.hasPrefix("| ") }
    for row in rows.dropFirst() { #expect(row.split(separator: "|").last?.contains("`") == true, "\(row)") }
  }

  @Test(arguments: names) func theTestExists(name: String) {
    let isFile = name.hasPrefix(".ci/") || name.hasPrefix("Transcripts/")
    let path = name.hasPrefix("Transcripts/") ? "Tests/CommandsTests/" + name : name
    if isFile {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let file = String(path.split(separator: "/").last ?? "")
      #expect(Repository.files(in: folder, suffix: file).contains { $0.path == path }, "\(name) is not there")
      return
    }
    let parts = name.split(separator: "/").map(String.init)
    let file = Repository.tests.first { $0.name == parts[0] + ".swift" }
    #expect(file?.text.contains("@Test") == true, "there is no suite \(parts[0])")
    if parts.count > 1 { #expect(file?.text.contains("func \(parts[1])(") == true, "\(name) is not there") }
  }
}
