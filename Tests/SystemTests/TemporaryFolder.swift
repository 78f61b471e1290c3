import System
import Testing

/// A folder of a test's own, removed with everything in it when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let base = Environment.value(of: "TMPDIR") ?? "/tmp"
    path = Folder.join(base, "copydesk-tests-\(UInt64.random(in: 0 ... .max))")
    try Folder.create(path)
  }

  deinit { TemporaryFolder.removeAll(path) }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { Folder.join(path, name) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String, permissions: UInt32 = 0o644) throws -> String {
    let path = Folder.join(path, name)
    try Folder.create(Folder.parent(of: path))
    try File.write(Array(text.utf8), to: path, permissions: permissions)
    return path
  }

  /// The names in the folder.
  var names: [String] { get throws { try Folder.entries(of: path).entries.map(\.name) } }

  /// Runs a program of the system, as a test's hands.
  @discardableResult
  static func run(_ arguments: String...) throws -> String {
    let outcome = try ChildProcess.run(arguments)
    try #require(outcome.status == 0, "\(arguments): \(String(decoding: outcome.errors, as: UTF8.self))")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  private static func removeAll(_ folder: String) {
    guard let entries = try? Folder.entries(of: folder).entries else { return }
    for entry in entries {
      let path = Folder.join(folder, entry.name)
      if entry.kind == .folder { removeAll(path) } else { try? File.remove(path) }
    }
    try? Folder.remove(folder)
  }
}

func text(_ path: String) throws -> String { String(decoding: try File.read(path), as: UTF8.self) }
