import Linting
import Prose
import RuleLanguage
import Stylebook

/// Measures rules that a newsroom writes itself: reading ten thousand of them, and linting with few and with many.
enum DeskRules {
  /// Reading, and the ratios that must stay small: 10,000 rules against 10, ten times the text against once.
  static func measurements() -> [Measurement] {
    let texts = ruleTexts(10_000) { "word\($0)xq prior to \(letters($0))" }
    let many = rules(texts)
    let few = Array(many.prefix(10))
    var news = NewsText(seed: 12)
    let article = news.article(bytes: 50_000)
    let base = Stylebook.defaultRules
    let (small, large) = (Linter(base + few), Linter(base + many))
    let (smallAlone, largeAlone) = (Linter(few), Linter(many))
    var results = [
      Measurement.of("read 10,000 rule files", bytes: texts.reduce(0) { $0 + $1.count }) { rules(texts).count },
      Measurement.of("lint with 10 more rules, 50 KB", bytes: article.count) {
        small.findings(in: Document(article)).count
      },
      Measurement.of("lint with 10,000 more rules, 50 KB", bytes: article.count) {
        large.findings(in: Document(article)).count
      },
      Measurement.of("lint with 10 rules alone, 50 KB", bytes: article.count) {
        smallAlone.findings(in: Document(article)).count
      },
      Measurement.of("lint with 10,000 rules alone, 50 KB", bytes: article.count) {
        largeAlone.findings(in: Document(article)).count
      },
    ]
    results += hard("woken by “the”", rules(ruleTexts(10_000) { _ in "the <number> <number>" }))
    results += hard("that find at “the”", rules(ruleTexts(10_000) { _ in "the <lower> <capitalised>" }))
    let nested = "the (a|b|c|d)? (a|b|c|d)? (a|b|c|d)? <word>"
    results += hard("of nested alternatives", rules(ruleTexts(200) { _ in nested }))
    return results
  }

  /// The same rules on a text and on ten times the text.
  private static func hard(_ name: String, _ rules: [Rule]) -> [Measurement] {
    let linter = Linter(rules)
    var news = NewsText(seed: 13)
    return [20_000, 200_000].map { size in
      let text = news.article(bytes: size)
      return Measurement.of("\(rules.count) rules \(name), \(size / 1000) KB", bytes: text.count) {
        linter.findings(in: Document(text)).count
      }
    }
  }

  private static func rules(_ texts: [[UInt8]]) -> [Rule] {
    texts.enumerated().compactMap { index, text in
      try? RuleFile(path: "usage/desk-\(index).rule", bytes: text).rule
    }
  }

  private static func ruleTexts(_ count: Int, phrase: (Int) -> String) -> [[UInt8]] {
    (0..<count).map { index in
      let phrase = phrase(index)
      // The examples are read, not run.
      let bad = phrase.contains { "<(".contains($0) } ? "the old Town" : phrase
      return Array(
        """
        Say it in fewer words.

        why     The shorter words say the same.

        \(phrase) -> before

        bad   We met {\(bad)} noon.
        fixed We met before noon.
        good  We met at noon.

        """.utf8)
    }
  }

  /// A number as letters, so that each rule has words of its own.
  private static func letters(_ number: Int) -> String {
    var text = ""
    var rest = number
    repeat {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return text
  }
}
