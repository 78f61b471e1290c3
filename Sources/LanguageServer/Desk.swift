import JSON
import Linting
import Prose
import Stylebook

/// How drafts are linted: the rules that are on, and which findings count.
///
/// This is the one place where settings become a linter.
struct Desk: Sendable {
  /// The rules with their severities.
  let linter: Linter
  /// Every rule by its name, also those that are off.
  let rules: [String: Rule]

  private static let allRules = Dictionary(Stylebook.rules.map { ($0.name, $0) }) { first, _ in first }

  /// Makes a desk of settings in the form of a project file; what does not fit is passed over.
  init(settings: JSONValue?) {
    var severities: [String: Severity] = [:]
    var off: Set<String> = []
    var on: Set<String> = []
    for member in settings?["rules"]?.object?.members ?? [] {
      let choice = member.value.string ?? member.value["severity"]?.string ?? ""
      if choice == "off" { off.insert(member.name) }
      if choice == "on" { on.insert(member.name) }
      if let severity = Severity(rawValue: choice) {
        severities[member.name] = severity
        on.insert(member.name)
      }
    }
    rules = Self.allRules
    let active = Stylebook.rules.filter { rule in
      !off.contains(rule.name) && (rule.isOn || on.contains(rule.name))
    }
    linter = Linter(active, severities: severities)
  }

  /// Lints one state of a draft.
  func analyse(_ text: [UInt8], format: Format, path: String?) -> Analysis {
    let document = Document(text, format: format)
    return Analysis(document: document, findings: linter.findings(in: document))
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
      guard let range else { return findings }
      // Every edit lies in the range, so that its end moves by as much as the text grows.
      let end = range.upperBound + document.manuscript.source.count - size
      return findings.filter { finding in
        finding.fixes.first.map { range.lowerBound <= $0.extent.lowerBound && $0.extent.upperBound <= end } ?? false
      }
    }
  }
}
