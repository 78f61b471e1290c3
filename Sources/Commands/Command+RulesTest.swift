import Configuration
import Linting
import RuleLanguage
import Stylebook
import System

extension Command {
  static let rulesTest = Command(
    "test", "run the examples of rule files",
    details: """
      Every bad example must be found at its marks and nowhere else, its fix must give the fixed line, and every good \
      example must be left alone. What fails is listed with its place. Without an operand the rules of the program are \
      tested.

      Exit status: 0 every example holds, 1 some do not, 2 a rule file cannot be read.
      """,
    operands: "[PATH...]",
    examples: [Example("copydesk rules test desk-rules", "the rule files of a folder and below")]
  ) { arguments, surroundings throws(CommandError) in
    var test = RuleTest()
    if arguments.operands.isEmpty {
      for rule in Stylebook.rules { test.run(rule, place: { "\($0.file):\($0.line)" }) }
    } else {
      let loader = RuleLoader(files: surroundings.files)
      for operand in arguments.operands {
        let status = try orFail { () throws(SystemError) in try surroundings.files.status(operand, true) }
        let paths = status.kind == .folder ? try loader.ruleFiles(below: operand) : [operand]
        if paths.isEmpty { throw CommandError("\(operand) holds no rule file; their names end in .rule") }
        for path in paths { test.read(path, surroundings.files) }
      }
    }
    try surroundings.print(test.lines.map { $0 + "\n" }.joined())
    surroundings.warn(test.summary)
    return test.status
  }
}

/// Runs the examples of rules and keeps what fails.
struct RuleTest {
  /// A line for each failure: its place and what is wrong.
  private(set) var lines: [String] = []
  private(set) var status = ExitStatus.clean
  private var rules = 0
  private var examples = 0
  private var failures = 0
  private var broken = 0
  private var paths: [String: String] = [:]

  /// What was done, in one line.
  var summary: String {
    func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
    var text = "\(count(rules, "rule")), \(count(examples, "example")), \(count(failures, "failure"))"
    if broken > 0 { text += "; \(count(broken, "file")) could not be read" }
    return text
  }

  /// Reads a rule file and runs its examples; a mistake in it is a line too.
  mutating func read(_ path: String, _ files: Surroundings.Files) {
    var bytes: [UInt8] = []
    do throws(SystemError) { try files.read(path, &bytes) } catch {
      fail(reading: error.description)
      return
    }
    do throws(RuleFileError) {
      let file = try RuleFile(path: path, bytes: bytes)
      if let other = paths[file.name] {
        fail(reading: "\(path):1:1: the rule “\(file.name)” stands in \(other) too; give one of them another name")
        return
      }
      paths[file.name] = path
      for house in file.houses where Catalogue.builtIn.house(named: house) == nil {
        let nearest = NearestName.of(house, in: Catalogue.builtIn.houseNames)
        fail(reading: "\(path): unknown house “\(house)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
        return
      }
      let rows = bytes.split(separator: 10, omittingEmptySubsequences: false)
      run(file.rule) { example in "\(path):\(example.line):\(Self.column(in: rows, line: example.line))" }
    } catch {
      fail(reading: error.description)
    }
  }

  /// Runs the examples of a rule.
  mutating func run(_ rule: Rule, place: (Example) -> String) {
    rules += 1
    for example in rule.examples {
      examples += 1
      for failure in rule.failures(of: example, style: Self.style(example.house)) {
        failures += 1
        lines.append("\(place(example)): \(rule.name): \(failure)")
        status = status.or(.findings)
      }
    }
  }

  private mutating func fail(reading sentence: String) {
    broken += 1
    lines.append(sentence)
    status = .cannotRun
  }

  /// The style of a house, or of one that has made a single choice: `headlineQuotes=single`.
  private static func style(_ house: String) -> HouseStyle {
    let parts = house.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2 { return HouseStyle(name: house, settings: [parts[0]: parts[1]]) }
    return HouseStyle(name: house, settings: Catalogue.builtIn.house(named: house)?.choices ?? [:])
  }

  /// Where the text of an example begins in its line, in characters from one.
  private static func column(in rows: [ArraySlice<UInt8>], line: Int) -> Int {
    guard line >= 1, line <= rows.count else { return 1 }
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
    let row = rows[line - 1]
    let word = row.firstIndex { !isBlank($0) } ?? row.endIndex
    let end = row[word...].firstIndex(where: isBlank) ?? row.endIndex
    let text = row[end...].firstIndex { !isBlank($0) } ?? row.endIndex
    return text - row.startIndex + 1
  }
}
