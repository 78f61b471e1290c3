/// Cuts a stream of bytes into message bodies, as the base protocol of LSP frames them.
///
/// Bytes may arrive in pieces of any size; the bodies are the same however they are split. A frame whose length is
/// missing, not a number, zero, negative or over the limit is passed over, and reading goes on at the next line that
/// ends in a header `Content-Length`. Every byte is looked at a fixed number of times, whatever the stream holds.
public struct MessageFramer: Sendable {
  /// The largest body in bytes; a header that announces more is not believed.
  public static let maximumBodyBytes = 64 << 20

  /// How much of the end of a header line is looked at, in bytes; longer lines are no headers.
  static let maximumLineBytes = 8 << 10

  /// How many bytes so far stood in lines that are no header or in headers without a usable length, for a log.
  public private(set) var skippedBytes = 0

  private var buffer: [UInt8] = []

  /// Where the current line or body starts in the buffer.
  private var head = 0

  /// Up to where the current line has been searched for its end.
  private var scanned = 0

  /// Whether the front of the current line has been let go because the line is too long.
  private var isCut = false

  /// How many bytes of the current block may still turn out to belong to no frame.
  private var blockBytes = 0

  private var block = HeaderBlock()

  /// The length of the body that starts at `head`, once its headers are read.
  private var bodyBytes: Int?

  /// Makes a framer at the start of a stream.
  public init() {}

  /// How many bytes wait for the rest of their frame.
  public var waitingBytes: Int { buffer.count - head }

  /// Takes the next bytes of the stream.
  public mutating func append(_ bytes: [UInt8]) {
    append(bytes[...])
  }

  /// Takes the next bytes of the stream.
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    letGoOfWhatWasRead()
    buffer.append(contentsOf: bytes)
  }

  /// Gives the next whole body, or nil until more bytes arrive.
  public mutating func next() -> [UInt8]? {
    while true {
      if let length = bodyBytes {
        guard buffer.count - head >= length else { return nil }
        let body = Array(buffer[head..<head + length])
        head += length
        scanned = head
        bodyBytes = nil
        return body
      }
      guard readLine() else { return nil }
    }
  }

  /// Reads one header line; false if its end has not arrived.
  private mutating func readLine() -> Bool {
    let newline = endOfLine()
    let end = newline ?? buffer.count
    scanned = end
    if end - head > Self.maximumLineBytes {
      isCut = true
      blockBytes += end - Self.maximumLineBytes - head
      head = end - Self.maximumLineBytes
    }
    guard let newline else { return false }
    let hasReturn = newline > head && buffer[newline - 1] == 0x0D
    let line = buffer[head..<(hasReturn ? newline - 1 : newline)]
    let isEnd = line.isEmpty && !isCut
    blockBytes += newline + 1 - head
    if !isEnd && !block.read(line, isWhole: !isCut) {
      skippedBytes += blockBytes
      blockBytes = 0
    }
    head = newline + 1
    scanned = head
    isCut = false
    if isEnd { endBlock() }
    return true
  }

  /// Finds the next newline from where the last search ended.
  private func endOfLine() -> Int? {
    let span = buffer.span
    var index = scanned
    while index < span.count {
      if span[index] == 0x0A { return index }
      index += 1
    }
    return nil
  }

  private mutating func endBlock() {
    bodyBytes = block.length
    if bodyBytes == nil { skippedBytes += blockBytes }
    blockBytes = 0
    block = HeaderBlock()
  }

  /// Frees the room of what was read, seldom enough that every byte is moved only a few times.
  private mutating func letGoOfWhatWasRead() {
    if head == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
    } else if head > 1 << 16 && head > buffer.count / 2 {
      buffer.removeSubrange(..<head)
    } else {
      return
    }
    scanned -= head
    head = 0
  }
}
