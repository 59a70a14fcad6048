/// A whole number of at least zero without an upper bound.
///
/// The conversations that a content can have are more than 64 bits can count.
package struct BigCount: Equatable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByIntegerLiteral
{
  /// The digits to base 10^9, the lowest first, without zeros at the high end.
  private var digits: [UInt32]
  private static let base: UInt64 = 1_000_000_000

  package init(_ number: Int) {
    digits = []
    var rest = UInt64(max(0, number))
    while rest > 0 {
      digits.append(UInt32(rest % Self.base))
      rest /= Self.base
    }
  }

  package init(integerLiteral number: Int) {
    self.init(number)
  }

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout Self, right: Self) {
    var carry: UInt64 = 0
    for index in 0..<max(left.digits.count, right.digits.count) {
      if index == left.digits.count { left.digits.append(0) }
      let digit = index < right.digits.count ? UInt64(right.digits[index]) : 0
      let sum = UInt64(left.digits[index]) + digit + carry
      left.digits[index] = UInt32(sum % base)
      carry = sum / base
    }
    if carry > 0 { left.digits.append(UInt32(carry)) }
  }

  /// The number times any `Int` of at least zero; a negative one counts as zero.
  package static func * (left: Self, right: Int) -> Self {
    var product = left
    var carry: UInt64 = 0
    for index in product.digits.indices {
      // A digit times the factor and the carry is less than 10^9 times 2^63, so that the quotient fits.
      let value = UInt64(product.digits[index]).multipliedFullWidth(by: UInt64(max(0, right)))
      let (low, overflows) = value.low.addingReportingOverflow(carry)
      let (quotient, digit) = base.dividingFullWidth((value.high + (overflows ? 1 : 0), low))
      product.digits[index] = UInt32(digit)
      carry = quotient
    }
    while carry > 0 {
      product.digits.append(UInt32(carry % base))
      carry /= base
    }
    while product.digits.last == 0 { product.digits.removeLast() }
    return product
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.digits.count != right.digits.count
      ? left.digits.count < right.digits.count
      : left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }

  /// The nearest floating-point number.
  package var approximation: Double {
    digits.reversed().reduce(0) { $0 * Double(Self.base) + Double($1) }
  }

  /// How many times another number goes into this one, as a floating-point number; 0 when the other is zero.
  package func ratio(to other: Self) -> Double {
    guard !other.digits.isEmpty else { return 0 }
    // Only the high digits count, and all of them could be more than a `Double` can hold.
    let dropped = max(0, other.digits.count - 4)
    let (high, otherHigh) = (Self(dropping: dropped, of: self), Self(dropping: dropped, of: other))
    return high.approximation / otherHigh.approximation
  }

  private init(dropping count: Int, of other: Self) {
    digits = Array(other.digits.dropFirst(count))
  }

  package var description: String {
    guard let highest = digits.last else { return "0" }
    return digits.dropLast().reversed().reduce(into: String(highest)) { text, digit in
      let part = String(digit)
      text += String(repeating: "0", count: 9 - part.count) + part
    }
  }
}
