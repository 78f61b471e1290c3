import Synchronization
import System
import Testing

@testable import Commands

/// The testing library has a type of the same name.
typealias Status = Commands.ExitStatus

/// A program's surroundings for a test: a folder of its own on the real disk, everything else in memory.
final class Desk: Sendable {
  let folder: String
  private let output = Mutex<[UInt8]>([])
  private let errors = Mutex<[UInt8]>([])
  private let input = Mutex<[[UInt8]]>([])
  private let shown = Mutex<[UInt8]>([])
  private let keys = Mutex<[[UInt8]]>([])
  /// What was last drawn on the whole screen, without the codes of the terminal.
  let drawn = Mutex<[[String]]>([])

  init(_ files: [String: String] = [:]) throws {
    let base = Environment.value(of: "TMPDIR") ?? "/tmp"
    folder = Folder.join(base, "copydesk-desk-\(UInt64.random(in: 0 ... .max))")
    try Folder.create(folder)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? Desk.removeAll(folder) }

  func path(_ name: String) -> String { name.hasPrefix("/") ? name : Folder.join(folder, name) }

  func write(_ name: String, _ text: String) throws {
    try Folder.create(Folder.parent(of: path(name)))
    try File.write(Array(text.utf8), to: path(name))
  }

  func text(_ name: String) throws -> String { String(decoding: try File.read(path(name)), as: UTF8.self) }

  /// What a person at this desk sees; each piece of `pieces` is what one read gives.
  var surroundings: Surroundings {
    Surroundings(
      files: .system(in: folder),
      screen: screen,
      readInput: { [self] (buffer: inout [UInt8]) throws(SystemError) in
        let piece = input.withLock { $0.isEmpty ? [] : $0.removeFirst() }
        buffer += piece
        return piece.count
      },
      inputIsReady: { [self] in input.withLock { !$0.isEmpty } },
      write: { [self] (bytes: [UInt8]) throws(SystemError) in
        output.withLock { $0 += bytes }
        shown.withLock { $0 += bytes }
      },
      writeError: { [self] bytes in
        errors.withLock { $0 += bytes }
        shown.withLock { $0 += bytes }
      },
      environment: { _ in nil },
      inputIsTerminal: false, outputIsTerminal: false, errorsAreTerminal: false,
      windowSize: { nil },
      threads: 2,
      run: { (arguments: [String]) throws(SystemError) in try ChildProcess.run(arguments) },
      isInterrupted: { false },
      today: { (2026, 3, 1) },
      nanoseconds: { 0 },
      hostName: { "desk" },
      token: { "token" })
  }

  /// A person at a terminal who types keys and then goes away.
  private var screen: Surroundings.Screen {
    Surroundings.Screen(
      begin: { () throws(SystemError) in },
      draw: { [self] (rows: [String]) throws(SystemError) in
        drawn.withLock { $0.append(rows) }
      },
      next: { [self] () throws(SystemError) in
        keys.withLock { $0.isEmpty ? .closed : .keys($0.removeFirst()) }
      },
      end: {})
  }

  /// Runs a command at a terminal and types, one string at a time.
  func run(_ words: String..., typing: [String], change: (inout Surroundings) -> Void = { _ in }) -> Outcome {
    keys.withLock { $0 = typing.map { Array($0.utf8) } }
    drawn.withLock { $0 = [] }
    return run(words) { surroundings in
      surroundings.inputIsTerminal = true
      surroundings.outputIsTerminal = true
      change(&surroundings)
    }
  }

  /// What one run gave.
  struct Outcome: Equatable {
    let status: Status
    let output: String
    let errors: String
    /// Output and errors in the order they were written.
    var screen = ""

    static func == (first: Outcome, second: Outcome) -> Bool {
      first.status == second.status && first.output == second.output && first.errors == second.errors
    }
  }

  func run(
    _ words: String..., input pieces: [String] = [], change: (inout Surroundings) -> Void = { _ in }
  ) -> Outcome { run(words, input: pieces, change: change) }

  func run(
    _ words: [String], input pieces: [String] = [], change: (inout Surroundings) -> Void = { _ in }
  ) -> Outcome {
    output.withLock { $0 = [] }
    errors.withLock { $0 = [] }
    shown.withLock { $0 = [] }
    input.withLock { $0 = pieces.map { Array($0.utf8) } }
    var surroundings = surroundings
    change(&surroundings)
    let status = Program.run(words, in: surroundings)
    return Outcome(
      status: status, output: String(decoding: output.withLock { $0 }, as: UTF8.self),
      errors: String(decoding: errors.withLock { $0 }, as: UTF8.self),
      screen: String(decoding: shown.withLock { $0 }, as: UTF8.self))
  }

  private static func removeAll(_ folder: String) throws {
    for entry in try Folder.entries(of: folder).entries {
      let path = Folder.join(folder, entry.name)
      if entry.kind == .folder { try removeAll(path) } else { try File.remove(path) }
    }
    try Folder.remove(folder)
  }
}
