import Glibc

extension Trial {
  /// Dies at one input, hangs at another, and gives a fault at a third.
  static func probe(_ index: Int) -> String? {
    switch index {
    case 1_003: return [String]()[index]
    case 2_006:
      while true { sched_yield() }
    case 3_009: return "a probe"
    default: break
    }
    return nil
  }
}
