/// The runner of GitHub Actions obeys what it finds in a log, whoever wrote it: a line that begins with `::`, and `##[`
/// anywhere in one. Drafts and the names of files are written by strangers.
extension Surroundings {
  private var isInJob: Bool { environment("GITHUB_ACTIONS") == "true" }

  /// What is printed for people, between marks that switch the obeying off, with a token no draft can know.
  func guarded(_ bytes: [UInt8]) -> [UInt8] {
    guard isInJob, !bytes.isEmpty else { return bytes }
    let token = token()
    let gap = bytes.last == 10 ? "" : "\n"
    return Array("::stop-commands::\(token)\n".utf8) + bytes + Array("\(gap)::\(token)::\n".utf8)
  }

  /// A line of our own, which begins with our own word, without what is obeyed in its middle.
  func harmless(_ line: String) -> String {
    guard isInJob, line.utf8.contains(UInt8(ascii: "#")) else { return line }
    var result = ""
    for character in line {
      if character == "[", result.hasSuffix("##") { result.append(" ") }
      result.append(character)
    }
    return result
  }
}
