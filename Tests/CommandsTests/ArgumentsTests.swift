import Linting
import Testing

@testable import Commands

private let fix = Flag("fix", short: "f", .toggle, "")
private let quiet = Flag("quiet", short: "q", .toggle, "")
private let noFixed = Flag("no-fixed", .toggle, "")
private let format = Flag("format", .choice("FORMAT", ["full", "line", "json"]), "")
private let only = Flag("only", .list("RULES"), "")
private let report = Flag("report", .repeated("FORMAT=FILE"), "")
private let jobs = Flag("jobs", short: "j", .number("N"), "")
private let config = Flag("config", .text("FILE"), "")
private let stet = Flag("stet", .optional("REASON"), "")
private let flags = [fix, quiet, noFixed, format, only, report, jobs, config, stet]

@Suite struct ArgumentsTests {
  @Test func everyWayOfWritingAFlagIsRead() throws {
    let arguments = try Arguments(
      [
        "--fix", "a.md", "--format=line", "--only", "a, b", "--only=c", "-qj4", "--report", "full=a,b", "-", "--",
        "--x",
      ],
      flags: flags)
    #expect(arguments.has(fix))
    #expect(arguments.has(quiet))
    #expect(arguments.value(of: format) == "line")
    #expect(arguments.values(of: only) == ["a", "b", "c"])
    #expect(arguments.number(of: jobs) == 4)
    #expect(arguments.values(of: report) == ["full=a,b"])
    #expect(arguments.operands == ["a.md", "-", "--x"])
  }

  @Test(arguments: [["-j", "4"], ["-j4"], ["-j=4"], ["--jobs", "4"], ["--jobs=4"], ["-fqj4"]])
  func numbersAreReadInEveryPlace(words: [String]) throws {
    #expect(try Arguments(words, flags: flags).number(of: jobs) == 4)
  }

  @Test func theLastWordOnAToggleCounts() throws {
    #expect(try !Arguments(["--fix", "--no-fix"], flags: flags).has(fix))
    #expect(try Arguments(["--no-fix", "--fix"], flags: flags).has(fix))
    #expect(try !Arguments(["--no-fixed", "--fixed"], flags: flags).has(noFixed))
    #expect(try Arguments(["--no-fixed"], flags: flags).has(noFixed))
    #expect(try !Arguments([], flags: flags).mentions(fix))
  }

  @Test func anOptionalValueStandsAfterAnEqualsSign() throws {
    let bare = try Arguments(["--stet", "a.md"], flags: flags)
    #expect(bare.value(of: stet) == "")
    #expect(bare.operands == ["a.md"])
    #expect(try Arguments(["--stet=house style"], flags: flags).value(of: stet) == "house style")
  }

  @Test func anEmptyValueAfterAnEqualsSignIsAValue() throws {
    #expect(try Arguments(["--config="], flags: flags).value(of: config) == "")
  }

  @Test(
    arguments: [
      (["--fxi"], "unknown flag \"--fxi\"; did you mean --fix?"),
      (["--no-fiix"], "unknown flag \"--no-fiix\"; did you mean --no-fix?"),
      (
        ["--zebra"],
        "unknown flag \"--zebra\"; --help lists the flags, and -- before a name keeps it from being read as one"
      ),
      (
        ["-qx"],
        "unknown flag \"-x\" in \"-qx\"; --help lists the flags, and -- before a name keeps it from being read as one"
      ),
      (["--format"], "--format needs a value: --format FORMAT"),
      (["--config", "--fix"], "--config needs a value: --config FILE"),
      (["--config", "--"], "--config needs a value: --config FILE"),
      (["--only", ","], "--only needs a value: --only RULES"),
      (
        ["--format=lime"],
        "unknown value of --format \"lime\"; did you mean \"line\"? possible values: full, line, json"
      ),
      (["--format", "xml"], "unknown value of --format \"xml\"; possible values: full, line, json"),
      (["--fix=yes"], "--fix takes no value; write --fix alone"),
      (["-j", "many"], "-j takes a whole number, not \"many\""),
      (["--jobs=-1"], "--jobs takes a whole number, not \"-1\""),
    ])
  func mistakesNameTheCure(words: [String], sentence: String) {
    let error = #expect(throws: UsageError.self) { try Arguments(words, flags: flags) }
    #expect(error?.description == sentence)
  }
}

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("lnit", "lint"), ("LINT", "lint"), ("explian", "explain"), ("exlpain", "explain"), ("x", nil),
      ("rulez", "rules"),
      ("", nil), ("completely-other", nil), ("li", nil), ("lit", "lint"),
    ] as [(String, String?)])
  func nearIsAThirdOfTheNameAndAtLeastOneLetter(typed: String, meant: String?) {
    #expect(NearestName.of(typed, in: ["lint", "explain", "rules", "review"]) == meant)
  }

  @Test func aSwapOfNeighboursIsOneStep() {
    #expect(NearestName.distance(Array("ab".unicodeScalars), Array("ba".unicodeScalars)) == 1)
    #expect(NearestName.distance([], Array("abc".unicodeScalars)) == 3)
  }
}
