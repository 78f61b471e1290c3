import System

/// Files whose changes are noticed by looking at them now and then, for clients that do not tell.
struct WatchedFiles {
  private var statuses: [String: FileStatus?] = [:]

  /// Whether no file is watched.
  var isEmpty: Bool { statuses.isEmpty }

  /// Watches a file from now on, whether it exists or not.
  mutating func add(_ path: String) {
    statuses[path] = .some(try? FileStatus(of: path))
  }

  /// The files that changed since the last look, in the order of their names.
  mutating func changes() -> [String] {
    var changed: [String] = []
    for path in statuses.keys.sorted() {
      let now = try? FileStatus(of: path)
      let before = statuses[path] ?? nil
      let isSame = if let now, let before { now.isUnchanged(since: before) } else { now == nil && before == nil }
      if isSame { continue }
      statuses[path] = .some(now)
      changed.append(path)
    }
    return changed
  }
}
