import System
import Testing

@testable import Commands

@Suite struct RuleManualTests {
  @Test func theManualOfTheRulesIsFresh() throws {
    let root = Folder.parent(of: Folder.parent(of: Folder.parent(of: #filePath)))
    let written = try File.read(Folder.join(root, "Rules/README.md"))
    let shown = try Desk().run("rules", "--no-config", "--format", "manual").output
    #expect(written.elementsEqual(shown.utf8), "Rules/README.md is stale; run: \(RuleManual.command)")
  }
}
