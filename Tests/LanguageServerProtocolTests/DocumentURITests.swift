import LanguageServerProtocol
import Testing

@Suite struct DocumentURITests {
  @Test(
    arguments: [
      ("file:///a/b.md", "/a/b.md"), ("file:///", "/"), ("file://localhost/a", "/a"), ("FILE:/a", "/a"),
      ("file:///a%20b%C3%A9%23", "/a bé#"), ("file:///a?q#f", "/a"), ("file:///100%", "/100%"), ("file:///é", "/é"),
      ("file:///a%2", "/a%2"), ("file:///a%zz", "/a%zz"), ("file://host/a", nil), ("untitled:Untitled-1", nil),
      ("file://", nil), ("file:", nil), ("", nil), ("a/b", nil), ("file:///a%00b", nil), ("inmemory://1", nil),
    ] as [(String, String?)])
  func aFileNameHasAPath(text: String, path: String?) {
    #expect(LSP.DocumentURI(text).filePath == path.map { Array($0.utf8) })
  }

  @Test(arguments: 0..<50)
  func everyPathComesBackFromItsName(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let path = [0x2F] + (0..<20).map { _ in UInt8.random(in: 1...255, using: &generator) }
    let uri = LSP.DocumentURI(filePath: path)
    #expect(uri.filePath == path)
    #expect(uri.bytes.allSatisfy { 0x21...0x7E ~= $0 })
  }

  @Test func namesAreComparedByByte() {
    #expect(LSP.DocumentURI("file:///\u{E9}") != LSP.DocumentURI("file:///e\u{301}"))
  }
}
