import Configuration
import LanguageServer
import Linting
import System

extension Flag {
  static let stdio = Flag("stdio", .toggle, "talk over standard input and output, which is what happens anyway")
  static let wireLog = Flag(
    "log", .text("FILE"), "add everything that goes over the wire to FILE, which only you can read")
}

extension Command {
  static let languageServer = Command(
    "lsp", "serve an editor over standard input and output",
    details: """
      Speaks the Language Server Protocol 3.17: diagnostics, fixes, hovers, outline, formatting. Editors start it; \
      it ends with them. The log holds the drafts that were open; replay runs a log again and compares.
      """,
    examples: [
      Example("copydesk lsp", "what an editor runs"),
      Example("copydesk lsp --log wire.log", "the same, with a log to find a fault by"),
      Example("copydesk lsp replay wire.log", "run a log again and compare what is sent"),
    ],
    flags: [.stdio, .wireLog],
    subcommands: [replay]
  ) { arguments, surroundings throws(CommandError) in
    let home = surroundings.environment("HOME").map { Folder.join($0, ".config") }
    let base = surroundings.environment("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : $0 } ?? home
    let userFile = base.map { Folder.join($0, "copydesk/copydesk.json") }
    let (year, month, day) = surroundings.today()
    let today = CalendarDay(year: year, month: month, day: day)
    var log: WireLog?
    if let path = arguments.value(of: .wireLog) { log = try WireLog(path, userFile: userFile, today: today) }
    var shell = LanguageServerShell(
      Server(version: Version.current, userFile: userFile, today: today), log: log,
      nanoseconds: surroundings.nanoseconds)
    ProcessIdentity.exit(shell.run())
  }

  static let replay = Command(
    "replay", "run a log of the language server again",
    details: """
      Feeds what was received to a new server and compares what it sends with what was sent. Exit status: 0 the same, \
      1 something differs.
      """,
    operands: "FILE",
    examples: [Example("copydesk lsp replay wire.log", "compare")]
  ) { arguments, surroundings throws(CommandError) in
    guard let path = arguments.operands.first, arguments.operands.count == 1 else {
      throw CommandError("lsp replay takes one log; write: \(Program.name) lsp replay wire.log")
    }
    var bytes: [UInt8] = []
    try orFail { () throws(SystemError) in try surroundings.files.read(path, &bytes) }
    let replay = try WireReplay(bytes, path: path)
    try surroundings.print(replay.summary)
    return replay.difference == nil ? .clean : .findings
  }
}
