import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file beside the tests that holds what something gave when somebody last looked at it and was content.
enum Golden {
  static var isUpdating: Bool { environment("COPYDESK_UPDATE") == "1" }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func check(_ name: String, _ text: String, file: String = #filePath) throws {
    let path = file.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Goldens/" + name
    if isUpdating {
      try #require(write(text, to: path))
      return
    }
    let golden = try #require(read(path), "there is no \(path); COPYDESK_UPDATE=1 writes it")
    #expect(text == golden, "\(name)")
  }

  static func read(_ path: String) -> String? {
    guard let stream = unsafe fopen(path, "rb") else { return nil }
    defer { _ = unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = unsafe fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let stream = unsafe fopen(path, "wb") else { return false }
    defer { _ = unsafe fclose(stream) }
    let bytes = Array(text.utf8)
    return unsafe fwrite(bytes, 1, bytes.count, stream) == bytes.count
  }
}
