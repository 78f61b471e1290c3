/// The name most like a wrong one: at most a third of its letters differ; nil when none is near.
func nearestName(to wrong: String, in names: [String]) -> String? {
  let limit = max(1, wrong.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(Array(wrong.lowercased()), Array(name.lowercased()))
    if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// How many letters must be put in, left out, replaced or swapped with a neighbour.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var rows = [Array(0...right.count)]
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      var cost = min(rows[i][j + 1], row[j]) + 1
      cost = min(cost, rows[i][j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
