import Configuration
import Lexicon
import Linting
import Prose
import Reporting
import System

/// The drafts of a review and how each is linted.
struct ReviewDesk: Sendable {
  let paths: [String]
  /// One for each path.
  let linters: [DraftLinter]
  /// Whether a configuration may be written.
  let usesConfigurations: Bool
  let surroundings: Surroundings
  /// The lists to be made for drafts without any, by the numbers of the drafts.
  var newLists: [Int: NewWordList] = [:]

  /// The drafts with problems, what each file looked like when it was read, and a sentence for each that could not be.
  func drafts() -> (drafts: [Review.Draft], stamps: [String: FileStatus], problems: [String]) {
    let results = concurrently(count: paths.count, threads: max(surroundings.threads, 1)) { [self] number in
      read(number)
    }
    var drafts: [Review.Draft] = []
    var stamps: [String: FileStatus] = [:]
    var problems: [String] = []
    for result in results {
      if let draft = result.draft { drafts.append(draft) }
      if let draft = result.draft, let stamp = result.stamp { stamps[draft.path] = stamp }
      if let problem = result.problem { problems.append(problem) }
    }
    return (drafts, stamps, problems)
  }

  private struct Reading: Sendable {
    var draft: Review.Draft?
    var stamp: FileStatus?
    var problem: String?
  }

  private func read(_ number: Int) -> Reading {
    let path = paths[number]
    var text: [UInt8] = []
    do throws(SystemError) {
      let stamp = try surroundings.files.status(path, true)
      try surroundings.files.read(path, &text)
      let findings = linters[number].reported(text, path: path)
      if findings.isEmpty { return Reading() }
      let new = newList(for: number)
      let draft = Review.Draft(
        path: path, number: number, wordList: linters[number].wordLists.first ?? new?.list, newList: new,
        format: linters[number].settings.format(of: path), text: text, findings: findings)
      return Reading(draft: draft, stamp: stamp)
    } catch {
      return Reading(problem: error.description)
    }
  }

  private func newList(for number: Int) -> NewWordList? {
    let (linter, stets) = (linters[number], linters[number].stets)
    guard usesConfigurations, linter.wordLists.isEmpty else { return nil }
    let path = Project.resolve(paths[number], from: stets.current)
    return NewWordList(for: path, in: stets.project, current: stets.current, surroundings.files)
  }

  /// What the lists of the newsroom's own words hold, by their paths.
  func wordLists() throws(CommandError) -> [String: [UInt8]] {
    var lists: [String: [UInt8]] = [:]
    for path in Set(linters.flatMap(\.wordLists)) {
      var bytes: [UInt8] = []
      try orFail { () throws(SystemError) in try surroundings.files.read(path, &bytes) }
      lists[path] = bytes
    }
    for path in Set(newLists.values.map(\.list)) {
      // It may lie there although no configuration names it.
      var bytes: [UInt8] = []
      try? surroundings.files.read(path, &bytes)
      lists[path] = bytes
    }
    return lists
  }

  /// The problems of a draft with word lists as they are now.
  func findings(
    _ number: Int, _ text: [UInt8], _ lists: [String: [UInt8]], unless unchanged: [String: [UInt8]]
  ) -> [Finding] {
    var linter = linters[number]
    let own = linter.wordLists.isEmpty ? newLists[number].map { [$0.list] } ?? [] : linter.wordLists
    if own.contains(where: { lists[$0] != unchanged[$0] }) {
      linter = linter.with(HouseWords(own.compactMap { lists[$0] }))
    }
    return linter.reported(text, path: paths[number])
  }

  /// What a sitting came to.
  static func summary(of review: Review, draftCount: Int) -> String {
    let count = review.now.count
    let left = review.left.count
    if review.now.drafts.isEmpty { return "No problems in \(Summary.count(draftCount, "file")).\n" }
    return """
      \(Summary.count(count.fixed, "problem")) fixed, \(count.stets) stet, \(Summary.count(count.learnt, "word")) \
      learnt; \(left == 0 ? "nothing left" : "\(Summary.count(left, "problem")) left").

      """
  }
}
