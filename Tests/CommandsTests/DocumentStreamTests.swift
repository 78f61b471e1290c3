import Synchronization
import System
import Testing

@testable import Commands

@Suite struct DocumentStreamTests {
  private static let words = ["lint", "--stdin-format", "jsonl", "--format", "jsonl", "--only", "trailing-link-dash"]

  private static func document(_ number: Int) -> String {
    number % 5 == 3 ? "no document\n" : "{\"id\": \(number), \"text\": \"Ferry strike \(number) -\"}\n"
  }

  @Test func eachLineGivesOneLineInOrderHoweverTheInputIsCut() throws {
    let text = (0..<40).map(Self.document).joined()
    let desk = try Desk()
    let whole = desk.run(Self.words, input: [text])
    let lines = whole.output.split(separator: "\n")
    #expect(lines.count == 40)
    for (number, line) in lines.enumerated() {
      #expect(line.hasPrefix(number % 5 == 3 ? "{\"id\":null,\"line\":\(number + 1)," : "{\"id\":\(number),"))
    }
    #expect(whole.status == .cannotRun)
    var random = SeededRandom(seed: 7)
    for _ in 0..<20 {
      var pieces: [String] = []
      var rest = Substring(text)
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...200, using: &random))
        pieces.append(String(piece))
        rest = rest.dropFirst(piece.count)
      }
      #expect(desk.run(Self.words, input: pieces) == whole)
    }
  }

  @Test func anAnswerIsWrittenBeforeMoreIsAskedFor() throws {
    // The partner sends one line and waits: each read may come only after the answer to the line before.
    let written = Mutex(0)
    let sent = Mutex(0)
    let outcome = try Desk().run(Self.words) {
      $0.inputIsReady = { false }
      $0.readInput = { (buffer: inout [UInt8]) throws(SystemError) in
        let number = sent.withLock { $0 }
        #expect(written.withLock { $0 } == number)
        if number == 10 { return 0 }
        let line = Array(Self.document(number).utf8)
        buffer += line
        sent.withLock { $0 += 1 }
        return line.count
      }
      $0.write = { (bytes: [UInt8]) throws(SystemError) in
        written.withLock { $0 += bytes.count { $0 == 10 } }
      }
    }
    #expect(outcome.status == .cannotRun)
    #expect(written.withLock { $0 } == 10)
  }

  @Test func memoryIsBoundedByABatchWhileInputKeepsComing() throws {
    // Four megabytes that never pause: output must begin long before the end.
    let line = Array("{\"text\":\"\(String(repeating: "x", count: 50_000))\"}\n".utf8)
    let batch = line
    let read = Mutex(0)
    let readAtFirstWrite = Mutex(0)
    let answered = Mutex(0)
    _ = try Desk().run(Self.words) {
      $0.inputIsReady = { true }
      $0.readInput = { (buffer: inout [UInt8]) throws(SystemError) in
        let count = read.withLock { $0 }
        if count > 4_000_000 { return 0 }
        buffer += batch
        read.withLock { $0 += batch.count }
        return batch.count
      }
      $0.write = { (bytes: [UInt8]) throws(SystemError) in
        let count = read.withLock { $0 }
        readAtFirstWrite.withLock { $0 = $0 == 0 ? count : $0 }
        answered.withLock { $0 += bytes.count { $0 == 10 } }
      }
    }
    #expect(readAtFirstWrite.withLock { $0 } <= 1_200_000)
    #expect(answered.withLock { $0 } == read.withLock { $0 } / line.count)
  }

  @Test func badLinesOkKeepsTheStatusOfTheFindings() throws {
    let desk = try Desk()
    let bad = "no\n"
    let calm = "{\"id\": 1, \"text\": \"Calm\"}\n"
    let found = Self.document(1)
    #expect(desk.run(Self.words, input: [bad + calm]).status == .cannotRun)
    #expect(desk.run(Self.words + ["--bad-lines", "ok"], input: [bad + calm]).status == .clean)
    #expect(desk.run(Self.words + ["--bad-lines", "ok"], input: [bad + found]).status == .findings)
    #expect(desk.run(Self.words + ["--bad-lines", "ok", "--fail-on", "never"], input: [found]).status == .clean)
    #expect(desk.run(Self.words, input: []) == Desk.Outcome(status: .clean, output: "", errors: ""))
  }

  @Test func idsComeBackAsTheyWereSent() throws {
    let ids = ["1", "-2.50", "\"x\\ud83c\\udf89\"", "null", "{\"a\":[1,true]}", "1e400", "\"\\ud800\""]
    let input = ids.map { "{\"id\":\($0),\"text\":\"Calm\"}\n" }.joined()
    let output = try Desk().run(Self.words + ["--no-fixed"], input: [input]).output
    let expected = ids.map { $0 == "\"x\\ud83c\\udf89\"" ? "\"x🎉\"" : $0 }
    #expect(output == expected.map { "{\"id\":\($0),\"findings\":[]}\n" }.joined())
  }

  @Test func theHashOfTheConfigurationTellsRulesAndFilesApart() throws {
    func hash(_ files: [String: String], _ words: String...) throws -> Substring? {
      let run = ["lint", "--stdin-format", "jsonl", "--no-fixed", "--report-version"] + words
      let output = try Desk(files).run(run, input: ["{\"text\":\"Calm\"}\n"]).output
      return output.split(separator: "\"configuration\":\"").last?.prefix(16)
    }
    let plain = try hash([:])
    #expect(plain?.allSatisfy(\.isHexDigit) == true)
    #expect(try hash([:], "--jobs", "2", "--exit-zero", "--bad-lines", "ok") == plain)
    let configured = try hash(["copydesk.json": "{\"rules\": {\"repeated-word\": \"info\"}}"])
    let others = [
      try hash([:], "--skip", "repeated-word"), try hash([:], "--set", "rules.repeated-word=info"), configured,
      try hash(["copydesk.json": "{\"rules\": {\"repeated-word\": \"info\"}} "]), try hash([:], "--house", "ap"),
      try hash([:], "--min-severity", "error"), try hash([:], "--no-stet"), try hash([:], "--as", "markdown"),
    ]
    #expect(Set(others + [plain]).count == others.count + 1)
  }

  @Test func aReaderThatHasGoneEndsTheStreamQuietly() throws {
    let outcome = try Desk().run(Self.words, input: [Self.document(1)]) {
      $0.write = { (_: [UInt8]) throws(SystemError) in
        throw SystemError(code: 32, operation: .write, subject: "standard output")
      }
    }
    #expect(outcome == Desk.Outcome(status: .brokenPipe, output: "", errors: ""))
  }
}

/// A small generator with a seed, so that a failure can be played again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var value = state
    value ^= value >> 33
    return value &* 0xff51_afd7_ed55_8ccd
  }
}
