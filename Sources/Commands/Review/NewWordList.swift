import Configuration
import Reporting
import System

/// A list of the newsroom's own words that is made when the first word is learnt, since no configuration names one.
struct NewWordList: Hashable, Sendable {
  static let name = "house-words.txt"

  /// The absolute path of the list.
  let list: String
  /// The absolute path of the configuration, which may have to be made too.
  let configuration: String
  /// The configuration with the list named in it.
  let text: [UInt8]

  /// Nil where nobody could name a list: a configuration that is not to be used, or a draft outside the current folder
  /// that has none.
  ///
  /// - Parameters:
  ///   - draft: The absolute path of the draft.
  ///   - current: The absolute path of the current folder.
  init?(for draft: String, in project: Project, current: String, _ files: Surroundings.Files) {
    func exists(_ path: String) -> Bool { (try? files.status(path, true)) != nil }
    if let name = project.name, let folder = project.folder {
      configuration = Folder.join(folder, Folder.lastName(of: name))
      var bytes: [UInt8] = []
      guard (try? files.read(configuration, &bytes)) != nil,
        let text = LexiconEdit.naming(Self.name, in: bytes)
      else { return nil }
      self.text = text
    } else {
      guard draft.hasPrefix(current == "/" ? "/" : current + "/") else { return nil }
      // Where the search for a configuration would end: in the root of the draft's repository.
      var folder = Folder.parent(of: draft)
      while folder != current, !exists(Folder.join(folder, ".git")) { folder = Folder.parent(of: folder) }
      configuration = Folder.join(folder, ConfigurationFile.names[0])
      text = LexiconEdit.configuration(naming: Self.name)
    }
    list = Folder.join(Folder.parent(of: configuration), Self.name)
  }

  /// What is told when it was made.
  var sentence: String {
    "made \(Self.name) for it; \(EchoedText.of(Folder.lastName(of: configuration))) names it now"
  }
}
