import Linting
import Prose
import Testing

@testable import Stylebook

/// The findings of the two calendar rules in a sentence, by rule.
private func findings(_ text: String) -> [String] {
  let rules = [Rule.weekdayDateMismatch, Rule.invalidDate]
  return Linter(rules).findings(in: Document(Array(text.utf8))).map(\.rule)
}

@Test func everyDayOfAHundredYearsHasItsWeekday() {
  let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  // 1 January 1950 was a Sunday; each day moves on by one.
  var weekday = 6
  for year in 1950..<2050 {
    let isLeap = year % 4 == 0
    for (month, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
      for day in 1...days {
        if day == 1 + (year + month) % 28 {
          let date = "\(day) \(months[month]) \(year)"
          #expect(
            findings("It happened on \(names[weekday]), \(date), they said.").isEmpty, "\(names[weekday]), \(date)")
          let wrong = names[(weekday + 1 + month % 6) % 7]
          #expect(findings("It happened on \(wrong), \(date), they said.") == ["weekday-date-mismatch"])
        }
        weekday = (weekday + 1) % 7
      }
    }
  }
}

@Test func centuriesAreLeapYearsOnlyEveryFourthTime() {
  #expect(findings("It happened on 29 February 2000.").isEmpty)
  #expect(findings("It happened on 29 February 1900.") == ["invalid-date"])
}
