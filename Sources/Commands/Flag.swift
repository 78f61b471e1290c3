/// One flag of a command: how it is written, what it takes and what it is for.
///
/// The same value drives parsing, help, completions and the manual page, so that none can say something else.
public struct Flag: Hashable, Sendable {
  /// What a flag takes.
  public enum Value: Hashable, Sendable {
    /// Nothing; `--no-…` takes it back.
    case toggle
    /// Any text; the last one counts. The name is shown in the help.
    case text(String)
    /// A whole number from zero; the last one counts.
    case number(String)
    /// One of some words; the last one counts. The name is shown in the help.
    case choice(String, [String])
    /// Several texts: repeated, or with commas between.
    case list(String)
    /// Several texts: repeated only, since commas may occur inside.
    case repeated(String)
    /// Nothing or, after `=`, a text.
    case optional(String)
  }

  /// The long name without its dashes.
  public let name: String
  public let short: Character?
  public let value: Value
  /// The heading in the help.
  public let group: String
  /// One line, without a full stop.
  public let summary: String
  /// Whole sentences for the long help and the manual; may be empty.
  public let details: String

  public init(
    _ name: String, short: Character? = nil, _ value: Value = .toggle, group: String = "General",
    _ summary: String, details: String = ""
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.group = group
    self.summary = summary
    self.details = details
  }

  /// How the flag without its value is taken back: `--no-fix` for `--fix`, `--fixed` for `--no-fixed`.
  public var opposite: String? {
    guard value == .toggle else { return nil }
    return name.hasPrefix("no-") ? String(name.dropFirst(3)) : "no-" + name
  }

  /// What stands for the value in the help, nil when there is none.
  public var placeholder: String? {
    switch value {
    case .toggle: nil
    case .text(let name), .number(let name), .repeated(let name), .optional(let name), .choice(let name, _): name
    case .list(let name): name + ",.."
    }
  }

  /// The possible words, empty when any text will do.
  public var choices: [String] {
    if case .choice(_, let words) = value { return words }
    return []
  }
}
