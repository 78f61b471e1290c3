public import System

/// Everything outside the program that a command may touch, as closures: tests hand in memory instead.
public struct Surroundings: Sendable {
  /// Files and folders by path.
  public struct Files: Sendable {
    public var read: @Sendable (_ path: String, _ buffer: inout [UInt8]) throws(SystemError) -> Void
    /// Opens a file to be read in pieces: each call of what is returned appends the next bytes, none at the end.
    public var open:
      @Sendable (_ path: String) throws(SystemError) -> @Sendable (_ buffer: inout [UInt8]) throws(SystemError) -> Int
    public var status: @Sendable (_ path: String, _ followingLinks: Bool) throws(SystemError) -> FileStatus
    public var entries:
      @Sendable (_ folder: String) throws(SystemError) -> (entries: [Folder.Entry], unreadableNames: [String])
    public var realPath: @Sendable (_ path: String) throws(SystemError) -> String
    public var isWritable: @Sendable (_ path: String) throws(SystemError) -> Bool
    /// Replaces an existing file in one step, if it still looks as it did.
    public var replace:
      @Sendable (_ path: String, _ bytes: [UInt8], _ expected: FileStatus?) throws(SystemError) -> Void
    /// Writes a report or another file of our own.
    public var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws(SystemError) -> Void
    /// Makes a folder and those above it; one that exists is left as it is.
    public var createFolder: @Sendable (_ path: String) throws(SystemError) -> Void
    public var append: @Sendable (_ path: String, _ bytes: [UInt8]) throws(SystemError) -> Void
    /// Removes what killed runs left in a folder.
    public var removeLeftovers: @Sendable (_ folder: String) throws(SystemError) -> Void
  }

  /// The whole screen of a terminal and its keys.
  public struct Screen: Sendable {
    public var begin: @Sendable () throws(SystemError) -> Void
    public var draw: @Sendable (_ rows: [String]) throws(SystemError) -> Void
    public var next: @Sendable () throws(SystemError) -> FullScreen.Event
    /// Brings back the screen of before.
    public var end: @Sendable () -> Void
  }

  public var files: Files
  public var screen: Screen
  /// Appends what one read of standard input gives; zero at the end.
  public var readInput: @Sendable (_ buffer: inout [UInt8]) throws(SystemError) -> Int
  /// Whether standard input would answer at once.
  public var inputIsReady: @Sendable () -> Bool
  /// Writes to standard output, all of it.
  public var write: @Sendable (_ bytes: [UInt8]) throws(SystemError) -> Void
  /// Writes to standard error; there is nobody to tell when that fails.
  public var writeError: @Sendable (_ bytes: [UInt8]) -> Void
  public var environment: @Sendable (_ name: String) -> String?
  public var inputIsTerminal: Bool
  public var outputIsTerminal: Bool
  public var errorsAreTerminal: Bool
  /// The window's width and height in cells, nil when output is no terminal.
  public var windowSize: @Sendable () -> (columns: Int, rows: Int)?
  /// How many threads may work at once.
  public var threads: Int
  /// Runs another program, such as git.
  public var run: @Sendable (_ arguments: [String]) throws(SystemError) -> ChildProcess
  public var isInterrupted: @Sendable () -> Bool
  /// The date, for suppressions that end.
  public var today: @Sendable () -> (year: Int, month: Int, day: Int)
  /// A clock for `--timing`, in nanoseconds.
  public var nanoseconds: @Sendable () -> UInt64

  /// The name of the machine.
  public var hostName: @Sendable () -> String

  /// Letters and digits that nobody can guess.
  public var token: @Sendable () -> String

  /// Writes text to standard output.
  func print(_ text: String) throws(CommandError) {
    try orFail { () throws(SystemError) in try write(Array(text.utf8)) }
  }

  /// Writes a line to standard error.
  func warn(_ line: String) { writeError(Array((harmless(line) + "\n").utf8)) }
}
