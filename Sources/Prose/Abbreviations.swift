/// Words that end with a full stop without ending a sentence.
///
/// A list, not a length: a rule on length misses real errors after short words. Source: common usage in news copy.
public enum Abbreviations {
  /// Whether the word before a full stop is an abbreviation, by its hash.
  public static func contains(_ hash: UInt64) -> Bool {
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash
  }

  private static let hashes: [UInt64] =
    """
    mr mrs ms dr prof rev fr sr jr st mt ft gen col maj capt cpt lt sgt cpl pte pfc adm cmdr cdr gov sen rep reps sens \
    pres hon messrs mme mlle supt insp det esq vs v inc ltd co corp llc plc bros dept est approx etc al eg ie cf viz \
    excl incl no nos vol vols pp p fig figs ed eds jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed \
    thu thur thurs fri sat sun ave blvd rd sq hwy rte u.s u.k ph b.a m.a d.c ala ariz ark calif colo conn del fla ga \
    ill ind kan ky la md mass mich minn mo mont neb nev okla ore pa tenn tex vt va wash wis wyo n.y n.j n.h n.m n.c \
    s.c n.d s.d w.va a.m p.m min max tel ext mph sec secs hrs hr lb lbs oz ft yd yds ca c op
    """
    .split(separator: " ").map { WordHash.of(String($0)) }.sorted()
}
