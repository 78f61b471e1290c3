import Linting
import Prose
import Reporting
import System

/// Headlines with their names, one a line: `id<TAB>headline` in, `id<TAB>verdict<TAB>headline` out.
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
    guard let tab = line.firstIndex(of: 9) else {
      surroundings.warn("error: line \(number) of standard input has no tab between a name and a headline")
      return .cannotRun
    }
    let headline = Array(line[(tab + 1)...])
    let worst = linter.reported(headline, path: "headline").map(\.severity).max()
    let outcome = worst == nil ? nil : linter.lint(headline, path: "headline")
    answers += line[...tab]
    answers += Array("\(worst?.rawValue ?? "ok")\t".utf8)
    answers += outcome?.mended ?? headline
    answers.append(10)
    if let refusal = outcome?.refusal {
      surroundings.warn("error: line \(number): \(EchoedText.of(refusal))")
      return .cannotRun
    }
    guard let worst, let gate = linter.failOn, worst >= gate else { return .clean }
    return .findings
  }
}
