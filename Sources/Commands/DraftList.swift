import Configuration
import Reporting
import System

/// The drafts of a run: what the operands name, without what is excluded.
struct DraftList {
  private let arguments: Arguments
  private let surroundings: Surroundings
  private let exclude: [Glob]

  init(_ arguments: Arguments, _ surroundings: Surroundings) {
    self.arguments = arguments
    self.surroundings = surroundings
    exclude = arguments.values(of: .exclude).map(Glob.init)
  }

  /// The paths in order, and a sentence for whatever could not be looked at.
  func drafts(_ plan: inout LintPlan) throws(CommandError) -> (paths: [String], problems: [String]) {
    var operands = arguments.operands
    if let list = arguments.value(of: .filesFrom) {
      operands += try paths(from: list)
      // An empty list names nothing; it does not stand for the current folder.
      if operands.isEmpty { return ([], []) }
    }
    if operands.isEmpty { operands = ["."] }
    var finder = FileFinder(files: surroundings.files, current: plan.absolute("."))
    finder.walksHidden = arguments.has(.hidden)
    finder.obeysIgnoreFiles = !arguments.has(.noIgnore)
    finder.include = arguments.values(of: .include).map(Glob.init)
    for operand in operands {
      // A project that names what it wants may name other endings than the usual ones.
      if try plan.project(for: Folder.join(operand, "x")).hasIncludes { finder.takesEverything = true }
    }
    let harvest = finder.find(operands)
    var paths: [String] = []
    for draft in harvest.found where try isWanted(draft, finder, &plan) { paths.append(draft.path) }
    return (paths, harvest.problems)
  }

  private func isWanted(
    _ draft: FileFinder.Found, _ finder: FileFinder, _ plan: inout LintPlan
  ) throws(CommandError) -> Bool {
    if draft.isNamed, !arguments.has(.forceExclude) { return true }
    if finder.matches(exclude, draft.path) { return false }
    let path = plan.absolute(draft.path)
    let project = try plan.project(for: draft.path)
    if project.excludes(path) { return false }
    if draft.isNamed { return true }
    if project.hasIncludes, !finder.matches(finder.include, draft.path) {
      return project.includes(path)
    }
    return !finder.takesEverything || FileFinder.isDraft(draft.path) || finder.matches(finder.include, draft.path)
  }

  /// The paths in a file, or in standard input.
  private func paths(from list: String) throws(CommandError) -> [String] {
    var bytes: [UInt8] = []
    if list == "-" {
      while try orFail({ () throws(SystemError) in try surroundings.readInput(&bytes) }) > 0 {}
    } else {
      try orFail { () throws(SystemError) in try surroundings.files.read(list, &bytes) }
    }
    let separator: UInt8 = bytes.contains(0) ? 0 : 10
    return bytes.split(separator: separator).map { line in
      String(decoding: separator == 10 && line.last == 13 ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
