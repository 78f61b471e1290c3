import Configuration
import Linting
import Reporting
import System

/// What changing the house style would do to drafts: how many problems of each rule come and go.
struct HouseDifference {
  private let surroundings: Surroundings
  private let arguments: Arguments

  init(_ arguments: Arguments, _ surroundings: Surroundings) {
    self.arguments = arguments
    self.surroundings = surroundings
  }

  /// Compares a house with the one that the first operand names, over the drafts that the others name.
  func run(from first: String) throws(CommandError) -> ExitStatus {
    guard let second = arguments.operands.first else {
      throw CommandError("--diff-house takes two houses, and then drafts: --diff-house plain guardian drafts/")
    }
    if arguments.mentions(.why) {
      throw CommandError("--why and --diff-house are two questions; leave one of them out")
    }
    let before = try problems(in: first)
    let after = try problems(in: second)
    for sentence in after.unread { surroundings.warn("error: \(EchoedText.of(sentence))") }
    var come: [String: Int] = [:]
    var go: [String: Int] = [:]
    for (old, new) in zip(before.found, after.found) {
      for problem in new.subtracting(old) { come[problem.rule, default: 0] += 1 }
      for problem in old.subtracting(new) { go[problem.rule, default: 0] += 1 }
    }
    var text = ""
    for rule in Set(come.keys).union(go.keys).sorted() {
      let signs = [come[rule].map { "+\($0)" }, go[rule].map { "-\($0)" }].compactMap(\.self)
      text += "\(signs.joined(separator: " ")) \(rule)\n"
    }
    let (gained, lost) = (come.values.reduce(0, +), go.values.reduce(0, +))
    let files = Summary.count(after.found.count, "file")
    text += "\(second) instead of \(first): \(Summary.count(gained, "problem")) more and \(lost) fewer in \(files).\n"
    try surroundings.print(text)
    return after.unread.isEmpty ? .clean : .cannotRun
  }

  /// A problem by its place, so that two houses can be compared.
  private struct Problem: Hashable, Sendable {
    let rule: String
    let range: Range<Int>
  }

  /// The problems of each draft in a house, and a sentence for each draft that could not be read.
  private func problems(in house: String) throws(CommandError) -> (found: [Set<Problem>], unread: [String]) {
    let names = Catalogue.builtIn.houseNames
    guard names.contains(house) else { throw .usage(UsageError(unknown: "house", house, among: names)) }
    var arguments = arguments
    arguments.operands.removeFirst()
    arguments.add(.house, house)
    let settings = try LintSettings.read(arguments)
    var plan = try LintPlan(arguments, settings, surroundings)
    let (paths, unread) = try DraftList(arguments, surroundings).drafts(&plan)
    let assigned = try plan.assign(paths)
    let (linters, files) = (plan.linters, surroundings.files)
    let results = concurrently(count: paths.count, threads: max(surroundings.threads, 1)) { index in
      var bytes: [UInt8] = []
      do throws(SystemError) {
        try files.read(paths[index], &bytes)
      } catch {
        return (found: Set<Problem>(), unread: error.description as String?)
      }
      let found = linters[assigned[index]].reported(bytes, path: paths[index])
      return (Set(found.map { Problem(rule: $0.rule, range: $0.range) }), nil)
    }
    return (results.map(\.found), unread + results.compactMap(\.unread))
  }
}
