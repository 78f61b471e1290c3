import JSONRPC
import LanguageServer
import System

/// The server's hands: reads what has arrived, does what the server wants done, and waits without work in between.
///
/// One loop and no threads. While the client does not read, what is to be sent waits in a queue; when that is full, no
/// more is read, so that memory stays bounded and a client that writes before it reads is not blocked for ever.
struct LanguageServerShell {
  /// How much is read before the server gets it, in bytes.
  private static let mostInput = 4 << 20
  /// How often the client's process and the watched files are looked at, in nanoseconds.
  private static let lookInterval: UInt64 = 1_000_000_000
  /// How long a client that ends the server has to take what was said last, in nanoseconds.
  private static let farewell: UInt64 = 500_000_000

  private var server: Server
  private let input = Descriptor.input
  private let output = Descriptor.output
  private var framer = MessageFramer()
  private var outbox = Outbox()
  private var watched = WatchedFiles()
  private var parent: ProcessIdentity?
  private var wakeAt: UInt64?
  private var nextLook: UInt64 = 0
  private var status: Int32?
  private var log: WireLog?
  private let nanoseconds: @Sendable () -> UInt64

  init(_ server: Server, log: WireLog?, nanoseconds: @escaping @Sendable () -> UInt64) {
    self.server = server
    self.log = log
    self.nanoseconds = nanoseconds
  }

  /// Serves until the client is done or gone, and says with what status the process ends.
  mutating func run() -> Int32 {
    output.stopBlocking()
    while true {
      let ready = Readiness(
        input: input, reads: !outbox.isFull, output: output, writes: !outbox.isEmpty, within: patience())
      if ready.outputIsClosed { return 1 }
      if Interruption.isRequested { return ExitStatus.interrupted.rawValue }
      if ready.canWrite, !flush() { return 1 }
      var events: [Event] = []
      var isOver = ready.inputIsClosed && !ready.canRead
      if ready.canRead { isOver = read(into: &events) }
      let now = nanoseconds()
      if look(now, into: &events) { return 1 }
      if !events.isEmpty || isDue(at: now) { react(to: events, at: now) }
      if let status {
        sayFarewell()
        return status
      }
      // What was asked before the end of the input is answered, unless the client does not take it.
      if isOver, !isDue(at: now) {
        sayFarewell()
        return server.isShutDown ? 0 : 1
      }
    }
  }

  /// Whether the server wants to be told the time; while the client does not read, it has to wait.
  private func isDue(at now: UInt64) -> Bool {
    guard let wakeAt, !outbox.isFull else { return false }
    return wakeAt <= now
  }

  /// How long to wait when nothing arrives, in milliseconds; for ever if nothing is due.
  private func patience() -> Int32 {
    var due = outbox.isFull ? nil : wakeAt
    if parent != nil || !watched.isEmpty { due = min(due ?? nextLook, nextLook) }
    guard let due else { return -1 }
    let now = nanoseconds()
    return due <= now ? 0 : Int32(clamping: (due - now + 999_999) / 1_000_000)
  }

  /// Reads all that has arrived; true at the end of the input.
  private mutating func read(into events: inout [Event]) -> Bool {
    var isOver = false
    var count = 0
    repeat {
      var bytes: [UInt8] = []
      let received = (try? input.read(into: &bytes)) ?? 0
      isOver = received == 0
      count += received
      framer.append(bytes)
    } while !isOver && count < Self.mostInput && input.isReady()
    while let body = framer.next() { events.append(.message(body)) }
    return isOver
  }

  /// Looks at the client's process and the watched files when it is time; true if the client is gone.
  private mutating func look(_ now: UInt64, into events: inout [Event]) -> Bool {
    guard now >= nextLook else { return false }
    nextLook = now + Self.lookInterval
    if let parent, !parent.isAlive { return true }
    for path in watched.changes() { events.append(.fileChanged(path: path)) }
    return false
  }

  /// Gives events to the server and does what it wants done, until it wants nothing more.
  private mutating func react(to events: [Event], at now: UInt64) {
    var batch = [.clock(now)] + events
    while !batch.isEmpty {
      let reaction = server.receive(batch)
      log?.write(batch, reaction)
      wakeAt = reaction.wakeAt
      batch = []
      for effect in reaction.effects { perform(effect, answers: &batch) }
      if outbox.isEmpty || !flush() { continue }
    }
  }

  private mutating func perform(_ effect: Effect, answers: inout [Event]) {
    switch effect {
    case .send(let message): outbox.add(message.framed)
    case .read(let path):
      var bytes: [UInt8] = []
      do throws(SystemError) {
        try File.read(path, into: &bytes)
        answers.append(.fileRead(path: path, contents: bytes))
      } catch {
        answers.append(.fileRead(path: path, contents: nil))
      }
    case .list(let path):
      let listing = try? Folder.entries(of: path)
      let entries = listing?.entries.filter { $0.kind == .file || $0.kind == .folder }
      answers.append(
        .folderListed(
          path: path, entries: entries?.map { FolderEntry(name: $0.name, isFolder: $0.kind == .folder) }))
    case .watch(let path): watched.add(path)
    case .watchProcess(let number):
      parent = Int32(exactly: number).map { ProcessIdentity($0) }
      nextLook = 0
    case .exit(let status): self.status = self.status ?? status
    }
  }

  /// Sends what the client takes at once; false if it is gone.
  private mutating func flush() -> Bool {
    do throws(SystemError) {
      try outbox.flush(to: output)
      return true
    } catch {
      status = status ?? 1
      return false
    }
  }

  /// Sends what is left, if the client takes it soon.
  private mutating func sayFarewell() {
    let end = nanoseconds() + Self.farewell
    while !outbox.isEmpty, nanoseconds() < end {
      let ready = Readiness(input: input, reads: false, output: output, writes: true, within: 50)
      if ready.outputIsClosed || !flush() { return }
    }
  }
}
