/// What stopped a reader, before the line and column are counted.
struct JSONFault: Error {
  /// What is wrong.
  let problem: JSONError.Problem

  /// Where, in bytes from the start of the source.
  let offset: Int

  /// Makes a fault.
  init(_ problem: JSONError.Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

/// Reads one JSON text in a single pass from left to right.
struct JSONReader {
  /// The source, of which the text is a part.
  let bytes: [UInt8]

  /// Where the text ends.
  let end: Int

  /// Whether the text is JSON5.
  let isLax: Bool

  /// The byte that is looked at next.
  var at: Int

  /// The repeated keys found so far.
  var duplicateKeys: [JSONDuplicateKey] = []

  /// How many arrays and objects are open.
  private var depth = 0

  /// Makes a reader at the start of the part.
  init(_ bytes: [UInt8], in part: Range<Int>, syntax: JSONSyntax) {
    self.bytes = bytes
    at = part.lowerBound
    end = part.upperBound
    isLax = syntax == .json5
  }

  /// The byte so many places ahead, or nil after the end.
  func peek(_ distance: Int = 0) -> UInt8? {
    at + distance < end ? bytes[at + distance] : nil
  }

  /// Reads the whole text.
  mutating func text() throws(JSONFault) -> JSONValue {
    if peek() == 0xEF && peek(1) == 0xBB && peek(2) == 0xBF { at += 3 }
    try skipBlank()
    guard at < end else { throw JSONFault(.empty, at: at) }
    let root = try value()
    try skipBlank()
    guard at == end else { throw unexpected(.textAfterValue) }
    duplicateKeys.sort { $0.spans[0].lowerBound < $1.spans[0].lowerBound }
    return root
  }

  /// Reads the value that starts at the current byte.
  mutating func value() throws(JSONFault) -> JSONValue {
    guard at < end else { throw JSONFault(.unexpectedEnd, at: at) }
    let start = at
    switch bytes[at] {
    case .quote:
      let content = try string(endingIn: .quote)
      return JSONValue(.string(content), span: start..<at)
    case .leftBrace:
      return try object()
    case .leftBracket:
      return try array()
    case .minus, 0x30...0x39:
      return JSONValue(.number(try number()), span: start..<at)
    case .singleQuote where isLax:
      let content = try string(endingIn: .singleQuote)
      return JSONValue(.string(content), span: start..<at)
    case .plus where isLax, .dot where isLax:
      return JSONValue(.number(try number()), span: start..<at)
    default:
      return try word()
    }
  }

  /// Goes one level deeper and passes over the opening bracket and the blank space after it.
  private mutating func open() throws(JSONFault) {
    guard depth < JSONDocument.maximumDepth else { throw JSONFault(.tooDeep, at: at) }
    depth += 1
    at += 1
    try skipBlank()
  }

  private mutating func close() {
    depth -= 1
    at += 1
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    let start = at
    var elements: [JSONValue] = []
    try open()
    while peek() != .rightBracket {
      elements.append(try value())
      try skipBlank()
      if peek() == .rightBracket { break }
      try takeComma(orElse: .expectedCommaOrBracket, before: .rightBracket)
    }
    close()
    return JSONValue(.array(elements), span: start..<at)
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    let start = at
    var members: [JSONMember] = []
    try open()
    while peek() != .rightBrace {
      let keyStart = at
      let key = try key()
      let keySpan = keyStart..<at
      try skipBlank()
      guard peek() == .colon else { throw unexpected(.expectedColon) }
      at += 1
      try skipBlank()
      if members.isEmpty { members.reserveCapacity(4) }
      members.append(JSONMember(key: key, keySpan: keySpan, value: try value()))
      try skipBlank()
      if peek() == .rightBrace { break }
      try takeComma(orElse: .expectedCommaOrBrace, before: .rightBrace)
    }
    close()
    let repeated = JSONDuplicateKey.all(among: members)
    if !repeated.isEmpty { duplicateKeys += repeated }
    return JSONValue(.object(JSONObject(members)), span: start..<at)
  }

  /// Passes over the comma between two entries and refuses one that nothing follows, unless the syntax allows it.
  private mutating func takeComma(
    orElse problem: JSONError.Problem, before close: UInt8
  ) throws(JSONFault) {
    guard peek() == .comma else { throw unexpected(problem) }
    let comma = at
    at += 1
    try skipBlank()
    if peek() == close && !isLax { throw JSONFault(.trailingComma, at: comma) }
    if at == end { throw JSONFault(.unexpectedEnd, at: end) }
  }

  private mutating func key() throws(JSONFault) -> [UInt8] {
    guard at < end else { throw JSONFault(.unexpectedEnd, at: end) }
    switch bytes[at] {
    case .quote: return try string(endingIn: .quote)
    case .singleQuote where isLax: return try string(endingIn: .singleQuote)
    default:
      guard startsIdentifier(at: at) else { throw unexpected(.expectedKey) }
      guard isLax else { throw JSONFault(.bareKey, at: at) }
      return try identifier()
    }
  }

  /// The most telling problem for a byte that does not fit here.
  func unexpected(_ problem: JSONError.Problem) -> JSONFault {
    guard let byte = peek() else { return JSONFault(.unexpectedEnd, at: end) }
    if byte == .slash && (peek(1) == .slash || peek(1) == .asterisk) { return JSONFault(.comment, at: at) }
    if byte == .singleQuote && !isLax && problem != .textAfterValue { return JSONFault(.singleQuotes, at: at) }
    return JSONFault(problem, at: at)
  }
}
