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
    for draft in harvest.found {
      if let cause = try exclusion(of: draft, finder, &plan) {
        if arguments.has(.verbose) { surroundings.warn(EchoedText.of("note: \(draft.path): left out by \(cause)")) }
      } else if try isWanted(draft, finder, &plan) {
        paths.append(draft.path)
      }
    }
    return (paths, harvest.problems)
  }

  /// What excludes a draft; one that is named is excluded only where the command line says so.
  private func exclusion(
    of draft: FileFinder.Found, _ finder: FileFinder, _ plan: inout LintPlan
  ) throws(CommandError) -> String? {
    if draft.isNamed, !arguments.has(.forceExclude) { return nil }
    if finder.matches(exclude, draft.path) { return "--exclude" }
    let project = try plan.project(for: draft.path)
    guard project.excludes(plan.absolute(draft.path)) else { return nil }
    return "\"exclude\" in \(project.name ?? "the configuration")"
  }

  private func isWanted(
    _ draft: FileFinder.Found, _ finder: FileFinder, _ plan: inout LintPlan
  ) throws(CommandError) -> Bool {
    if draft.isNamed { return true }
    let project = try plan.project(for: draft.path)
    if project.hasIncludes, !finder.matches(finder.include, draft.path) {
      return project.includes(plan.absolute(draft.path))
    }
    return !finder.takesEverything || FileFinder.isDraft(draft.path) || finder.matches(finder.include, draft.path)
  }

  /// What excludes standard input by the name it goes by: an editor sends every draft that is open.
  func exclusion(ofInput path: String, _ plan: inout LintPlan) throws(CommandError) -> String? {
    let finder = FileFinder(files: surroundings.files, current: plan.absolute("."))
    return try exclusion(of: FileFinder.Found(path: FileFinder.tidied(path), isNamed: false), finder, &plan)
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
