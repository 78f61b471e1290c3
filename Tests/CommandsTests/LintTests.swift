import System
import Testing

@testable import Commands

@Suite struct LintTests {
  private static func manyDrafts() throws -> Desk {
    var files: [String: String] = [:]
    for number in 0..<60 {
      files["d\(number % 7)/n\(number).txt"] = "Ferry strike \(number) -\nThe the port said so.\n"
    }
    return try Desk(files)
  }

  @Test func aFolderGivesWhatEachOfItsFilesGives() throws {
    let desk = try Self.manyDrafts()
    let whole = desk.run("lint", "--format", "line", ".").output
    let paths = FileFinder(files: desk.surroundings.files, current: desk.folder).find(["."]).paths
    #expect(paths.count == 60)
    #expect(whole == paths.map { desk.run("lint", "--format", "line", $0).output }.joined())
  }

  @Test func everyWayOfNamingADraftGivesOneVerdict() throws {
    let text = "Ferry strike -\nThe the port said so.\n"
    let desk = try Desk([
      "copydesk.json": #"{ "rules": { "all": "off", "repeated-word": "error" } }"#,
      "wire/copydesk.json": #"{ "rules": { "all": "off", "trailing-link-dash": "error" } }"#,
      "wire/deep/.copydesk.json":
        #"{ "extends": "../../copydesk.json", "overrides": [{ "files": "b.*", "house": "ap" }] }"#,
      "a.txt": text, "wire/a.txt": text, "wire/deep/a.txt": text, "wire/deep/b.md": text,
    ])
    let paths = ["a.txt", "wire/a.txt", "wire/deep/a.txt", "wire/deep/b.md"]
    let whole = desk.run("lint", "--format", "line", ".").output
    let rules = whole.split(separator: "\n").map { $0.drop { $0 != "[" } }
    #expect(rules == ["[repeated-word]", "[trailing-link-dash]", "[repeated-word]", "[repeated-word]"])
    #expect(whole == paths.map { desk.run("lint", "--format", "line", $0).output }.joined())
    #expect(whole == desk.run(["lint", "--format", "line"] + paths.reversed()).output)
    #expect(whole == desk.run("lint", "--format", "line", "wire/deep", "a.txt", "wire/../wire", ".").output)
    let named = desk.run("lint", "--format", "line", "--files-from", "-", input: [paths.joined(separator: "\0")])
    #expect(whole == named.output)
    let read = paths.map { desk.run("lint", "--format", "line", "--stdin-filename", $0, "-", input: [text]).output }
    #expect(whole == read.joined())
    let absolute = paths.map { desk.run("lint", "--format", "line", desk.path($0)).output }.joined()
    #expect(absolute.split(separator: "\n").map { $0.drop { $0 != "[" } } == rules)
  }

