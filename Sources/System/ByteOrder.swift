extension String {
  /// Whether a name stands before another in the order of their bytes, as `LC_ALL=C sort` has it.
  public func isBefore(_ other: String) -> Bool {
    let (own, others) = (utf8.span, other.utf8.span)
    let most = min(own.count, others.count)
    var index = 0
    while index < most, own[index] == others[index] { index += 1 }
    return index < most ? own[index] < others[index] : own.count < others.count
  }
}
