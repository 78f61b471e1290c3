import Linting
import Prose

/// A date of the Gregorian calendar as a draft writes it: `7 October 2014`, `Oct. 7, 2014`, `7th October`.
struct CalendarDate {
  var day: Int
  /// From one.
  var month: Int
  /// Nil when the draft gives none.
  var year: Int?
  /// The first token of the date and the one behind its last.
  var tokens: Range<Int>

  /// Months too short to be abbreviated: a stop behind them ends the sentence.
  private static let shortMonths = WordSet("may june july")

  /// Reads a date whose month stands at a token.
  init?(month token: Int, in block: Int, of draft: Draft) {
    guard let month = Self.monthNumber(token, of: draft) else { return nil }
    self.month = month
    let own = draft.blocks[block].tokens
    var behind = token + 1
    if behind < own.upperBound, draft.tokens[behind].kind == .fullStop, draft.tokens[token].count <= 4,
      !draft.word(token, isIn: Self.shortMonths), draft.gap(before: behind, in: block) == .none
    {
      behind += 1
    }
    if behind < own.upperBound, let day = Self.dayNumber(behind, in: block, of: draft) {
      self.day = day
      tokens = token..<behind + 1
      // “October 7, 2014”; some write no comma.
      var next = behind + 1
      if draft.kind(next < own.upperBound ? next : nil) == .comma { next += 1 }
      take(yearAt: next, in: block, of: draft)
      return
    }
    var before = token - 1
    if before > own.lowerBound, draft.word(before, is: "of") { before -= 1 }
    guard before >= own.lowerBound, let day = Self.dayNumber(before, in: block, of: draft) else { return nil }
    self.day = day
    tokens = before..<behind
    var next = behind
    if draft.kind(next < own.upperBound ? next : nil) == .comma { next += 1 }
    take(yearAt: next, in: block, of: draft)
  }

  private mutating func take(yearAt token: Int, in block: Int, of draft: Draft) {
    guard token < draft.blocks[block].tokens.upperBound, draft.tokens[token].kind == .number,
      draft.tokens[token].count == 4, draft.gap(before: token, in: block) == .space,
      let year = Int(draft.string(token)), (1583...2999).contains(year)
    else { return }
    // “7 October, 2,014 people”: the figure goes on.
    if token + 1 < draft.blocks[block].tokens.upperBound, draft.tokens[token + 1].kind.isWordLike,
      draft.gap(after: token, in: block) == .none
    {
      return
    }
    self.year = year
    tokens = tokens.lowerBound..<token + 1
  }

  /// The number of days in the month; February has 29 when the year is unknown.
  var daysInMonth: Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.map { Self.isLeap($0) } ?? true ? 29 : 28
    default: 31
    }
  }

  /// The day of the week from Monday, zero, to Sunday; nil without a year.
  var weekday: Int? {
    guard let year, day >= 1, day <= daysInMonth else { return nil }
    // Days since 1 January of the year 1, which the calendar makes a Monday.
    let past = year - 1
    var days = past * 365 + past / 4 - past / 100 + past / 400
    for earlier in 1..<13 where earlier < month {
      var date = self
      date.month = earlier
      days += date.daysInMonth
    }
    return (days + day - 1) % 7
  }

  static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of a month by its name or abbreviation with a capital, nil for other words.
  static func monthNumber(_ token: Int, of draft: Draft) -> Int? {
    guard draft.tokens[token].kind == .word, draft.tokens[token].shape.contains(.capitalised) else { return nil }
    return months.firstIndex { $0.contains(draft.tokens[token].hash) }.map { $0 + 1 }
  }

  private static let months = [
    WordSet("january jan"), WordSet("february feb"), WordSet("march mar"), WordSet("april apr"), WordSet("may"),
    WordSet("june jun"), WordSet("july jul"), WordSet("august aug"), WordSet("september sept sep"),
    WordSet("october oct"), WordSet("november nov"), WordSet("december dec"),
  ]

  /// The words of all months, to wake rules.
  static let monthWords = [
    "january", "jan", "february", "feb", "march", "mar", "april", "apr", "may", "june", "jun", "july", "jul", "august",
    "aug", "september", "sept", "sep", "october", "oct", "november", "nov", "december", "dec",
  ]

  /// The number of a day: `7`, `7th`; nil for figures that go on.
  private static func dayNumber(_ token: Int, in block: Int, of draft: Draft) -> Int? {
    let bytes = draft.bytes(token)
    let digits = bytes.prefix { (48...57).contains($0) }
    guard (1...2).contains(digits.count), draft.tokens[token].kind.isWordLike else { return nil }
    let suffix = bytes.dropFirst(digits.count)
    guard suffix.isEmpty || suffix.count == 2 && ordinals.contains(WordHash.of(suffix)) else { return nil }
    let own = draft.blocks[block].tokens
    // Part of a larger figure, a range or a time.
    if token > own.lowerBound, draft.gap(before: token, in: block) == .none, joins(draft.tokens[token - 1].kind) {
      return nil
    }
    if token + 2 < own.upperBound, draft.gap(after: token, in: block) == .none, joins(draft.tokens[token + 1].kind),
      draft.gap(after: token + 1, in: block) == .none
    {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static let ordinals = WordSet("st nd rd th")

  private static func joins(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .hyphen, .enDash, .fullStop, .comma, .colon, .slash, .currency, .percent, .word, .number: true
    default: false
    }
  }
}
