public import Linting

/// One configuration file, read and checked, with the place of each value.
public struct ConfigurationFile: Hashable, Sendable {
  /// As named in messages.
  public let path: String
  /// One line about the file, without a full stop.
  public internal(set) var summary = ""
  /// Other files, or `copydesk:` and the name of a house, whose settings come before these.
  public internal(set) var extends: [Sourced<String>] = []
  public internal(set) var requiredVersion: Sourced<VersionRequirement>?
  public internal(set) var layer = ConfigurationLayer()
  public internal(set) var overrides: [ConfigurationOverride] = []
  /// Patterns a walk takes besides the usual endings; empty when none are named.
  public internal(set) var include: [Sourced<Glob>] = []
  public internal(set) var exclude: [Sourced<Glob>] = []
  /// Folders of the newsroom's own rule files, relative to this file.
  public internal(set) var ruleFolders: [Sourced<String>] = []
  public internal(set) var stets: [ConfiguredStet] = []
  public internal(set) var failOn: Sourced<FailureLevel>?
  public internal(set) var unsafeFixes: [Sourced<String>] = []
  public internal(set) var safeFixes: [Sourced<String>] = []

  init(path: String) { self.path = path }

  /// The names a configuration file may have; two in one folder are a mistake.
  public static let names = ["copydesk.json", ".copydesk.json", "copydesk.jsonc", "copydesk.json5"]
}

/// Settings that a file, or an override in it, gives to drafts.
public struct ConfigurationLayer: Hashable, Sendable {
  public internal(set) var house: Sourced<String>?
  /// Choices of style that rules read, by name.
  public internal(set) var choices: [String: Sourced<String>] = [:]
  /// By selector, in the order written.
  public internal(set) var rules: [RuleSetting] = []
  /// Texts whose capitals rules keep.
  public internal(set) var keptCase: [KeptTexts] = []
  /// Files of the newsroom's own words, relative to the configuration file.
  public internal(set) var lexicon: [Sourced<String>] = []
  /// The names of sites, for the rule about “| Site Name”.
  public internal(set) var sites: [Sourced<String>] = []

  /// A rule, a family or all rules, and the texts whose capitals they keep.
  public struct KeptTexts: Hashable, Sendable {
    public let selector: String
    public let texts: [Sourced<String>]
  }

  /// A rule, a family or all rules, and what is chosen for them.
  public struct RuleSetting: Hashable, Sendable {
    public let selector: String
    public let choice: Sourced<RuleChoice>

    public init(selector: String, choice: Sourced<RuleChoice>) {
      self.selector = selector
      self.choice = choice
    }
  }
}

/// Settings for some drafts alone.
public struct ConfigurationOverride: Hashable, Sendable {
  public let files: [Glob]
  public let layer: ConfigurationLayer
}

/// A suppression for text that cannot hold a comment.
public struct ConfiguredStet: Hashable, Sendable {
  public let files: [Glob]
  /// Rule names; empty for every rule.
  public let rules: [String]
  /// What must have been found, nil for anything.
  public let text: String?
  public let reason: String?
  /// The last day it holds.
  public let until: CalendarDay?
  public let origin: Origin
}

/// The severity from which findings fail a run.
public enum FailureLevel: String, Hashable, Sendable, CaseIterable {
  case error, warning, info, never

  /// Nil for never.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
