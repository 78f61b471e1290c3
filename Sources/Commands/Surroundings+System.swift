import System

extension Surroundings {
  /// The real world.
  public static func system() -> Surroundings {
    Surroundings(
      files: .system(),
      screen: .system,
      readInput: { (buffer: inout [UInt8]) throws(SystemError) in
        // Any thread may read, but Control-C wakes one thread alone, which need not be the one that waits here.
        while !Descriptor.input.isReady(within: 200) {
          if Interruption.isRequested { throw .interruption }
        }
        return try Descriptor.input.read(into: &buffer)
      },
      inputIsReady: { Descriptor.input.isReady() },
      write: { (bytes: [UInt8]) throws(SystemError) in try Descriptor.output.write(bytes) },
      writeError: { try? Descriptor.errors.write($0) },
      environment: { Environment.value(of: $0) },
      inputIsTerminal: Descriptor.input.isTerminal,
      outputIsTerminal: Descriptor.output.isTerminal,
      errorsAreTerminal: Descriptor.errors.isTerminal,
      windowSize: { Descriptor.output.windowSize },
      threads: Environment.processorCount,
      run: { (arguments: [String]) throws(SystemError) in try ChildProcess.run(arguments) },
      isInterrupted: { Interruption.isRequested },
      today: { Environment.today() },
      nanoseconds: { Environment.monotonicNanoseconds() },
      hostName: { Environment.hostName },
      token: { TemporaryName.new().random })
  }
}

extension Surroundings.Screen {
  /// The real terminal.
  public static let system = Surroundings.Screen(
    begin: { () throws(SystemError) in try FullScreen.begin() },
    draw: { (rows: [String]) throws(SystemError) in try FullScreen.draw(rows) },
    next: { () throws(SystemError) in try FullScreen.next() },
    end: { FullScreen.end() })
}

extension Surroundings.Files {
  /// The real files; relative paths start at `folder`, the current one when it is empty.
  public static func system(in folder: String = "") -> Surroundings.Files {
    @Sendable func at<Outcome>(
      _ path: String, _ step: (String) throws(SystemError) -> Outcome
    ) throws(SystemError) -> Outcome {
      if folder.isEmpty || path.hasPrefix("/") { return try step(path) }
      do throws(SystemError) {
        return try step(path == "." ? folder : Folder.join(folder, path))
      } catch {
        // The caller named the path without the folder, and so does the message.
        throw SystemError(code: error.code, operation: error.operation, subject: path)
      }
    }
    return Surroundings.Files(
      read: { (path: String, buffer: inout [UInt8]) throws(SystemError) in
        var bytes = buffer
        buffer = []
        defer { buffer = bytes }
        try at(path) { (path) throws(SystemError) in try File.read(path, into: &bytes) }
      },
      open: { (path: String) throws(SystemError) in
        let file = try at(path) { (path) throws(SystemError) in try OpenFile(path) }
        return { (buffer: inout [UInt8]) throws(SystemError) in try file.read(into: &buffer) }
      },
      status: { (path: String, followingLinks: Bool) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try FileStatus(of: path, followingLinks: followingLinks) }
      },
      entries: { (path: String) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try Folder.entries(of: path) }
      },
      realPath: { (path: String) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try File.realPath(path) }
      },
      isWritable: { (path: String) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try File.isWritable(path) }
      },
      replace: { (path: String, bytes: [UInt8], expected: FileStatus?) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try File.replace(path, with: bytes, expecting: expected) }
      },
      write: { (path: String, bytes: [UInt8]) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try File.write(bytes, to: path) }
      },
      createFolder: { (path: String) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try Folder.create(path) }
      },
      append: { (path: String, bytes: [UInt8]) throws(SystemError) in
        try at(path) { (path) throws(SystemError) in try File.append(bytes, to: path) }
      },
      removeLeftovers: { (path: String) throws(SystemError) in
        _ = try at(path) { (path) throws(SystemError) in try Folder.removeLeftovers(in: path) }
      })
  }
}
