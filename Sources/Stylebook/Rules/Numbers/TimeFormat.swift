import Linting
import Prose

extension Rule {
  static let timeFormat = Rule(
    "time-format", family: .numbers, severity: .info, changes: .wording, isOn: false,
    summary: "A time of day has another form than the house sets.",
    why: """
      AP writes 10:30 a.m., the Guardian 10.30am. Without a house setting nothing is said; the 24-hour clock, time zones \
      and logs are left alone.
      """,
    source: "House setting time: pointed (10:30 a.m.) or closed (10.30am).",
    wakes: [.words(["am", "pm", "a", "p"]), .shape([.hasDigit])],
    examples: [
      .bad("The vote is at {10:30 am} on Friday.", fixed: "The vote is at 10.30am on Friday.", house: "time=closed"),
      .bad("The vote is at {7 p.m.} on Friday.", fixed: "The vote is at 7pm on Friday.", house: "time=closed"),
      .bad("The vote is at {10:30AM} on Friday.", fixed: "The vote is at 10:30 a.m. on Friday.", house: "time=pointed"),
      .bad("The vote is at {7pm} on Friday.", fixed: "The vote is at 7 p.m. on Friday.", house: "time=pointed"),
      .good("The vote is at 10:30AM on Friday."),
      .good("The train leaves at 22:00, or 10:30 GMT.", house: "time=closed"),
      .good("I am here; 8 amino acids are there.", house: "time=pointed"),
      .good("The vote is at 10.30am on Friday.", house: "time=closed"),
      .good("The vote is at 10:30 a.m. on Friday.", house: "time=pointed"),
    ]
  ) { draft, place, report in
    guard let setting = draft.style["time"], setting == "pointed" || setting == "closed" else { return }
    guard let time = ClockTime(endingAt: place.token, in: place.block, of: draft) else { return }
    let written = draft.string(time.range)
    let wanted = setting == "pointed" ? time.pointed : time.closed
    guard written != wanted, !draft.isMasked(place.token, in: place.block) else { return }
    // The stop of “a.m.” at the end of a sentence ends the sentence too.
    let isLast = time.isPointed && draft.gap(after: time.last, in: place.block) == .edge
    report.add(
      "“\(written)” is not the house’s form of a time", at: time.range,
      fix: .replace(time.range, setting == "closed" && isLast ? wanted + "." : wanted))
  }
}

/// A time of the 12-hour clock.
private struct ClockTime {
  var range: TextRange
  var last: Int
  var isPointed = false
  private var hour: String
  private var minutes: String?
  private var half: Character

  var pointed: String { hour + (minutes.map { ":" + $0 } ?? "") + " \(half).m." }
  var closed: String { hour + (minutes.map { "." + $0 } ?? "") + "\(half)m" }

  init?(endingAt word: Int, in block: Int, of draft: Draft) {
    let token = draft.tokens[word]
    last = word
    var figure = word
    var digits = ""
    let bytes = Array(draft.bytes(word))
    guard let letter = bytes.first(where: { $0 > 0x39 }), letter | 0x20 == 0x61 || letter | 0x20 == 0x70 else {
      return nil
    }
    half = letter | 0x20 == 0x61 ? "a" : "p"
    if token.shape.contains(.hasDigit) {
      // “7pm”: digits and two letters.
      guard bytes.count <= 4, bytes.count >= 3, bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "m") else { return nil }
      digits = String(decoding: bytes.dropLast(2), as: UTF8.self)
      guard Int(digits) != nil else { return nil }
    } else {
      guard let before = draft.previous(word, in: block), draft.tokens[before].kind == .number else { return nil }
      figure = before
      digits = draft.string(before)
      if token.count == 1 {
        let limit = draft.blocks[block].tokens.upperBound
        guard word + 3 < limit, draft.kind(word + 1) == .fullStop, draft.word(word + 2, is: "m"),
          draft.kind(word + 3) == .fullStop, draft.tokens[word + 3].end - token.start == 4
        else { return nil }
        last = word + 3
        isPointed = true
      }
      guard draft.gap(before: word, in: block) == .space || draft.gap(before: word, in: block) == .none else {
        return nil
      }
    }
    var first = figure
    let own = draft.blocks[block].tokens
    hour = digits
    if figure - 2 >= own.lowerBound, draft.kind(figure - 1) == .colon || draft.kind(figure - 1) == .fullStop,
      draft.kind(figure - 2) == .number, draft.tokens[figure].start - draft.tokens[figure - 2].end == 1
    {
      first = figure - 2
      hour = draft.string(first)
      minutes = digits
      guard digits.utf8.count == 2 else { return nil }
    }
    guard let value = Int(hour), (1...12).contains(value) else { return nil }
    if first > own.lowerBound, draft.gap(before: first, in: block) == .none { return nil }
    range = draft.range(first, last)
  }
}
