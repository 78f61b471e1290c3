import Configuration
import Linting
import System

/// Which project, rules and gate each draft gets; made before the work, so that every mistake is told first.
struct LintPlan {
  private(set) var linters: [DraftLinter] = []
  private let settings: LintSettings
  private let arguments: Arguments
  private var finder: ProjectFinder
  /// The linter of a project and a set of its overrides.
  private var known: [(key: Key, linter: Int)] = []
  private var configured: ConfiguredRules?
  private let today: CalendarDay
  private let wordLists: WordLists
  /// Set before drafts are assigned.
  var changed: ChangedLines?

  private struct Key: Equatable {
    let project: Int
    let overrides: [Int]
  }

  init(_ arguments: Arguments, _ settings: LintSettings, _ surroundings: Surroundings) throws(CommandError) {
    self.arguments = arguments
    self.settings = settings
    let today = surroundings.today()
    self.today = CalendarDay(year: today.year, month: today.month, day: today.day)
    let catalogue = try RuleLoader(files: surroundings.files).catalogue(
      .builtIn, addingFolders: arguments.values(of: .ruleFolders))
    finder = try ProjectFinder(arguments, surroundings, catalogue: catalogue)
    wordLists = WordLists(files: surroundings.files, current: finder.current)
  }

  /// The project of a draft.
  mutating func project(for path: String) throws(CommandError) -> Project {
    let index = try finder.project(for: path)
    return finder.projects[index]
  }

  /// What holds for a draft, the command line included.
  mutating func settings(of path: String) throws(CommandError) -> DraftSettings {
    let project = try project(for: path)
    return try configuredRules().applied(to: project.settings(for: absolute(path)))
  }

  /// The level that fails a run on a draft, the command line included.
  mutating func failOn(of path: String) throws(CommandError) -> Sourced<FailureLevel> {
    if let level = try configuredRules().failOn {
      return Sourced(level, from: .commandLine(flag: "--set failOn=\(level.rawValue)"))
    }
    return try project(for: path).failOn ?? Sourced(.error, from: .builtIn)
  }

  /// A path from the root, as text.
  func absolute(_ path: String) -> String { finder.absolute(path) }

  /// The indices in `linters` for drafts, in their order.
  mutating func assign(_ paths: [String]) throws(CommandError) -> [Int] {
    var projects: [Int] = []
    for path in paths { projects.append(try finder.project(for: path)) }
    // Only now every rule that may be named is known.
    let configured = try configuredRules()
    var assigned: [Int] = []
    assigned.reserveCapacity(paths.count)
    for (path, index) in zip(paths, projects) {
      let absolute = finder.absolute(path)
      let key = Key(project: index, overrides: finder.projects[index].overrides(for: absolute))
      if let linter = known.first(where: { $0.key == key })?.linter {
        assigned.append(linter)
        continue
      }
      linters.append(try linter(for: absolute, in: finder.projects[index], configured))
      known.append((key, linters.count - 1))
      assigned.append(linters.count - 1)
    }
    return assigned
  }

  private func linter(
    for path: String, in project: Project, _ configured: ConfiguredRules
  ) throws(CommandError) -> DraftLinter {
    let draftSettings = configured.applied(to: project.settings(for: path))
    var failOn: Severity? = .error
    if let level = settings.failOn ?? configured.failOn ?? project.failOn?.value { failOn = level.severity }
    var linter = configured.linter(
      for: draftSettings, catalogue: project.catalogue, words: try wordLists.words(of: draftSettings.lexicon))
    if path == "-" { linter = linter.leavingOut(DraftLinter.rulesOfFiles) }
    var severities: [String: Severity] = [:]
    for rule in Stets.rules { severities[rule.name] = draftSettings.severity(of: rule) }
    var made = DraftLinter(
      settings, linter: linter, failOn: failOn,
      fixOnly: configured.fixOnly, unsafeFixes: configured.names(draftSettings.unsafeFixes),
      safeFixes: configured.names(draftSettings.safeFixes),
      stets: StetPolicy(
        project: project, current: finder.current, today: today, isOff: arguments.has(.noStet),
        active: linter.rules, keptCase: draftSettings.keptCase(among: linter.rules), severities: severities))
    made.changed = changed
    made.wordLists = draftSettings.lexicon.map(\.value)
    return made
  }

  private mutating func configuredRules() throws(CommandError) -> ConfiguredRules {
    if let configured { return configured }
    var catalogue = finder.projects.first?.catalogue ?? .builtIn
    let base = catalogue.rules.count
    for project in finder.projects.dropFirst() where project.catalogue.rules.count > base {
      let names = Set(catalogue.rules.map(\.name))
      let more = project.catalogue.rules.filter { !names.contains($0.name) }
      catalogue = catalogue.adding(more)
    }
    do throws(UsageError) {
      let made = try ConfiguredRules(arguments, catalogue: catalogue)
      configured = made
      return made
    } catch {
      throw .usage(error)
    }
  }

  /// Every suppression of a configuration, and whether its last day is over.
  var configuredStets: [(stet: ConfiguredStet, isOver: Bool)] {
    finder.projects.flatMap(\.stets).map { stet in (stet, stet.until.map { $0 < today } ?? false) }
  }

  /// The rules of some names, for the notes in reports.
  func rules(named names: Set<String>) -> [Rule] {
    var rules: [Rule] = []
    for name in names {
      for project in finder.projects {
        guard let rule = project.catalogue.rules.first(where: { $0.name == name }) else { continue }
        rules.append(rule)
        break
      }
    }
    return rules
  }
}
