import Configuration
import JSON
import JSONRPC
import LanguageServer
import Linting

/// A log run again: what a new server sends, compared with what was sent.
struct WireReplay {
  /// Where what is sent differs from the log first.
  struct Difference {
    let line: Int
    let logged: String
    let sent: String
  }

  private(set) var difference: Difference?
  private var batches = 0
  private var messages = 0

  /// Runs a log.
  init(_ bytes: [UInt8], path: String) throws(CommandError) {
    var server = Server(version: Version.current)
    for (index, line) in bytes.split(separator: 0x0A).enumerated() where difference == nil {
      let value: JSONValue
      do throws(JSONError) {
        value = try JSONDocument(Array(line)).root
      } catch {
        throw CommandError("\(path):\(index + 1) is no line of a log; name a file written with --log")
      }
      if let version = value["start"]?.string {
        let today = value["today"]?.string.flatMap { CalendarDay($0) }
        server = Server(
          version: version, userFile: value["userFile"]?.string,
          today: today ?? CalendarDay(year: 2000, month: 1, day: 1))
      }
      guard let events = value["events"]?.array else { continue }
      let reaction = server.receive(events.compactMap(Self.event))
      var sent: [[UInt8]] = []
      for case .send(let message) in reaction.effects { sent.append(message.body) }
      compare(sent, with: value["sent"]?.array?.compactMap(\.bytes) ?? [], line: index + 1)
      batches += 1
      messages += sent.count
    }
  }

  private mutating func compare(_ sent: [[UInt8]], with logged: [[UInt8]], line: Int) {
    if sent == logged { return }
    let place = zip(sent, logged).prefix { $0 == $1 }.count
    func text(_ list: [[UInt8]]) -> String {
      list.indices.contains(place) ? String(decoding: list[place], as: UTF8.self) : "nothing"
    }
    difference = Difference(line: line, logged: text(logged), sent: text(sent))
  }

  /// What came out, in lines.
  var summary: String {
    guard let difference else { return "\(batches) batches, \(messages) messages sent, all as in the log\n" }
    return "line \(difference.line) differs\n  log:  \(difference.logged)\n  sent: \(difference.sent)\n"
  }

  private static func event(_ value: JSONValue) -> Event? {
    if let body = value["message"]?.bytes { return .message(body) }
    if let time = value["clock"]?.int { return .clock(UInt64(clamping: time)) }
    if let path = value["changed"]?.string { return .fileChanged(path: path) }
    if let path = value["file"]?.string { return .fileRead(path: path, contents: value["text"]?.bytes) }
    guard let path = value["folder"]?.string else { return nil }
    let entries = value["entries"]?.array?.compactMap(\.string).map { name in
      FolderEntry(name: name.hasSuffix("/") ? String(name.dropLast()) : name, isFolder: name.hasSuffix("/"))
    }
    return .folderListed(path: path, entries: entries)
  }
}
