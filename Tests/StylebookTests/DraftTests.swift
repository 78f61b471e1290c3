import FoundationEssentials
import Linting
import Prose
import Stylebook
import Testing

/// The drafts of `Tests/Drafts`, each with its exact repair beside it.
@Test(arguments: ["ferry"])
func aDraftIsRepairedToTheByte(_ name: String) throws {
  var folder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  folder.removeLast(2)
  func read(_ file: String) throws -> [UInt8] {
    let path = folder.joined(separator: "/") + "/Drafts/" + file
    return Array(try #require(FileManager.default.contents(atPath: path), "\(path) is missing"))
  }
  let fixer = Fixer(Linter(Stylebook.defaultRules))
  let once = fixer.fix(try read(name + ".txt"))
  #expect(String(decoding: once.text, as: UTF8.self) == String(decoding: try read(name + ".fixed.txt"), as: UTF8.self))
  #expect(fixer.fix(once.text).applied.isEmpty)
}
