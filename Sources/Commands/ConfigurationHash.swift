import Linting
import Prose
import Synchronization
import System

/// A name for all that decides what is found in a draft, short enough to stand in every record.
enum ConfigurationHash {
  /// Sixteen hexadecimal digits for the rules that run with their severities, the house's choices, the flags that
  /// change findings or fixes, and every file that was read for them.
  ///
  /// A changed comment in one of the files changes it too; equal hashes are what counts.
  static func of(_ linter: DraftLinter, _ settings: LintSettings, _ arguments: Arguments, files: UInt64) -> String {
    var hash = ByteHash()
    for (rule, severity) in zip(linter.linter.rules, linter.linter.severities) {
      hash.add("\(rule.name) \(severity.rawValue)")
    }
    let style = linter.linter.style
    hash.add(style.name)
    for (key, value) in style.settings.sorted(by: { $0.key < $1.key }) { hash.add("\(key)=\(value)") }
    hash.add("\(settings.minSeverity.rawValue) \(settings.format?.rawValue ?? "") \(arguments.has(.noStet))")
    for name in linter.fixOnly?.sorted() ?? ["*"] { hash.add(name) }
    hash.add("\(files)")
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// Remembers in a hash what is read through some files.
final class ReadRecorder: Sendable {
  private let hash = Mutex(ByteHash())

  /// A hash of all that was read so far, in the order of reading.
  var digest: UInt64 { hash.withLock { $0.value } }

  /// The same files, with every reading noted.
  func watching(_ files: Surroundings.Files) -> Surroundings.Files {
    var watched = files
    watched.read = { [self] (path: String, buffer: inout [UInt8]) throws(SystemError) in
      try files.read(path, &buffer)
      let bytes = buffer
      hash.withLock { $0.add(bytes) }
    }
    return watched
  }
}

/// FNV-1a with 64 bits: plenty against accidents, no defence against malice.
private struct ByteHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
    // Keeps “ab, c” apart from “a, bc”; no byte of UTF-8 is 0xFF.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
