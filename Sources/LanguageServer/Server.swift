import Configuration
import JSON
import JSONRPC
import LanguageServerProtocol
public import Linting

/// Answers an editor: events in, effects out, nothing else.
///
/// A value without clock, file or thread, so that every moment of it can be tested and replayed. Feed it all that has
/// arrived in one batch: changes are applied in order, and a draft is linted once for all of them.
public struct Server: Sendable {
  /// What the server may do with a message.
  enum Phase: Hashable, Sendable {
    /// Nothing but `initialize` and `exit` is taken.
    case starting
    /// Everything is taken.
    case running
    /// Nothing but `exit` is taken.
    case ending
  }

  /// How much is said before the client has to take it, in bytes; what comes behind waits.
  static let mostSaidBytes = 1 << 20

  /// What `serverInfo` says.
  let version: String

  var phase = Phase.starting
  var client = Client.unknown
  var trace = LSP.TraceValue.off

  /// The time of the last clock event.
  var now: UInt64 = 0
  /// When the server ends without being told to, once the client has said that it is done.
  var endsAt: UInt64?
  /// What is to be done after the current batch.
  var effects: [Effect] = []

  /// Messages that wait for their turn, for a file the server needs first, or until what was said is sent.
  var inbox: [Message] = []
  /// The requests in the inbox.
  var waiting: Set<RequestID> = []
  /// How many bytes of parameters and results the current batch has given.
  var saidBytes = 0
  /// Requests in the inbox that the client gave up before their turn.
  var cancelled: Set<RequestID> = []

  /// The documents that are the client's.
  var documents: [LSP.DocumentURI: OpenDocument] = [:]
  /// The documents whose diagnostics the client has to be told, in the order in which they changed.
  var stale: [LSP.DocumentURI] = []

  /// Whether the client was asked in this batch to pull diagnostics again.
  var hasAskedForRefresh = false

  /// The folders, project files and linters.
  var workspace = Workspace()
  /// The mistakes in project files that the client was told of, by path.
  var toldProblems: [String: [ConfigurationProblem]] = [:]
  /// Runs over all drafts of the folders, in the order in which they were asked for.
  var runs: [WorkspaceRun] = []

  /// What the requests of the server were for, by the number of their identifier.
  var asked: [Int: Question] = [:]
  /// The number of the last request of the server.
  var lastRequest = 0

  /// Makes a server that waits for a client.
  ///
  /// - Parameters:
  ///   - version: The version of the program.
  ///   - userFile: The path of the user's own project file, which holds where there is no other.
  ///   - today: The day on which suppressions with an end are judged.
  public init(
    version: String, userFile: String? = nil, today: CalendarDay = CalendarDay(year: 2000, month: 1, day: 1)
  ) {
    self.version = version
    workspace.version = version
    workspace.userFile = userFile
    workspace.today = today
  }

  /// Whether the client has said that it is done.
  public var isShutDown: Bool { phase == .ending }

  /// Takes what happened and says what is to be done.
  public mutating func receive(_ batch: [Event]) -> Reaction {
    effects = []
    saidBytes = 0
    hasAskedForRefresh = false
    for event in batch { take(event) }
    workThroughInbox()
    goOnWithRuns()
    // What is said of a draft now may be stale when the rest of the inbox is dealt with.
    let hasMore = !inbox.isEmpty && !workspace.isWaiting
    if !hasMore { tellOfStaleDocuments() }
    return Reaction(effects: effects, wakeAt: hasMore ? now : [nextRelease, endsAt].compactMap { $0 }.min())
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .clock(let time):
      now = max(now, time)
      releaseHeldFindings()
      if let endsAt, endsAt <= now {
        effects.append(.exit(0))
        self.endsAt = nil
      }
    case .fileRead(let path, let contents): tookFile(path, contents)
    case .folderListed(let path, let entries): tookFolder(path, entries)
    case .fileChanged(let path): fileChanged(path)
    case .message(let body):
      let message = Message(body)
      noteCancellation(message)
      if case .request(let id, _, _) = message { waiting.insert(id) }
      inbox.append(message)
    }
  }

  /// Lets a request that still waits be answered at once when the client gives it up.
  private mutating func noteCancellation(_ message: Message) {
    guard case .notification("$/cancelRequest", let params?) = message, let id = RequestID(params["id"]) else { return }
    if waiting.contains(id) { cancelled.insert(id) }
  }

  /// Handles messages in the order in which they came, as long as no project file has to be read first and the client
  /// has not been told too much at once.
  private mutating func workThroughInbox() {
    var index = 0
    while index < inbox.count, !workspace.isWaiting, saidBytes < Self.mostSaidBytes {
      let message = inbox[index]
      index += 1
      handle(message)
    }
    inbox.removeFirst(index)
  }

  private mutating func handle(_ message: Message) {
    switch message {
    case .request(let id, let method, let params):
      waiting.remove(id)
      if cancelled.remove(id) != nil {
        fail(id, ResponseError(.requestCancelled, "the client gave the request up"))
      } else {
        answer(id, method, params)
      }
    case .notification(let method, let params): notice(method, params)
    case .response(let id, let result): tookAnswer(id, result)
    case .failure(let id, let error): fail(id, error)
    }
  }
}

extension Server {
  /// Sends a message.
  mutating func send(_ message: Outgoing) {
    saidBytes += message.contentBytes
    effects.append(.send(message))
  }

  /// Answers a request with an error.
  mutating func fail(_ id: RequestID?, _ error: ResponseError) {
    send(.failure(id: id, error))
  }

  /// Sends a notification.
  mutating func notify(_ method: LSP.ServerNotification, _ params: some JSONWritable) {
    send(.notification(method.rawValue) { params.write(to: &$0) })
  }

  /// Sends a request and remembers what it is for.
  mutating func ask(_ method: LSP.ServerRequest, for question: Question, _ params: (any JSONWritable)? = nil) {
    lastRequest += 1
    asked[lastRequest] = question
    // A client may never answer; what it has not answered for long is forgotten, so that nothing grows for ever.
    if asked.count > 256, let oldest = asked.keys.min() { asked[oldest] = nil }
    var json: [UInt8] = []
    if let params {
      var writer = JSONWriter()
      params.write(to: &writer)
      json = writer.bytes
    }
    send(.request(id: .number(lastRequest), method: method.rawValue, params: json))
  }

  /// Writes a line into the client's log.
  mutating func log(_ type: LSP.MessageType, _ message: String) {
    notify(.logMessage, LSP.LogMessageParams(type: type, message: message))
  }

  /// Tells what happens, if the client wants to know.
  mutating func tell(_ message: @autoclosure () -> String, _ verbose: @autoclosure () -> String? = nil) {
    guard trace != .off else { return }
    notify(.logTrace, LSP.LogTraceParams(message: message(), verbose: trace == .verbose ? verbose() : nil))
  }
}

/// What a request of the server was for.
enum Question: Hashable, Sendable {
  /// Features are announced.
  case registration
  /// Diagnostics, lenses or hints are to be asked for again.
  case refresh
  /// The settings of the client.
  case settings
  /// Edits that a command makes.
  case edit(label: String)
  /// Progress of a workspace run.
  case progress
}
