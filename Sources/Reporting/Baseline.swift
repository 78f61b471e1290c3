import JSON
import Linting

/// The findings that a project knows and lives with, by fingerprint, so that only new ones fail a run.
public struct Baseline: Hashable, Sendable {
  /// One known finding; rule and path are for people, the fingerprint decides.
  public struct Entry: Hashable, Sendable {
    public let path: String
    public let rule: String
    public let fingerprint: String
  }

  public private(set) var entries: [Entry]

  /// The version of the form below.
  static let version = 1

  /// All findings of a report.
  public init(of report: LintReport) {
    entries = report.drafts.flatMap { draft in
      zip(draft.findings, Fingerprint.all(of: draft)).map { noted, fingerprint in
        Entry(path: draft.path, rule: noted.finding.rule, fingerprint: fingerprint)
      }
    }
  }

  /// Reads what `bytes` wrote; the sentence of the failure says what is wrong.
  public init(_ bytes: [UInt8]) throws(BaselineError) {
    let root: JSONValue
    do throws(JSONError) { root = try JSONDocument(bytes).root } catch {
      throw BaselineError(sentence: error.description)
    }
    guard root["version"]?.int == Self.version, let list = root["known"]?.array else {
      throw BaselineError(sentence: "it is no baseline of this version; write it anew with --write-baseline")
    }
    entries = []
    for value in list {
      guard let path = value["path"]?.string, let rule = value["rule"]?.string,
        let fingerprint = value["fingerprint"]?.string
      else {
        throw BaselineError(sentence: "entry \(entries.count + 1) lacks its path, rule or fingerprint")
      }
      entries.append(Entry(path: path, rule: rule, fingerprint: fingerprint))
    }
  }

  /// The file: one entry a line, so that a change of it reads well in a review.
  public var bytes: [UInt8] {
    var output = Array("{\"version\":\(Self.version),\"known\":[\n".utf8)
    for (index, entry) in entries.enumerated() {
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("path", entry.path)
        writer.member("rule", entry.rule)
        writer.member("fingerprint", entry.fingerprint)
      }
      output += writer.bytes
      if index + 1 < entries.count { output.append(UInt8(ascii: ",")) }
      output.append(10)
    }
    return output + Array("]}\n".utf8)
  }

  /// The report with each known finding marked, and the entries that nothing answers to any more.
  ///
  /// - Parameter looked: The paths that were linted; an entry for another file cannot be called stale.
  public func applied(to report: LintReport, looked: Set<String>) -> (report: LintReport, stale: [Entry]) {
    let known = Set(entries.map(\.fingerprint))
    var met: Set<String> = []
    let drafts = report.drafts.map { draft in
      let noted = zip(draft.findings, Fingerprint.all(of: draft)).map { noted, fingerprint in
        guard known.contains(fingerprint) else { return noted }
        met.insert(fingerprint)
        return LintedDraft.Noted(noted.finding, scope: noted.scope, isKnown: true)
      }
      return LintedDraft(
        path: draft.path, text: draft.text, findings: noted, stetCount: draft.stetCount, fixCount: draft.fixCount)
    }
    let stale = entries.filter { looked.contains($0.path) && !met.contains($0.fingerprint) }
    return (report.with(drafts), stale)
  }

  /// The baseline without some entries; it never gains one.
  public func without(_ stale: [Entry]) -> Baseline {
    var copy = self
    let gone = Set(stale)
    copy.entries.removeAll { gone.contains($0) }
    return copy
  }
}

/// Why a file is no baseline, in words that follow “cannot read FILE: ”.
public struct BaselineError: Error, Hashable, Sendable {
  public let sentence: String
}

extension LintReport {
  /// The same report with other drafts.
  public func with(_ drafts: [LintedDraft]) -> LintReport {
    LintReport(drafts: drafts, failures: failures, draftCount: draftCount, rules: rules, version: version)
  }

  /// The report without the findings a baseline knows; how they are counted is kept apart.
  public var withoutKnown: LintReport {
    with(
      drafts.map { draft in
        LintedDraft(
          path: draft.path, text: draft.text, findings: draft.findings.filter { !$0.isKnown },
          stetCount: draft.stetCount, fixCount: draft.fixCount)
      })
  }

  /// How many findings a baseline knows.
  public var knownCount: Int { drafts.reduce(0) { $0 + $1.findings.count { $0.isKnown } } }
}
