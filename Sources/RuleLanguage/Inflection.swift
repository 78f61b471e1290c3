/// The forms of an English verb or noun, for `~walk` in a phrase.
enum Inflection {
  /// The lemma with the forms that a sub-editor would list: walk, walks, walked, walking.
  static func forms(of lemma: String) -> [String] {
    if let listed = irregular[lemma] { return [lemma] + listed }
    var forms = [lemma, third(lemma)]
    forms.append(past(lemma))
    forms.append(continuous(lemma))
    return forms.reduce(into: []) { kept, form in if !kept.contains(form) { kept.append(form) } }
  }

  private static func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiou".contains($0) } ?? false }

  private static func endsInConsonantY(_ lemma: String) -> Bool {
    lemma.hasSuffix("y") && !isVowel(lemma.dropLast().last)
  }

  /// Whether the last consonant doubles: stop, plan, refer is not told from offer and keeps one.
  private static func doubles(_ lemma: String) -> Bool {
    let letters = Array(lemma)
    guard letters.count >= 3, letters.count <= 4 else { return false }
    let last = letters[letters.count - 1]
    guard !isVowel(last), !"wxy".contains(last), isVowel(letters[letters.count - 2]) else { return false }
    return !isVowel(letters[letters.count - 3])
  }

  private static func third(_ lemma: String) -> String {
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh", "o"] where lemma.hasSuffix(ending) { return lemma + "es" }
    return lemma + "s"
  }

  private static func past(_ lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return doubles(lemma) ? lemma + String(lemma.suffix(1)) + "ed" : lemma + "ed"
  }

  private static func continuous(_ lemma: String) -> String {
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee") { return lemma.dropLast() + "ing" }
    return doubles(lemma) ? lemma + String(lemma.suffix(1)) + "ing" : lemma + "ing"
  }

  /// The commonest irregular verbs of news copy.
  private static let irregular: [String: [String]] = [
    "be": ["am", "is", "are", "was", "were", "been", "being"], "have": ["has", "had", "having"],
    "do": ["does", "did", "done", "doing"], "go": ["goes", "went", "gone", "going"],
    "say": ["says", "said", "saying"], "make": ["makes", "made", "making"],
    "take": ["takes", "took", "taken", "taking"],
    "come": ["comes", "came", "coming"], "give": ["gives", "gave", "given", "giving"],
    "get": ["gets", "got", "gotten", "getting"], "see": ["sees", "saw", "seen", "seeing"],
    "run": ["runs", "ran", "running"], "put": ["puts", "putting"], "set": ["sets", "setting"],
    "cut": ["cuts", "cutting"], "hit": ["hits", "hitting"], "let": ["lets", "letting"],
    "keep": ["keeps", "kept", "keeping"], "hold": ["holds", "held", "holding"], "lead": ["leads", "led", "leading"],
    "leave": ["leaves", "left", "leaving"], "lose": ["loses", "lost", "losing"], "meet": ["meets", "met", "meeting"],
    "pay": ["pays", "paid", "paying"], "stand": ["stands", "stood", "standing"], "tell": ["tells", "told", "telling"],
    "think": ["thinks", "thought", "thinking"], "bring": ["brings", "brought", "bringing"],
    "buy": ["buys", "bought", "buying"], "catch": ["catches", "caught", "catching"],
    "draw": ["draws", "drew", "drawn", "drawing"], "drive": ["drives", "drove", "driven", "driving"],
    "eat": ["eats", "ate", "eaten", "eating"], "fall": ["falls", "fell", "fallen", "falling"],
    "feel": ["feels", "felt", "feeling"], "fight": ["fights", "fought", "fighting"],
    "find": ["finds", "found", "finding"], "fly": ["flies", "flew", "flown", "flying"],
    "grow": ["grows", "grew", "grown", "growing"], "know": ["knows", "knew", "known", "knowing"],
    "lay": ["lays", "laid", "laying"], "lie": ["lies", "lay", "lain", "lying"],
    "rise": ["rises", "rose", "risen", "rising"], "speak": ["speaks", "spoke", "spoken", "speaking"],
    "spend": ["spends", "spent", "spending"], "strike": ["strikes", "struck", "striking"],
    "swear": ["swears", "swore", "sworn", "swearing"], "throw": ["throws", "threw", "thrown", "throwing"],
    "win": ["wins", "won", "winning"], "write": ["writes", "wrote", "written", "writing"],
  ]
}
