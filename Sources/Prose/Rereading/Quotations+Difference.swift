extension Quotations {
  /// The first token at which a reading of quotation marks differs from another; the limit if none before it does.
  ///
  /// What is reversed, nested or mismatched follows from the quotations and the tokens, which are the same.
  func firstDifference(from old: Quotations, before limit: Int) -> Int {
    min(
      Self.firstDifference(all, old.all, before: limit), Self.firstDifference(lone, old.lone, before: limit),
      Self.firstDifference(glued, old.glued, before: limit),
      Self.firstDifference(readings, old.readings, before: limit))
  }

  /// The last token at which a reading of quotation marks differs from another; the limit if none behind it does.
  ///
  /// - Parameters:
  ///   - tokenShift: How many tokens the text has more than the other.
  ///   - byteShift: How many bytes it has more.
  func lastDifference(from old: Quotations, behind limit: Int, tokenShift: Int, byteShift: Int) -> Int {
    func last<Part: QuotationPart>(_ new: [Part], _ old: [Part]) -> Int {
      var count = 0
      while true {
        let own = count < new.count ? new[new.count - 1 - count] : nil
        let other = count < old.count ? old[old.count - 1 - count].moved(tokens: tokenShift, bytes: byteShift) : nil
        let token = max(own?.token ?? -1, other?.token ?? -1)
        if token <= limit { return limit }
        if own != other { return token }
        count += 1
      }
    }
    return max(last(all, old.all), last(lone, old.lone), last(glued, old.glued), last(readings, old.readings))
  }

  private static func firstDifference<Part: QuotationPart>(_ new: [Part], _ old: [Part], before limit: Int) -> Int {
    var index = 0
    while true {
      let own = index < new.count ? new[index] : nil
      let other = index < old.count ? old[index] : nil
      let token = min(own?.token ?? .max, other?.token ?? .max)
      if token >= limit { return limit }
      if own != other { return token }
      index += 1
    }
  }
}

/// What is known of one mark or quotation.
protocol QuotationPart: Equatable {
  /// The token it belongs to.
  var token: Int { get }
  /// The same some tokens and bytes further on.
  func moved(tokens: Int, bytes: Int) -> Self
}

extension Quotations.Quotation: QuotationPart {
  var token: Int { open }

  func moved(tokens: Int, bytes: Int) -> Self {
    Self(open: open + tokens, close: close + tokens, depth: depth, continues: continues, isSingle: isSingle)
  }
}

extension Quotations.Lone: QuotationPart {
  func moved(tokens: Int, bytes: Int) -> Self {
    Self(token: token + tokens, kind: kind, partner: partner.map { $0 + bytes })
  }
}

extension Quotations.Glued: QuotationPart {
  func moved(tokens: Int, bytes: Int) -> Self {
    Self(token: token + tokens, range: range.moved(by: bytes), kind: kind)
  }
}

extension Quotations.Reading: QuotationPart {
  func moved(tokens: Int, bytes: Int) -> Self { Self(token: token + tokens, role: role) }
}
