import JSON
import Linting
import Prose
import Reporting
import System

/// Headlines with their names, one a line: `id<TAB>headline` in, `id<TAB>verdict<TAB>headline` out; or a JSON object with
/// `id` and `headline` in, and one with `id`, `verdict` and `headline` out.
///
/// The verdict is `ok` or the gravest severity found; the headline comes back with its safe fixes, and the unsafe ones
/// too when those are asked for. A line is answered before the next is waited for, so that a feed can ask one by one.
struct HeadlineBatch {
  let linter: DraftLinter
  let surroundings: Surroundings

  func run() throws(CommandError) -> ExitStatus {
    var pending: [UInt8] = []
    var status = ExitStatus.clean
    var number = 0
    var isAtEnd = false
    while !isAtEnd {
      isAtEnd = try orFail { () throws(SystemError) in try surroundings.readInput(&pending) } == 0
      if !isAtEnd, pending.count < 1 << 20, surroundings.inputIsReady() { continue }
      let end = isAtEnd ? pending.count : pending.lastIndex(of: 10).map { $0 + 1 } ?? 0
      if pending.count - end > File.sizeLimit { throw CommandError("a line of standard input is larger than 1 GiB") }
      var answers: [UInt8] = []
      for line in pending[..<end].split(separator: 10, omittingEmptySubsequences: false).dropLast(isAtEnd ? 0 : 1) {
        number += 1
        if line.isEmpty { continue }
        status = status.or(answer(line.last == 13 ? line.dropLast() : line, number, &answers))
      }
      pending.removeSubrange(..<end)
      try orFail { () throws(SystemError) in try surroundings.write(answers) }
    }
    return status
  }

  private func answer(_ line: ArraySlice<UInt8>, _ number: Int, _ answers: inout [UInt8]) -> ExitStatus {
    if line.first == UInt8(ascii: "{"), let object = try? JSONDocument(Array(line)).root.object {
      guard case .string(let headline)? = object["headline"]?.content else {
        surroundings.warn("error: line \(number) of standard input has no \"headline\" with a text")
        return .cannotRun
      }
      return judge(headline, number) { verdict, mended in
        var writer = JSONWriter()
        writer.object { writer in
          writer.member("id", object["id"] ?? JSONValue(.null))
          writer.member("verdict", verdict)
          writer.member("headline", bytes: mended)
        }
        writer.endLine()
        answers += writer.bytes
      }
    }
    guard let tab = line.firstIndex(of: 9) else {
      surroundings.warn("error: line \(number) of standard input has no tab between a name and a headline")
      return .cannotRun
    }
    return judge(Array(line[(tab + 1)...]), number) { verdict, mended in
      answers += line[...tab]
      answers += Array("\(verdict)\t".utf8)
      answers += mended
      answers.append(10)
    }
  }

  /// Judges and mends one headline.
  private func judge(
    _ headline: [UInt8], _ number: Int, answer: (_ verdict: String, _ mended: [UInt8]) -> Void
  ) -> ExitStatus {
    let worst = linter.reported(headline, path: "headline").map(\.severity).max()
    let outcome = worst == nil ? nil : linter.lint(headline, path: "headline")
    answer(worst?.rawValue ?? "ok", outcome?.mended ?? headline)
    if let refusal = outcome?.refusal {
      surroundings.warn("error: line \(number): \(EchoedText.of(refusal))")
      return .cannotRun
    }
    guard let worst, let gate = linter.failOn, worst >= gate else { return .clean }
    return .findings
  }
}
