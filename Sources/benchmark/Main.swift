import JSON
import Lexicon
import Linting
import Prose
import Stylebook
import System

/// Measures reading, tokenising, each rule, the whole lint, the whole fix and the start of the program, on text it
/// makes from a seed. Not a test: it asserts nothing.
///
///     benchmark [--json] [--rules] [--desk-rules] [--hard] [--program PATH]
///     benchmark compare --program PATH [--peers FOLDER] [--articles N] [--megabytes N]
@main struct Benchmark {
  static func main() {
    // As the program does.
    Allocation.keepFreed()
    let arguments = CommandLine.arguments.dropFirst()
    let program = value(of: "--program", in: arguments)
    if arguments.first == "compare" { return compare(program, arguments) }
    var measurements = pipeline()
    if arguments.contains("--hard") { measurements += hardTexts() }
    if arguments.contains("--desk-rules") { measurements += DeskRules.measurements() }
    if arguments.contains("--rules") { measurements += eachRule() }
    if let program { measurements += starts(of: program) }
    if arguments.contains("--json") {
      var writer = JSONWriter(.indented)
      writer.array { writer in for item in measurements { item.write(to: &writer) } }
      writer.endLine()
      write(writer.bytes)
    } else {
      write(Array(measurements.map { $0.line + "\n" }.joined().utf8))
    }
  }

  private static func compare(_ program: String?, _ arguments: ArraySlice<String>) {
    let number = { (flag: String, usual: Int) in value(of: flag, in: arguments).flatMap { Int($0) } ?? usual }
    let comparison = Comparison(
      program: program ?? "copydesk", peers: value(of: "--peers", in: arguments),
      articles: number("--articles", 10_000),
      megabytes: number("--megabytes", 100))
    do {
      try comparison.run { write(Array("\($0)\n".utf8)) }
    } catch {
      try? Descriptor.errors.write(Array("error: \(error)\n".utf8))
      ProcessIdentity.exit(2)
    }
  }

  private static func value(of flag: String, in arguments: ArraySlice<String>) -> String? {
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.endIndex else { return nil }
    return arguments[index + 1]
  }

  private static func write(_ bytes: [UInt8]) {
    do { try Descriptor.output.write(bytes) } catch { ProcessIdentity.exit(2) }
  }

  // MARK: What is measured

  /// The stages of a lint on a 50 KB article, and the whole of it on other sizes.
  private static func pipeline() -> [Measurement] {
    var text = NewsText(seed: 7)
    let article = text.article(bytes: 50_000)
    let linter = Linter(Stylebook.defaultRules)
    let document = Document(article)
    var results = [
      Measurement.of("read blocks, 50 KB", bytes: article.count) {
        Manuscript.read(article, format: .text).blocks.count
      },
      Measurement.of("read document, 50 KB", bytes: article.count) { Document(article).tokens.count },
      Measurement.of("pass without rules, 50 KB", bytes: article.count) { [none = Linter([])] in
        none.findings(in: document).count
      },
      Measurement.of("lint read document, 50 KB", bytes: article.count) { linter.findings(in: document).count },
      Measurement.of("lint, \(linter.rules.count) rules, 50 KB", bytes: article.count) {
        linter.findings(in: Document(article)).count
      },
      Measurement.of("fix, 50 KB", bytes: article.count) { Fixer(linter).fix(article).text.count },
    ]
    let short = text.article(bytes: 3_000)
    results.append(
      Measurement.of("lint, 3 KB", bytes: short.count) { linter.findings(in: Document(short)).count })
    let long = text.article(bytes: 10_000_000)
    results.append(
      Measurement.of("lint, 10 MB", bytes: long.count) { linter.findings(in: Document(long)).count })
    let list = text.headlines(bytes: 1_000_000)
    results.append(
      Measurement.of("lint headlines, 1 MB", bytes: list.count) {
        linter.findings(in: Document(list, format: .headlines)).count
      })
    return results
  }

  /// Texts made to be slow, at two sizes: the rates must not fall.
  private static func hardTexts() -> [Measurement] {
    let linter = Linter(Stylebook.defaultRules)
    var text = NewsText(seed: 8)
    let shapes: [(String, (Int) -> [UInt8])] = [
      ("one line", { size in text.article(bytes: size).map { $0 == 10 ? 32 : $0 } }),
      ("one word", { Array(repeating: UInt8(ascii: "a"), count: $0) }),
      ("double quotes", { Array(repeating: UInt8(ascii: "\""), count: $0) }),
      ("single quotes", { Array(repeating: UInt8(ascii: "'"), count: $0) }),
      ("spaces", { Array(repeating: 32, count: $0) }),
      ("brackets", { Array(repeating: UInt8(ascii: "("), count: $0) }),
      ("full stops", { Array(repeating: UInt8(ascii: "."), count: $0) }),
      ("unknown words", unknownWords),
    ]
    return shapes.flatMap { name, make -> [Measurement] in
      let pair = [1_000_000, 10_000_000].map { size in
        let bytes = make(size)
        return Measurement.of("lint \(size / 1_000_000) MB of \(name)", bytes: bytes.count) {
          linter.findings(in: Document(bytes)).count
        }
      }
      return [pair[0], pair[1].noting(timesOf: pair[0])]
    }
  }

  /// Words of seven letters that no lexicon has.
  private static func unknownWords(bytes: Int) -> [UInt8] {
    var random = SplitMix(state: 11)
    return (0..<bytes).map { index in index % 8 == 7 ? 32 : UInt8(97 + random.below(26)) }
  }

  /// What each rule adds to a pass without rules.
  private static func eachRule() -> [Measurement] {
    var text = NewsText(seed: 9)
    let document = Document(text.article(bytes: 50_000))
    return Stylebook.defaultRules.map { rule in
      let linter = Linter([rule])
      return Measurement.of("rule \(rule.name)", bytes: document.text.count) { linter.findings(in: document).count }
    }
  }

  /// The start of a program, whole processes: with nothing to do, and on one small file.
  private static func starts(of program: String) -> [Measurement] {
    func time(_ name: String, _ arguments: [String], input: [UInt8] = []) -> Measurement {
      Measurement.of(name, bytes: input.count) {
        guard let run = try? ChildProcess.run(arguments, input: input) else { return 0 }
        return run.output.count
      }
    }
    var text = NewsText(seed: 10)
    return [
      time("start /bin/true", ["/bin/true"]),
      time("start \(program) --version", [program, "--version"]),
      time("start \(program) lint, 2 KB", [program, "lint", "-"], input: text.article(bytes: 2_000)),
    ]
  }
}
