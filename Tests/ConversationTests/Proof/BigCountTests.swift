import Support
import Testing

@testable import Conversation

struct BigCountTests {
  private static let seed: UInt64 = 20_260_302

  @Test(arguments: [
    (0, "1"), (1, "1"), (5, "120"), (20, "2432902008176640000"), (21, "51090942171709440000"),
    (25, "15511210043330985984000000"), (30, "265252859812191058636308480000000"),
    (40, "815915283247897734345611269596115894272000000000"),
  ])
  func `Factorials are right to the last digit`(number: Int, factorial: String) {
    let product = (0..<number).reduce(BigCount(1)) { $0 * ($1 + 1) }
    #expect(product.description == factorial)
  }

  @Test(arguments: [
    (2, "85070591730234615847396907784232501249"),
    (3, "784637716923335095224261902710254454442933591094742482943"),
    (4, "7237005577332262210834635695349653859421902880380109739573089701262786560001"),
  ])
  func `Powers of the largest factor are right to the last digit`(exponent: Int, power: String) {
    let product = (0..<exponent).reduce(BigCount(1)) { product, _ in product * Int.max }
    #expect(product.description == power)
  }

  @Test func `Fibonacci numbers are right to the last digit`() {
    var (last, next): (BigCount, BigCount) = (0, 1)
    for _ in 0..<200 { (last, next) = (next, last + next) }
    #expect(last.description == "280571172992510140037611932413038677189525")
  }

  @Test func `Sums are those of 64-bit numbers`() {
    var random = SplitMix64(seed: Self.seed)
    for _ in 0..<2_000 {
      let (left, right) = (number(&random), number(&random))
      #expect(
        (BigCount(left) + BigCount(right)).description == String(UInt64(left) + UInt64(right)),
        "seed \(Self.seed): \(left) + \(right)")
    }
  }

  @Test func `Products are those of 64-bit numbers`() {
    var random = SplitMix64(seed: Self.seed)
    for _ in 0..<2_000 {
      let left = number(&random)
      let right = number(&random) % (Int.max / max(1, left))
      #expect(
        (BigCount(left) * right).description == String(left * right),
        "seed \(Self.seed): \(left) * \(right)")
    }
  }

  @Test func `Any factor is right, up to the largest`() {
    var random = SplitMix64(seed: Self.seed)
    for factor in [Int.max, 18_446_744_073, 18_446_744_074]
      + (0..<200).map({ _ in number(&random) })
    {
      let left = BigCount(number(&random)) * number(&random)
      #expect(left * factor == doubled(left, factor), "seed \(Self.seed): \(left) * \(factor)")
    }
  }

  /// The product by adding alone.
  private func doubled(_ left: BigCount, _ factor: Int) -> BigCount {
    var (sum, power, rest): (BigCount, BigCount, Int) = (0, left, factor)
    while rest > 0 {
      if rest & 1 == 1 { sum += power }
      power += power
      rest >>= 1
    }
    return sum
  }

  @Test func `The order is that of 64-bit numbers`() {
    var random = SplitMix64(seed: Self.seed)
    for _ in 0..<2_000 {
      let (left, right) = (number(&random), number(&random))
      #expect(
        (BigCount(left) < BigCount(right)) == (left < right),
        "seed \(Self.seed): \(left) < \(right)")
    }
    #expect(!(BigCount(7) < 7))
  }

  @Test func `Nothing is less than zero`() {
    #expect(BigCount(-1) == 0)
    #expect(BigCount(Int.max) * 0 == 0)
    #expect(BigCount(Int.max) * -1 == 0)
    #expect(BigCount(0).description == "0")
  }

  @Test(arguments: [
    (BigCount(3), BigCount(4), 0.75), (0, 5, 0), (5, 0, 0),
    (BigCount(Int.max), 1, 9.223372036854776e18),
  ])
  func `A ratio is the nearest number`(left: BigCount, right: BigCount, ratio: Double) {
    #expect(left.ratio(to: right) == ratio)
  }

  @Test func `The ratio of numbers that no floating-point number can hold is right`() {
    let large = (0..<400).reduce(BigCount(1)) { count, _ in count * 1_000 }
    #expect(large.approximation == .infinity)
    #expect(abs((large * 7).ratio(to: large * 2) - 3.5) < 1e-9)
  }

  /// A number of any length, so that every count of digits comes up.
  private func number(_ random: inout SplitMix64) -> Int {
    Int.random(in: 0...Int.max, using: &random) >> Int.random(in: 0..<63, using: &random)
  }
}
