import Prose

/// The words with which a writer lets a text stand.
enum Stet {
  /// The note that silences a rule on one line of a draft.
  static func note(for rule: String, in format: Format) -> String {
    switch format {
    case .markdown, .html: "<!-- stet: \(rule) -->"
    case .text, .headlines: "{stet: \(rule)}"
    }
  }
}
