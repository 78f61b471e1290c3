#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import Synchronization

/// The terminal while a program has the whole screen and takes single keys.
///
/// The screen of before and the terminal's mode come back whatever happens: at the end, when the program is stopped and
/// continued, when it is told to end, and when it crashes. Only a `kill -9` leaves nobody to do it.
public enum FullScreen {
  /// What happened while one waited.
  public enum Event: Hashable, Sendable {
    /// Bytes of keys.
    case keys([UInt8])
    /// The window changed its size, or the program was stopped and goes on.
    case redraw
    /// Somebody wants the program to end; the number of the signal.
    case end(signal: Int32)
    /// Nobody is at the keys any more.
    case closed
  }

  /// Signals that ask the program to end, to stop, to go on and to look at its window.
  private static let heard = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]
  /// Signals of a crash.
  private static let fatal = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]

  /// A handler may do little; it writes the number of its signal into this pipe.
  private static let mailbox = Atomic<Int32>(-1)
  private static let mail = Atomic<Int32>(-1)
  private static let isOn = Atomic<Bool>(false)
  /// The terminal's own mode, the two parts of it that are changed.
  private static let localMode = Atomic<UInt>(0)
  private static let inputMode = Atomic<UInt>(0)

  /// Takes the screen.
  public static func begin() throws(SystemError) {
    if mail.load(ordering: .relaxed) < 0 {
      let pipe = try Pipe(for: "the screen")
      mail.store(pipe.reading, ordering: .relaxed)
      mailbox.store(pipe.writing, ordering: .relaxed)
    }
    for signal in heard { listen(to: signal, with: note) }
    for signal in fatal { listen(to: signal, with: crash) }
    try enter()
  }

  /// Gives the screen back; more than once does no harm.
  public static func end() {
    leave()
    for number in heard + fatal { _ = signal(number, SIG_DFL) }
    Interruption.listen()
  }

  /// Waits for what comes next.
  public static func next() throws(SystemError) -> Event {
    let mail = Descriptor(number: mail.load(ordering: .relaxed), name: "a pipe")
    while true {
      var requests = [
        pollfd(fd: Descriptor.input.number, events: Int16(POLLIN), revents: 0),
        pollfd(fd: mail.number, events: Int16(POLLIN), revents: 0),
      ]
      if unsafe poll(&requests, 2, -1) < 0 { continue }
      if requests[1].revents != 0 {
        var numbers: [UInt8] = []
        _ = try mail.read(into: &numbers, atMost: 1)
        switch numbers.first.map(Int32.init) {
        case SIGWINCH, SIGCONT: return .redraw
        case SIGTSTP:
          leave()
          _ = kill(getpid(), SIGSTOP)
          try enter()
          return .redraw
        case let signal?: return .end(signal: signal)
        case nil: continue
        }
      }
      if requests[0].revents & Int16(POLLIN) == 0 { return .closed }
      var bytes: [UInt8] = []
      guard try Descriptor.input.read(into: &bytes, atMost: 256) > 0 else { return .closed }
      // The sequence of one key may come in two pieces.
      while bytes.last == 0x1B || bytes.suffix(2) == [0x1B, UInt8(ascii: "[")], Descriptor.input.isReady(within: 25) {
        guard try Descriptor.input.read(into: &bytes, atMost: 256) > 0 else { break }
      }
      return .keys(bytes)
    }
  }

  /// Draws the whole screen at once, row by row.
  public static func draw(_ rows: [String]) throws(SystemError) {
    var text = "\u{1B}[H"
    for (index, row) in rows.enumerated() { text += (index > 0 ? "\r\n" : "") + row + "\u{1B}[K" }
    try Descriptor.output.write(Array((text + "\u{1B}[J").utf8))
  }

  private static func enter() throws(SystemError) {
    var mode = termios()
    guard unsafe tcgetattr(Descriptor.input.number, &mode) == 0 else { throw .last(.read, "the terminal") }
    localMode.store(UInt(mode.c_lflag), ordering: .relaxed)
    inputMode.store(UInt(mode.c_iflag), ordering: .relaxed)
    // Keys come one by one and unseen; Control-C and Control-Z stay signals.
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    mode.c_iflag &= ~tcflag_t(IXON | ICRNL)
    guard unsafe tcsetattr(Descriptor.input.number, TCSAFLUSH, &mode) == 0 else { throw .last(.write, "the terminal") }
    isOn.store(true, ordering: .sequentiallyConsistent)
    try Descriptor.output.write(Array("\u{1B}[?1049h\u{1B}[?25l\u{1B}[H\u{1B}[2J".utf8))
  }

  private static func leave() {
    guard isOn.exchange(false, ordering: .sequentiallyConsistent) else { return }
    restoration.withUTF8Buffer { bytes in
      _ = unsafe write(Descriptor.output.number, bytes.baseAddress, bytes.count)
    }
    var mode = termios()
    guard unsafe tcgetattr(Descriptor.input.number, &mode) == 0 else { return }
    mode.c_lflag = tcflag_t(localMode.load(ordering: .relaxed))
    mode.c_iflag = tcflag_t(inputMode.load(ordering: .relaxed))
    _ = unsafe tcsetattr(Descriptor.input.number, TCSAFLUSH, &mode)
  }

  /// Shows the cursor, forgets colours and brings back the screen of before.
  private static let restoration: StaticString = "\u{1B}[?25h\u{1B}[0m\u{1B}[?1049l"

  private static func listen(to signal: Int32, with handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = unsafe handler
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = unsafe handler
    #else
      unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    _ = unsafe sigaction(signal, &action, nil)
  }

  private static let note: @convention(c) (Int32) -> Void = { signal in
    let saved = errno
    var number = UInt8(truncatingIfNeeded: signal)
    _ = unsafe write(FullScreen.mailbox.load(ordering: .relaxed), &number, 1)
    errno = saved
  }

  private static let crash: @convention(c) (Int32) -> Void = { signal in
    FullScreen.leave()
    byDefault(signal)
  }
}

/// Lets a signal do what it does without us.
private func byDefault(_ number: Int32) {
  _ = signal(number, SIG_DFL)
  _ = raise(number)
}
