/// A growing buffer of tokens whose room is made once a block of 64 bytes, so that an append is one store.
@safe struct TokenBuffer: ~Copyable {
  /// The most tokens that one block of text can give.
  static let headroom = 72

  private var base: UnsafeMutablePointer<Token>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    unsafe base = .allocate(capacity: capacity)
  }

  deinit { unsafe base.deallocate() }

  /// Makes sure that `headroom` tokens can be appended.
  @inline(__always)
  mutating func makeRoom() {
    if count + Self.headroom > capacity { grow() }
  }

  /// Appends a token; there must be room.
  @inline(__always)
  mutating func append(_ token: Token) {
    precondition(count < capacity)
    unsafe (base + count).initialize(to: token)
    count += 1
  }

  private mutating func grow() {
    let larger = capacity * 2
    let moved = UnsafeMutablePointer<Token>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }

  /// The tokens as an array.
  func take() -> [Token] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }
}
