import Testing

@testable import Stylebook

/// Whether two words differ by one slip.
private func differ(_ left: String, _ right: String) -> Bool {
  NameForms.differByOne(Array(left.utf8)[...], Array(right.utf8)[...])
}

@Test(arguments: [
  ("Velmark", "Velmork"), ("Velmark", "Velmarck"), ("Velmark", "Velmar"), ("Velmark", "Vlemark"),
  ("Velmark", "Velmakr"),
])
func oneSlipMakesTwoSpellings(_ pair: (String, String)) {
  #expect(differ(pair.0, pair.1))
  #expect(differ(pair.1, pair.0))
}

@Test(arguments: [("Velmark", "Velmark"), ("Velmark", "Valmork"), ("Velmark", "Velmarcks"), ("Velmark", "Vemlakr")])
func equalWordsAndTwoSlipsAreNoPair(_ pair: (String, String)) {
  #expect(!differ(pair.0, pair.1))
  #expect(!differ(pair.1, pair.0))
}
