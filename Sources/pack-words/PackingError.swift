/// What is wrong with the lists or the table, and where.
struct PackingError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
