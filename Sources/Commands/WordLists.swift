import Configuration
import Lexicon
import System

/// Reads the newsroom's own words that a configuration names.
struct WordLists {
  let files: Surroundings.Files
  /// The absolute path of the current folder, whose name is left out of messages.
  let current: String

  /// The words of lists, nil when none is named; a list that cannot be read is a mistake in the file that names it.
  func words(of lists: [Sourced<String>]) throws(CommandError) -> HouseWords? {
    if lists.isEmpty { return nil }
    var contents: [[UInt8]] = []
    var mistakes: [String] = []
    for list in lists {
      var bytes: [UInt8] = []
      do throws(SystemError) {
        try files.read(list.value, &bytes)
        contents.append(bytes)
        if String(validating: bytes, as: UTF8.self) == nil {
          mistakes.append("\(list.origin): \(shown(list.value)) is not valid UTF-8; convert it, for example with iconv")
        }
      } catch {
        let shown = SystemError(code: error.code, operation: error.operation, subject: shown(list.value))
        mistakes.append("\(list.origin): \(shown)")
      }
    }
    guard mistakes.isEmpty else { throw .mistakes(mistakes) }
    return HouseWords(contents)
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(current + "/") ? String(path.dropFirst(current.utf8.count + 1)) : path
  }
}
