import Linting
import Prose
import Testing

@testable import Stylebook

/// Text as a reader of Windows-1252 or Latin-1 shows its UTF-8.
private func garbled(_ text: String, times: Int = 1) -> String {
  var text = text
  for _ in 0..<times {
    var shown = String.UnicodeScalarView()
    for byte in text.utf8 {
      let value = byte < 0x80 ? UInt32(byte) : LegacyEncoding.windows1252.scalar(of: byte)
      if let scalar = Unicode.Scalar(value) { shown.append(scalar) }
    }
    text = String(shown)
  }
  return text
}

private func fixed(_ text: String) -> String {
  let fixer = Fixer(Linter([Rule.mojibake]))
  return String(decoding: fixer.fix(Array(text.utf8), kind: .headline).text, as: UTF8.self)
}

@Test(arguments: ["don’t", "“yes”", "São Paulo", "£40", "10 – 12", "Zoë’s café", "naïve", "Łódź", "a € sign", "😀"])
func garbledTextIsTurnedBack(_ word: String) {
  let text = "It was \(word) on Monday"
  for times in 1...3 {
    #expect(fixed("It was \(garbled(word, times: times)) on Monday") == text, "\(times) times")
  }
}

@Test(arguments: [
  "São Paulo, Citroën, à la carte, crème brûlée, Ångström", "CANÇÃO “NÃO” … IRMÃ – ÀS", "Кремль и Москва", "東京の天気",
  "Tiếng Việt", "Ελλάδα", "don’t “quote” – this… £5 €6 ©2020 ½",
])
func goodTextStays(_ text: String) { #expect(fixed(text) == text) }
