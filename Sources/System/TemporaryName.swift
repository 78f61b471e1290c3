#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The name of a temporary file of ours: `.copydesk.<pid>.<random>`.
///
/// The process in the name lets a later run tell a leftover of a killed process from a file in use.
public struct TemporaryName: Hashable, Sendable {
  public let process: Int32
  /// Sixteen hexadecimal digits.
  public let random: String

  static let prefix = ".copydesk."

  /// A fresh name of this process.
  public static func new() -> TemporaryName {
    let number = UInt64.random(in: 0 ... .max)
    let digits = String(number, radix: 16)
    return TemporaryName(
      process: getpid(), random: String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }

  init(process: Int32, random: String) {
    self.process = process
    self.random = random
  }

  /// Reads a name in a folder; nil for every name that is not exactly of our pattern.
  public init?(_ name: String) {
    guard name.hasPrefix(Self.prefix) else { return nil }
    let parts = name.dropFirst(Self.prefix.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = Int32(parts[0]), process > 0, String(process) == parts[0],
      parts[1].utf8.count == 16,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.init(process: process, random: String(parts[1]))
  }

  /// The name itself.
  public var text: String { "\(Self.prefix)\(process).\(random)" }
}

extension Folder {
  /// Removes the temporaries that killed processes left in a folder, and returns their names.
  ///
  /// Files of living processes, of other patterns, and anything that is not a plain file stay.
  @discardableResult
  public static func removeLeftovers(in folder: String) throws(SystemError) -> [String] {
    var removed: [String] = []
    for entry in try entries(of: folder).entries where entry.kind == .file {
      guard let name = TemporaryName(entry.name), !ProcessIdentity(name.process).isAlive else { continue }
      try File.remove(join(folder, entry.name))
      removed.append(entry.name)
    }
    return removed
  }
}
