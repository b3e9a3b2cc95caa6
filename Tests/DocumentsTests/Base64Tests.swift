import Documents
import Fixtures
import Foundation
import Testing

/// Base 64, compared with Foundation's.
struct Base64Tests {
  @Test(arguments: 0..<70)
  func `bytes are written as Foundation writes them, and read back`(_ count: Int) {
    var generator = SeededGenerator(seed: UInt64(count) + 1)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = Base64.encode(bytes)
    #expect(text == Data(bytes).base64EncodedString())
    #expect(Base64.decode(text) == bytes)
  }

  @Test(arguments: ["A", "AA", "AAA", "AB==", "AAB=", "AAAA=", "=", "AA=A", "AAAA\n", "A*AA", "AA AA", "ñAAA", "-_AA"])
  func `what is not written so is nothing`(_ text: String) { #expect(Base64.decode(text) == nil) }
}
