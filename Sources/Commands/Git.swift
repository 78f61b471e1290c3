import System

/// The few questions we ask git, with its failures as sentences that say what to do.
struct Git {
  private let surroundings: Surroundings
  /// The absolute path of the working tree.
  let root: String

  /// Finds the repository that holds a folder.
  init(_ surroundings: Surroundings, in folder: String) throws(CommandError) {
    self.surroundings = surroundings
    let outcome = try orFail { () throws(SystemError) in
      try surroundings.run(["git", "-C", folder, "rev-parse", "--show-toplevel"])
    }
    guard outcome.status == 0 else { throw CommandError(Self.refusal(of: outcome.errors, in: folder)) }
    root = String(decoding: outcome.output.dropLast(), as: UTF8.self)
  }

  /// Why git knows no repository at a folder, and the cure.
  private static func refusal(of errors: [UInt8], in folder: String) -> String {
    let said = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    // The cure stands in what git says, whatever its language: the command that trusts the repository.
    if let cure = said.last(where: { occurs("safe.directory", in: $0) }) {
      let command = cure.drop { $0 == "\t" || $0 == " " }
      return "git does not read a repository that belongs to somebody else; if you trust it, run \(command)"
    }
    if let why = said.first, !occurs("not a git repository", in: why) {
      return "git cannot read the repository of \(folder): \(why)"
    }
    return "\(folder) is not in a git repository; run this in one, or leave the flag out"
  }

  private func ask(_ arguments: [String]) throws(CommandError) -> ChildProcess {
    // Settings of a user must not change what we read.
    let fixed = [
      "git", "-C", root, "-c", "core.quotePath=off", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false",
    ]
    return try orFail { () throws(SystemError) in try surroundings.run(fixed + arguments) }
  }

  private func answer(_ arguments: [String]) throws(CommandError) -> [UInt8] {
    let outcome = try ask(arguments)
    guard outcome.status == 0 else {
      let why = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").first ?? "it gave no reason"
      throw CommandError("git \(arguments.first ?? "") failed: \(why)")
    }
    return outcome.output
  }

  /// The lines changed since a branch left another: what a reader of the change is asked to look at.
  func linesChanged(since reference: String) throws(CommandError) -> ChangedLines {
    if reference.hasPrefix("-") {
      throw CommandError("\"\(reference)\" is no commit; --since takes a branch or a commit")
    }
    guard try ask(["rev-parse", "--verify", "--quiet", "\(reference)^{commit}"]).status == 0 else {
      throw CommandError("git knows no commit \"\(reference)\"; fetch it first, or check its name")
    }
    let base = try ask(["merge-base", reference, "HEAD"])
    guard base.status == 0 else {
      throw CommandError(
        "\(reference) and HEAD have no common commit here; fetch the whole history, for example with fetch-depth: 0")
    }
    let commit = String(decoding: base.output.prefix { $0 != 10 }, as: UTF8.self)
    var changed = ChangedLines(diff: try answer(Self.diff + [commit, "--"]), root: root)
    for name in try answer(["ls-files", "--others", "--exclude-standard", "-z"]).split(separator: 0) {
      changed.addWholeFile(Folder.join(root, String(decoding: name, as: UTF8.self)))
    }
    return changed
  }

  /// The lines that the next commit will change.
  func stagedLines() throws(CommandError) -> ChangedLines {
    ChangedLines(diff: try answer(Self.diff + ["--cached", "--"]), root: root)
  }

  /// A file as the next commit will have it; the path is absolute.
  func stagedContents(of path: String) throws(CommandError) -> [UInt8] {
    let name = path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
    return try answer(["cat-file", "blob", ":\(name)"])
  }

  private static let diff = [
    "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--unified=0", "--find-renames", "--diff-filter=ACMR",
    "--src-prefix=a/", "--dst-prefix=b/",
  ]
}
