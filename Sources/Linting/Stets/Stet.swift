public import Prose

/// A writer's note in a draft that lets something stand: what it is for, where it holds, and why.
public struct Stet: Hashable, Sendable {
  /// What it holds for.
  public enum Reach: Hashable, Sendable {
    /// Its own line.
    case line
    /// The block behind it.
    case block
    /// From `begin` to `end`.
    case span
    case file
  }

  /// The rules, families or `all` that it names; empty lets everything stand.
  public let names: [Name]
  /// Only what was found with exactly this text, nil for anything.
  public let anchor: String?
  public let reason: String?
  /// The last day it holds, nil for no end.
  public let until: CalendarDay?
  public let reach: Reach
  /// The note itself, in bytes of the source.
  public let range: TextRange
  /// The bytes of the source that it holds for.
  public let covers: TextRange

  /// Whether it names rules and nothing else limits it, so that it may take more names.
  var isOpen: Bool { anchor == nil && until == nil && !names.isEmpty }

  /// A name and the place it stands at.
  public struct Name: Hashable, Sendable {
    public let text: String
    public let range: TextRange
  }

  /// Whether its last day is over.
  public func hasEnded(by today: CalendarDay) -> Bool { until.map { $0 < today } ?? false }

  /// Whether the note lets a finding stand.
  func holds(for finding: Finding, family: Rule.Family?, in source: [UInt8]) -> Bool {
    let place = finding.range
    let isInside =
      covers.lowerBound <= place.lowerBound && place.lowerBound < max(covers.upperBound, covers.lowerBound + 1)
    guard isInside || place.isEmpty && place.lowerBound == covers.upperBound else { return false }
    guard names.isEmpty || names.contains(where: { $0.text.selects(finding.rule, of: family) }) else { return false }
    guard let anchor else { return true }
    return source[min(place.lowerBound, source.count)..<min(place.upperBound, source.count)].elementsEqual(anchor.utf8)
  }
}

extension String {
  /// Whether a word on the command line, in a configuration or in a stet stands for a rule.
  public func selects(_ rule: String, of family: Rule.Family?) -> Bool {
    self == rule || self == "all" || self == family?.rawValue
  }
}
