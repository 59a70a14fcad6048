import CDigest

/// The SHA-256 digest of some bytes as 64 hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65) { buffer in
    bytes.withUnsafeBufferPointer { bytes in
      cdigest_sha256_hex(bytes.baseAddress, bytes.count, buffer.baseAddress)
    }
    return String(decoding: buffer.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
