import Configuration
import Lexicon
import Linting
import Prose

/// How drafts are linted: the rules that are on, and which findings count.
///
/// This is the one place where settings become a linter.
struct Desk: Sendable {
  /// Which of the desks of a workspace it is; no two have the same number.
  let number: Int
  /// The rules with their severities.
  let linter: Linter
  /// Every rule by its name, also those that are off.
  let rules: [String: Rule]
  /// The files of the newsroom's own words.
  let wordFiles: [String]
  private let stets: StetPolicy
  private let unsafeFixes: Set<String>
  private let safeFixes: Set<String>

  /// Makes the desk for a draft of a project.
  ///
  /// - Parameters:
  ///   - today: The day on which suppressions with an end are judged.
  ///   - files: What is known of the lists of the newsroom's own words; a list that cannot be read has no words.
  init(
    _ project: Project, path: String, today: CalendarDay, files: KnownFiles = KnownFiles(), number: Int = 0
  ) {
    self.number = number
    let settings = project.settings(for: path)
    let (active, severities) = settings.activeRules()
    let catalogue = project.catalogue.rules
    rules = Dictionary(catalogue.map { ($0.name, $0) }) { first, _ in first }
    wordFiles = settings.lexicon.map(\.value)
    let words = HouseWords(wordFiles.compactMap { files.contents(of: $0) })
    linter = Linter(active, style: settings.style, severities: severities, lexicon: .builtIn.adding(words))
    stets = StetPolicy(
      project: project, current: "", today: today, isOff: false, active: active,
      keptCase: settings.keptCase(among: active), severities: severities)
    unsafeFixes = Self.names(settings.unsafeFixes.map(\.value), in: catalogue)
    safeFixes = Self.names(settings.safeFixes.map(\.value), in: catalogue)
  }

  /// What is to be said about a draft.
  func findings(in text: [UInt8], format: Format, path: String?) -> [Finding] {
    let document = Document(text, format: format)
    return kept(linter.findings(in: document), in: document, path: path)
  }

  /// Applies fixes to a draft until nothing is left to fix.
  ///
  /// - Parameters:
  ///   - only: The rules whose fixes are applied, nil for all.
  ///   - range: The bytes outside which nothing is changed, nil for the whole draft.
  func fixed(
    _ text: [UInt8], format: Format, path: String?, level: Applicability, only: Set<String>? = nil,
    in range: TextRange? = nil
  ) -> Fixer.Outcome {
    let size = text.count
    return Fixer(linter, level: level, only: only).fix(text, format: format, kind: nil) { findings, document in
      let findings = kept(findings, in: document, path: path)
      guard let range else { return findings }
      // Every edit lies in the range, so that its end moves by as much as the text grows.
      let end = range.upperBound + document.manuscript.source.count - size
      return findings.filter { finding in
        finding.fixes.first.map { range.lowerBound <= $0.extent.lowerBound && $0.extent.upperBound <= end } ?? false
      }
    }
  }

  /// The findings that do not stand by a note or by the project's list.
  func kept(_ findings: [Finding], in document: Document, path: String?) -> [Finding] {
    stets.applied(to: adjusted(findings), in: document, path: path ?? "").kept
  }

  /// The findings with the levels of fixes that the project has chosen.
  private func adjusted(_ findings: [Finding]) -> [Finding] {
    if unsafeFixes.isEmpty, safeFixes.isEmpty { return findings }
    var findings = findings
    for index in findings.indices where !findings[index].fixes.isEmpty {
      let level = findings[index].fixes[0].applicability
      if level == .safe, unsafeFixes.contains(findings[index].rule) { findings[index].fixes[0].applicability = .unsafe }
      if level == .unsafe, safeFixes.contains(findings[index].rule) { findings[index].fixes[0].applicability = .safe }
    }
    return findings
  }

  /// The rules that selectors stand for.
  private static func names(_ selectors: [String], in rules: [Rule]) -> Set<String> {
    if selectors.isEmpty { return [] }
    return Set(
      rules.filter {
        selectors.contains($0.name) || selectors.contains($0.family.rawValue) || selectors.contains("all")
      }
      .map(\.name))
  }
}