  @Test(arguments: ["full", "json", "line", "grouped"])
  func theReportIsTheSameAtEveryNumberOfThreads(format: String) throws {
    let desk = try Self.manyDrafts()
    let one = desk.run("lint", "-j1", "--format", format, ".")
    #expect(one.output.utf8.count > 1000)
    for threads in [2, 3, 8, 8, 8] { #expect(desk.run("lint", "-j", "\(threads)", "--format", format, ".") == one) }
  }

  /// Lines that are printed as they come are those of a report that is written when all is done.
  @Test(arguments: ["line", "vim", "full", "grouped"]) func whatIsPrintedAsItComesIsTheReport(format: String) throws {
    let desk = try Self.manyDrafts()
    try desk.write("note.txt", "We met on on Monday. {stet repeated-wrod \"on on\"}\n")
    let streamed = desk.run("lint", "--format", format, ".", "gone.txt")
    let collected = desk.run("lint", "--format", format, "--report", "\(format)=report", ".", "gone.txt")
    #expect(streamed.output.utf8.count > 1000)
    #expect(streamed.output == collected.output)
    #expect(try desk.text("report") == collected.output)
    #expect(streamed.status == collected.status && streamed.errors == collected.errors)
    for flags in [["--exit-zero"], ["--max-warnings", "1", "--fail-on", "never"], ["--fail-on", "error"]] {
      let only = ["--only", "repeated-word,multiple-spaces"]
      let streamed = desk.run(["lint", "--format", format, "."] + flags + only)
      #expect(streamed == desk.run(["lint", "--format", format, "--report", "json=other", "."] + flags + only))
    }
  }

  /// `lint --fix | head` mends every draft.
  @Test func draftsAreMendedThoughNobodyTakesTheReport() throws {
    let (first, second) = (try Self.manyDrafts(), try Self.manyDrafts())
    #expect(second.run("lint", "--fix", ".").status == .clean)
    let outcome = first.run(["lint", "--fix", "."]) { surroundings in
      surroundings.outputIsTerminal = true
      surroundings.write = { _ throws(SystemError) in
        throw SystemError(code: 32, operation: .write, subject: Descriptor.output.name)
      }
    }
    #expect(outcome.status == .brokenPipe)
    for path in FileFinder(files: first.surroundings.files, current: first.folder).find(["."]).paths {
      #expect(try first.text(path) == second.text(path))
    }
  }

  @Test(arguments: ["line", "full"]) func whatIsMendedAsItComesIsToldAsInTheReport(format: String) throws {
    let (first, second) = (try Self.manyDrafts(), try Self.manyDrafts())
    for desk in [first, second] { try desk.write("bad.txt", "We met on on Monday.") }
    let flags = ["lint", "--fix", "--exit-non-zero-on-fix", "--format", format, ".", "gone.txt"]
    let streamed = first.run(flags)
    #expect(streamed == second.run(flags + ["--report", "json=report"]))
    #expect(streamed.status == .cannotRun)
    for path in FileFinder(files: first.surroundings.files, current: first.folder).find(["."]).paths {
      #expect(try first.text(path) == second.text(path))
    }
    #expect(first.run(Array(flags.dropLast())) == second.run(flags.dropLast() + ["--report", "json=report"]))
  }

  @Test func fixingIsTheSameAtEveryNumberOfThreads() throws {
    let first = try Self.manyDrafts()
    let second = try Self.manyDrafts()
    #expect(first.run("lint", "--fix", "-j1", ".") == second.run("lint", "--fix", "-j8", "."))
    for path in FileFinder(files: first.surroundings.files, current: first.folder).find(["."]).paths {
      #expect(try first.text(path) == second.text(path))
    }
  }

  @Test func noDraftsAreNoErrorButAreSaid() throws {
    let outcome = try Desk(["image.png": ""]).run("lint", ".")
    #expect(outcome.status == .clean)
    #expect(outcome.output == "No problems in 0 files.\n")
    #expect(outcome.errors.hasPrefix("note: no drafts found; a folder is searched for .txt"))
  }

  /// What the status is, by what the draft holds and what is asked.
  static let statuses: [([String], String, Status)] = [
    ([], "Calm.\n", .clean),
    ([], "Ferry strike -\nText here.\n", .findings),
    (["--fail-on", "never"], "Ferry strike -\nText here.\n", .clean),
    (["--exit-zero"], "Ferry strike -\nText here.\n", .clean),
    (["--fix"], "Ferry strike -\nText here.\n", .clean),
    (["--fix", "--exit-non-zero-on-fix"], "Ferry strike -\nText here.\n", .findings),
    (["--fix", "--exit-non-zero-on-fix", "--exit-zero"], "Ferry strike -\nText here.\n", .clean),
    (["--diff"], "Ferry strike -\nText here.\n", .findings),
    (["--diff", "--exit-zero"], "Ferry strike -\nText here.\n", .clean),
    (["--diff"], "Calm.\n", .clean),
    (["--only", "multiple-spaces"], "Two  spaces stand here.\n", .clean),
    (["--only", "multiple-spaces", "--fail-on", "warning"], "Two  spaces stand here.\n", .findings),
    (["--only", "multiple-spaces", "--max-warnings", "0"], "Two  spaces stand here.\n", .findings),
    (["--only", "multiple-spaces", "--max-warnings", "1"], "Two  spaces stand here.\n", .clean),
    (["none.txt"], "Calm.\n", .cannotRun),
    (["--exit-zero", "none.txt"], "Calm.\n", .cannotRun),
    (["--zebra"], "Calm.\n", .cannotRun),
  ]

  @Test(arguments: statuses) func theStatusSaysWhatHappened(words: [String], text: String, status: Status) throws {
    let desk = try Desk(["a.txt": text])
    let selected = words.contains("--only") ? words : ["--only", "trailing-link-dash"] + words
    #expect(desk.run(["lint"] + selected + ["a.txt"]).status == status)
  }

  @Test(arguments: ["--fix", "--diff", "--format=json"]) func standardInputGivesTheSameStatusAsAFile(flag: String)
    throws
  {
    let text = "Ferry strike -\nText here.\n"
    let desk = try Desk(["a.txt": text])
    let input = desk.run(["lint", "--only", "trailing-link-dash", flag, "-"], input: [text]).status
    #expect(input == desk.run(["lint", "--only", "trailing-link-dash", flag, "a.txt"]).status)
  }

  @Test func unchangedInputIsWrittenBackByteForByte() throws {
    let text = "Calm.\r\n\r\nNo break at the end"
    let outcome = try Desk().run(["lint", "--only", "repeated-word", "--fix", "-q", "-"], input: [text])
    #expect(outcome.output == text)
  }

  @Test(arguments: [(32, Status.brokenPipe, ""), (28, Status.cannotRun, "error: cannot write standard output")])
  func aReportThatCannotBeWrittenIsSaid(code: Int32, status: Status, sentence: String) throws {
    let desk = try Desk(["a.txt": "Ferry strike -\nText here.\n"])
    for words in [
      ["lint", "a.txt"], ["lint", "--diff", "a.txt"], ["lint", "--fix", "-"], ["rules"], ["lint", "-h"],
    ] {
      let outcome = desk.run(words, input: ["Ferry strike -\n"]) {
        $0.write = { (_: [UInt8]) throws(SystemError) in
          throw SystemError(code: code, operation: .write, subject: "standard output")
        }
      }
      #expect(outcome.status == status, "\(words)")
      #expect(outcome.errors.hasPrefix(sentence) && (sentence != "" || outcome.errors == ""), "\(words)")
    }
  }

  @Test func controlCharactersOfADraftNeverReachTheScreen() throws {
    let hostile = "Ferry \u{1B}[31m\u{202E}strike\u{7} -\nText here\u{85} the the end.\n"
    let desk = try Desk(["a.txt": hostile, "b\u{1B}[2J.txt": hostile])
    for words in [["--format=full"], ["--format=line"], ["--format=grouped"], ["--diff"]] {
      let outcome = desk.run(["lint"] + words + ["."]) { $0.outputIsTerminal = true }
      let screen = (outcome.output + outcome.errors).unicodeScalars
      #expect(!screen.contains("\u{202E}") && !screen.contains("\u{7}") && !screen.contains("\u{85}"), "\(words)")
      #expect(!outcome.screen.contains("\u{1B}[31mstrike") && !outcome.screen.contains("\u{1B}[2J"), "\(words)")
    }
  }
}
