/// Links to files in the form that terminals open: text between two OSC 8 sequences.
public struct FileLinks: Hashable, Sendable {
  /// The machine that the files are on, so that a terminal elsewhere does not open a file of its own.
  let host: String
  /// The absolute path that relative ones start from.
  let folder: String

  public init(host: String, folder: String) {
    self.host = host
    self.folder = folder
  }

  /// Text that a terminal shows as it is and opens the file from; the path may hold anything.
  func link(_ text: String, to path: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
    return "\u{1B}]8;;file://\(SARIFPath.encoded(host))\(SARIFPath.encoded(whole))\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
