import Testing

@testable import Commands

@Suite struct HelpTests {
  /// Every command with the words that reach it.
  static var commands: [(path: String, command: Command)] {
    func below(_ command: Command, _ path: String) -> [(String, Command)] {
      [(path, command)] + command.subcommands.flatMap { below($0, path + " " + $0.name) }
    }
    return below(.overview, Program.name)
  }

  @Test func everyScreenFitsEightyColumnsAndShowsEveryFlag() {
    for (path, command) in Self.commands {
      for isLong in [false, true] {
        let screen = Help.of(command, path: path, isLong: isLong)
        for line in screen.split(separator: "\n") {
          #expect(line.count <= 80, "\(path): \(line)")
          #expect(line.last != " ", "\(path): \(line)")
        }
        for flag in command.flags { #expect(screen.contains("--" + flag.name), "\(path) --\(flag.name)") }
        #expect(screen.hasPrefix("\(path) - \(command.summary)\n"))
      }
    }
  }

  @Test func noFlagOfACommandHidesAnother() {
    for (path, command) in Self.commands {
      let names = command.flags.map(\.name)
      #expect(Set(names).count == names.count, "\(path)")
      let letters = command.flags.compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(path)")
    }
  }

  @Test func summariesAreLowerCaseWithoutAFullStop() {
    for (path, command) in Self.commands {
      for summary in [command.summary] + command.flags.map(\.summary) {
        #expect(summary.last != "." && !summary.isEmpty, "\(path): \(summary)")
      }
    }
  }
}
