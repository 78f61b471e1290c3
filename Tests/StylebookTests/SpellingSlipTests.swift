import Testing

@testable import Stylebook

@Test(arguments: [
  ("recieve", "receive"), ("accomodate", "accommodate"), ("untill", "until"), ("seperate", "separate"),
  ("Neigbour", "neighbour"), ("definately", "definitely"), ("supercede", "supersede"), ("persistant", "persistent"),
])
func howPeopleMisspell(wrong: String, right: String) {
  #expect(SpellingSlip.isMisspelling(Array(wrong.utf8)[...], for: Array(right.utf8)))
}

@Test(arguments: [
  ("minisyer", "minister"), ("wonxerful", "wonderful"), ("houses", "house"), ("houser", "house"), ("hous", "house"),
  ("", "a"), ("abc", "abc"), ("recieev", "receive"),
])
func howFingersSlip(wrong: String, right: String) {
  #expect(!SpellingSlip.isMisspelling(Array(wrong.utf8)[...], for: Array(right.utf8)))
}
