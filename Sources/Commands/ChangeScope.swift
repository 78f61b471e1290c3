import System

/// The part of the drafts that a run is about: lines changed since a commit, or staged lines.
struct ChangeScope {
  let changed: ChangedLines
  private let git: Git
  private let isStaged: Bool
  private let surroundings: Surroundings

  /// Nil when the command line asks for neither.
  init?(
    _ arguments: Arguments, _ settings: LintSettings, _ surroundings: Surroundings, current: String
  ) throws(CommandError) {
    let reference = arguments.value(of: .since)
    isStaged = arguments.has(.staged)
    if reference == nil, !isStaged { return nil }
    let flag = isStaged ? "--staged" : "--since"
    if reference != nil, isStaged {
      throw CommandError("--since and --staged are two different changes; leave one of them out")
    }
    // A note stands on the line of its finding and moves no other line.
    if settings.fixing != .none, isStaged || settings.fixing == .apply || settings.fixing == .diff {
      throw CommandError("\(flag) reports on a part of a draft, and fixes are for the whole; leave one of them out")
    }
    self.surroundings = surroundings
    git = try Git(surroundings, in: current)
    if let reference { changed = try git.linesChanged(since: reference) } else { changed = try git.stagedLines() }
  }

  /// The files as the change has them: from the index when it is staged.
  func files(of paths: [(path: String, absolute: String)]) throws(CommandError) -> Surroundings.Files {
    var files = surroundings.files
    guard isStaged else { return files }
    var contents: [String: [UInt8]] = [:]
    for (path, absolute) in paths { contents[path] = try git.stagedContents(of: absolute) }
    let staged = contents
    files.read = { (path: String, buffer: inout [UInt8]) throws(SystemError) in buffer = staged[path] ?? [] }
    return files
  }
}
