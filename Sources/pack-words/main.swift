import Foundation
import Lexicon
import Prose

// Writes Rules/lexicon/words.bin from the lists in Rules/lexicon/source.
//
//     swift run pack-words           writes the table
//     swift run pack-words --check   fails when the table is not what the lists give

let folder = URL(fileURLWithPath: "Rules/lexicon", isDirectory: true)
do {
  let lists = try WordLists(folder: folder.appendingPathComponent("source"))
  let packed = try Packer().pack(lists)
  let target = folder.appendingPathComponent("words.bin")
  if CommandLine.arguments.contains("--check") {
    guard try Data(contentsOf: target) == Data(packed) else {
      throw PackingError("\(target.path) is stale; run “swift run pack-words”")
    }
  } else {
    try Data(packed).write(to: target)
    print("\(target.path): \(packed.count) bytes")
  }
} catch {
  FileHandle.standardError.write(Data("pack-words: \(error)\n".utf8))
  exit(1)
}
