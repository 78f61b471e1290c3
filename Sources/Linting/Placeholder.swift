public struct Rule: Sendable {}
