import Glibc
import Support
import Transcripts

/// What finding secrets costs, beside what a plain look at the same bytes does.
enum Cost {
  static func report(of samples: [SecretSample], sparing codes: Set<String>) {
    let prose = kilobytes(of: samples.filter { $0.secret == nil })
    let secrets = kilobytes(of: samples.filter { $0.secret != nil })
    // What begins at every place and leads nowhere.
    let hard = ["password ", "eyJeyJeyJ.", "4111 1111 ", "a@b.c / ", "code is ", "-----BEGIN "].map
    {
      String(repeating: $0, count: 1_024 / $0.utf8.count + 1)
    }
    print("Microseconds for 1 KB:     mean    worst")
    for (name, texts) in [
      ("without secrets", prose), ("with secrets", secrets), ("anchors only", hard),
    ] {
      report(name, texts) { SecretScanner($0, sparing: codes).secrets.count }
    }
    report("UTF-8 check and copy", prose) { text in
      let bytes = Array(text.utf8)
      return String(validating: bytes, as: UTF8.self)?.utf8.count ?? 0
    }
  }

  private static func report(_ name: String, _ texts: [String], _ work: (String) -> Int) {
    var mean = 0.0
    var worst = 0.0
    var sum = 0
    for text in texts {
      // The best of some runs: the machine's other work is not what is measured.
      let times = (0..<15).map { _ in
        let before = now()
        sum += work(text)
        return (now() - before) * 1_024 / Double(text.utf8.count)
      }
      let best = times.min() ?? 0
      mean += best / Double(texts.count)
      worst = max(worst, best)
    }
    let pad = String(repeating: " ", count: max(0, 22 - name.count))
    print("  \(name)\(pad)\(rounded(mean))  \(rounded(worst))" + (sum < 0 ? " " : ""))
  }

  /// The texts one after the other in pieces of 1 KB or a little more.
  private static func kilobytes(of samples: [SecretSample]) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for sample in samples {
      piece += sample.text + "\n"
      if piece.utf8.count >= 1_024 {
        pieces.append(piece)
        piece = ""
      }
    }
    return pieces
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
