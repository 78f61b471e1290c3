import JSON
import System

/// One line of the benchmark: what was run, over how many bytes, how long a run took.
struct Measurement {
  let name: String
  let bytes: Int
  /// The median of the runs, in nanoseconds.
  let nanoseconds: UInt64

  var megabytesPerSecond: Double { Double(bytes) * 1000 / Double(max(1, nanoseconds)) }

  /// Runs `work` until a tenth of a second has passed, five times at least, and takes the median.
  static func of(_ name: String, bytes: Int, work: () -> Int) -> Measurement {
    var times: [UInt64] = []
    var total: UInt64 = 0
    _ = work()
    while times.count < 5 || (total < 100_000_000 && times.count < 200) {
      let start = Environment.monotonicNanoseconds()
      let result = work()
      let time = Environment.monotonicNanoseconds() - start
      // The result is looked at, so that no optimiser may leave the work out.
      times.append(time + UInt64(result & 0))
      total += time
    }
    times.sort()
    return Measurement(name: name, bytes: bytes, nanoseconds: times[times.count / 2])
  }

  /// The same with how many times as long it took as another.
  func noting(timesOf other: Measurement) -> Measurement {
    let times = Double(nanoseconds) / Double(max(1, other.nanoseconds))
    return Measurement(
      name: "\(name): x\((times * 100).rounded() / 100)", bytes: bytes, nanoseconds: nanoseconds)
  }

  var line: String {
    let rate = megabytesPerSecond
    let shown = rate >= 100 ? "\(Int(rate))" : "\(Double(Int(rate * 10)) / 10)"
    let micro = Double(nanoseconds / 10) / 100
    return name.padded(to: 44) + shown.paddedLeft(to: 9) + " MB/s" + "\(micro)".paddedLeft(to: 14) + " µs"
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("name")
    writer.string(name)
    writer.key("bytes")
    writer.int(bytes)
    writer.key("nanoseconds")
    writer.int(Int(nanoseconds))
    writer.endObject()
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  func paddedLeft(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
