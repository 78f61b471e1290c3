import Configuration
import Linting
import Prose
import Reporting
import System

/// Runs a review at a terminal: hands it keys, carries out what it decides, and draws what it shows.
struct ReviewSession {
  let surroundings: Surroundings
  let terminal: Terminal
  /// A rule by its name, for its explanation.
  let rule: (String) -> Rule?
  var review: Review
  /// What each draft looked like when it was last read or written.
  var stamps: [String: FileStatus]

  /// Runs until the person at the keys is done; the number of the signal that ended it, nil when none did.
  mutating func run() throws(CommandError) -> Int32? {
    let screen = surroundings.screen
    try orFail { () throws(SystemError) in try screen.begin() }
    defer { screen.end() }
    while true {
      let size = surroundings.windowSize() ?? (columns: 80, rows: 24)
      let drawing = ReviewScreen(
        review: review, rule: rule, width: max(size.columns, 20), height: max(size.rows, 6),
        hasColour: terminal.hasColour)
      try orFail { () throws(SystemError) in try screen.draw(drawing.rows) }
      switch try orFail({ () throws(SystemError) in try screen.next() }) {
      case .redraw: continue
      case .closed: return nil
      case .end(let signal): return signal
      case .keys(let bytes):
        for key in ReviewKey.keys(in: bytes) {
          if !carryOut(review.receive(key)) { return nil }
        }
      }
    }
  }

  /// Does what a key decided; false when that was to quit.
  private mutating func carryOut(_ effects: [Review.Effect]) -> Bool {
    for effect in effects {
      do throws(SystemError) {
        switch effect {
        case .quit: return false
        case .draft(let path, let text):
          if let reason = try write(path, text) { review.failed("cannot write \(EchoedText.of(path)): \(reason)") }
        case .wordList(let path, let text), .configuration(let path, let text): try put(path, text)
        }
      } catch {
        review.failed(EchoedText.of(error.description))
        return true
      }
    }
    return true
  }

  /// Writes a file of the desk, which may be new.
  private func put(_ path: String, _ text: [UInt8]) throws(SystemError) {
    let isThere = (try? surroundings.files.status(path, true)) != nil
    if isThere { try surroundings.files.replace(path, text, nil) } else { try surroundings.files.write(path, text) }
  }

  /// Writes a draft, or says why it stays as it is.
  private mutating func write(_ path: String, _ text: [UInt8]) throws(SystemError) -> String? {
    let now = try surroundings.files.status(path, true)
    if let reason = try FileWorker.obstacle(to: path, now, in: surroundings.files) { return reason }
    try surroundings.files.replace(path, text, stamps[path])
    stamps[path] = try surroundings.files.status(path, true)
    return nil
  }
}
