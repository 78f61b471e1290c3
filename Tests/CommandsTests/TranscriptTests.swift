import System
import Testing

@testable import Commands

/// Console sessions written down in Markdown, which are tests and documentation at once.
///
/// A block ```` ```file NAME ```` puts a file on the desk; a block ```` ```console ```` holds commands behind `$ ` and
/// what the screen shows. `COPYDESK_UPDATE=1 swift test --filter TranscriptTests` writes what the screen shows now.
@Suite struct TranscriptTests {
  static let folder = Folder.join(Folder.parent(of: #filePath), "Transcripts")

  static var names: [String] { (try? Folder.entries(of: folder).entries.map(\.name)) ?? [] }

  @Test func thereAreTranscripts() { #expect(Self.names.count >= 5) }

  @Test(arguments: names) func theScreenShowsWhatTheTranscriptSays(name: String) throws {
    let path = Folder.join(Self.folder, name)
    let written = String(decoding: try File.read(path), as: UTF8.self)
    let played = try Transcript(written).played()
    if Environment.value(of: "COPYDESK_UPDATE") == "1" {
      try File.write(Array(played.utf8), to: path)
    } else {
      let expected = written.split(separator: "\n", omittingEmptySubsequences: false)
      let shown = played.split(separator: "\n", omittingEmptySubsequences: false)
      let index = zip(expected, shown).prefix { $0 == $1 }.count
      let sameLine = "line \(index + 1) of \(name): the screen shows \(shown.dropFirst(index).first ?? "no more")"
      #expect(written == played, "\(sameLine)")
    }
  }
}

/// A Markdown file of sessions.
struct Transcript {
  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The same file with what the screen really shows.
  func played() throws -> String {
    let desk = try Desk()
    var result: [String] = []
    var index = 0
    var status: Int32 = 0
    while index < lines.count {
      let line = lines[index]
      result.append(line)
      index += 1
      guard line.hasPrefix("```"), line != "```" else { continue }
      let end = lines[index...].firstIndex(of: "```") ?? lines.count
      let body = Array(lines[index..<end])
      if line.hasPrefix("```file ") {
        try desk.write(String(line.dropFirst(8)), body.map { $0 + "\n" }.joined())
        result += body
      } else if line == "```console" {
        for command in body where command.hasPrefix("$ ") {
          result.append(command)
          result += try play(String(command.dropFirst(2)), at: desk, &status)
        }
      } else {
        result += body
      }
      index = end
    }
    return result.joined(separator: "\n")
  }

  private func play(_ command: String, at desk: Desk, _ status: inout Int32) throws -> [String] {
    if command == "echo $?" { return ["\(status)"] }
    var words = Self.words(of: command)
    let program = words.removeFirst()
    var input: [String] = []
    if let redirection = words.firstIndex(of: "<") {
      input = [try desk.text(words[redirection + 1])]
      words.removeSubrange(redirection...)
    }
    switch program {
    case "copydesk":
      let outcome = desk.run(words, input: input)
      status = outcome.status.rawValue
      return Self.lines(of: outcome.screen)
    case "cat": return Self.lines(of: try desk.text(words[0]))
    default:
      Issue.record("a transcript knows copydesk, cat and echo $?, not \(program)")
      return []
    }
  }

  /// Words between blanks; single quotes hold blanks together.
  private static func words(of command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isOpen = false
    for character in command {
      if character == "'" {
        isQuoted.toggle()
        isOpen = true
      } else if character == " ", !isQuoted {
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
      }
    }
    return isOpen || !word.isEmpty ? words + [word] : words
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
