import Configuration
import JSON
import JSONRPC
import LanguageServer
import Linting
import System

/// A log of all that the server was told and all that it sent: a line of JSON for each batch.
struct WireLog {
  private let path: String

  /// Adds to a file that only its owner can read, or makes it; refuses one that others can read, since it will hold
  /// drafts.
  init(_ path: String, userFile: String?, today: CalendarDay) throws(CommandError) {
    self.path = path
    if let status = try? FileStatus(of: path), status.permissions & 0o077 != 0 {
      throw CommandError("cannot log to \(path): others can read it; choose a new name or chmod 600 it")
    }
    var writer = JSONWriter()
    writer.object { object in
      object.member("start", Version.current)
      object.member("today", today.description)
      object.member("userFile", userFile)
    }
    writer.endLine()
    let first = writer.bytes
    try orFail { () throws(SystemError) in try File.append(first, to: path, permissions: 0o600) }
  }

  /// Adds a batch and what the server made of it; a full disk does not stop the server.
  func write(_ batch: [Event], _ reaction: Reaction) {
    var writer = JSONWriter()
    writer.object { line in
      line.key("events")
      line.array { events in
        for event in batch { Self.write(event, to: &events) }
      }
      line.key("sent")
      line.array { sent in
        for case .send(let message) in reaction.effects { sent.string(bytes: message.body) }
      }
    }
    writer.endLine()
    try? File.append(writer.bytes, to: path, permissions: 0o600)
  }

  private static func write(_ event: Event, to writer: inout JSONWriter) {
    writer.object { object in
      switch event {
      case .message(let body): object.member("message", bytes: body)
      case .clock(let time): object.member("clock", Int(clamping: time))
      case .fileChanged(let path): object.member("changed", path)
      case .fileRead(let path, let contents):
        object.member("file", path)
        object.member("text", bytes: contents)
      case .folderListed(let path, let entries):
        object.member("folder", path)
        guard let entries else { return }
        object.key("entries")
        object.array { list in
          for entry in entries { list.string(entry.isFolder ? entry.name + "/" : entry.name) }
        }
      }
    }
  }
}
