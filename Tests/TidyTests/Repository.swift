import FoundationEssentials

/// The files of this repository, as text.
struct Repository {
  struct File: Sendable {
    /// Relative to the root, such as `Sources/Prose/Token.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The name of the module under `Sources`, empty elsewhere.
    var module: String {
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : ""
    }
  }

  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// Every text file of a folder whose name ends with `suffix`.
  static func files(in folder: String, suffix: String) -> [File] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []
    return paths.filter { $0.hasSuffix(suffix) }.sorted().compactMap { path in
      guard let data = FileManager.default.contents(atPath: "\(root)/\(folder)/\(path)") else { return nil }
      return File(path: "\(folder)/\(path)", text: String(decoding: data, as: UTF8.self))
    }
  }

  static let sources = files(in: "Sources", suffix: ".swift")
  static let tests = files(in: "Tests", suffix: ".swift")
  static let rules = sources.filter { $0.path.hasPrefix("Sources/Stylebook/Rules/") }
  /// What ships: everything but the tools that run at build time or by hand.
  static let shipped = sources.filter {
    !["Plugins", "index-rules", "pack-words", "pack-rules", "benchmark"].contains($0.module)
  }

  /// What stands at the top.
  static var topLevel: [String] { (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [] }
}
