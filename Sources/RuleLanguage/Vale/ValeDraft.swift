import Linting

/// A rule file in the making: phrases from a Vale rule, each tried before it is kept.
struct ValeDraft {
  private struct Entry {
    var phrase: String
    var replacements: [String]
    var line: Int
  }

  private let rule: ValeRule
  private let style: String
  private let stem: String
  private var entries: [Entry] = []

  init(_ rule: ValeRule, style: String, stem: String) {
    self.rule = rule
    self.style = style
    self.stem = stem
  }

  mutating func add(_ phrase: String, replacements: [String], line: Int) {
    if entries.contains(where: { $0.phrase.lowercased() == phrase.lowercased() }) { return }
    entries.append(Entry(phrase: phrase, replacements: replacements, line: line))
  }

  /// The text of the rule file with how many phrases it has, and what had to be left out.
  func ruleFile(named name: String) -> (text: String?, count: Int, left: [(String, Int)]) {
    var kept: [String] = []
    var left: [(String, Int)] = []
    var example: String?
    for entry in entries {
      let line = phraseLine(entry)
      guard let lines = examples(of: entry, phrase: line, named: name) else {
        left.append(
          ("“\(entry.phrase)” cannot be a phrase: \(complaint(entry, phrase: line, named: name))", entry.line))
        continue
      }
      if !entry.replacements.isEmpty || example == nil { example = example ?? lines }
      kept.append(line)
    }
    guard let example else { return (nil, 0, left) }
    let text = head + kept.joined(separator: "\n") + "\n\n" + example
    // The phrases hold alone; together one may find what another puts in.
    if let failure = failure(of: text, named: name) {
      return (nil, 0, left + [("the rule as a whole does not hold: \(failure)", rule.body.line)])
    }
    return (text, kept.count, left)
  }

  private var head: String {
    var text = summary + "\n\n"
    text += "source    \(rule.link.isEmpty ? "The Vale style \(style), \(stem)." : Self.oneLine(rule.link))\n"
    text += "severity  \(rule.severity.rawValue)\n"
    switch rule.scope {
    case .headline: text += "scope     headline\n"
    case .body: text += "scope     body\n"
    default: break
    }
    if rule.kind == "existence" || rule.kind == "occurrence", rule.message.holds("%s") {
      text += "message   \(Self.oneLine(rule.message.replacing("%s", with: "<0>")))\n"
    }
    return text + "\n"
  }

  private var summary: String {
    let said = Self.oneLine(rule.summary.isEmpty ? rule.message : rule.summary)
    let plain = said.replacing("'%s'", with: "these words").replacing("\"%s\"", with: "these words")
      .replacing("%s", with: "these words")
    guard let first = plain.first, first != "#" else { return "\(style), \(stem)." }
    return plain.prefix(1).uppercased() + plain.dropFirst() + (plain.last == "." ? "" : ".")
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0 == "\n" || $0 == " " || $0 == "\t" }.joined(separator: " ")
  }

  /// The phrase as a rule file writes it; a first word that is a field's name stands in a group.
  private func phraseLine(_ entry: Entry) -> String {
    var phrase = entry.phrase
    let first = phrase.prefix { $0 != " " }
    if RuleField.names.contains(String(first)) { phrase = "(\(first))" + phrase.dropFirst(first.count) }
    if entry.replacements.isEmpty { return phrase }
    return phrase + " -> " + entry.replacements.joined(separator: " | ")
  }

  private static let frames = ["The desk wrote {*} here.", "He said {*} twice.", "{*}"]
  private static let plain = ["Rain fell in May.", "The desk met at noon.", "Snow."]

  /// Examples that hold for a phrase by itself, nil when none do.
  private func examples(of entry: Entry, phrase: String, named name: String) -> String? {
    let shown = entry.phrase.replacing("<number>", with: "7").replacing("<word>", with: "tree")
    for frame in Self.frames {
      for good in Self.plain {
        var text = "bad   " + frame.replacing("*", with: shown) + "\n"
        if let first = entry.replacements.first {
          let unmarked = frame.replacing("{*}", with: first)
          text += "fixed " + Self.oneLine(unmarked.replacing(" .", with: ".")) + "\n"
        }
        text += "good  \(good)\n"
        if failure(of: head + phrase + "\n\n" + text, named: name) == nil { return text }
      }
    }
    return nil
  }

  private func complaint(_ entry: Entry, phrase: String, named name: String) -> String {
    let shown = entry.phrase.replacing("<number>", with: "7").replacing("<word>", with: "tree")
    var text = "bad   {\(shown)}\n"
    if let first = entry.replacements.first { text += "fixed \(first.isEmpty ? "." : first)\n" }
    return failure(of: head + phrase + "\n\n" + text + "good  Snow.\n", named: name) ?? "no example of it holds"
  }

  /// What is wrong with a rule file, nil when it reads and its examples hold.
  private func failure(of text: String, named name: String) -> String? {
    do throws(RuleFileError) {
      let rule = try RuleFile(path: name + ".rule", text: text).rule
      return rule.examples.lazy.compactMap { rule.failures(of: $0).first }.first
    } catch { return error.sentence }
  }
}
