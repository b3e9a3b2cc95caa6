import Dispatch

/// Work on all cores with results in the order of the input.
enum Parallel {
  /// Applies a pure function to every element; small inputs stay on this thread.
  static func map<A: Sendable, B: Sendable>(_ input: [A], _ transform: @Sendable (A) -> B) -> [B] {
    let chunk = 64
    guard input.count > chunk else { return input.map(transform) }
    let chunks = (input.count + chunk - 1) / chunk
    return withUnsafeTemporaryAllocation(of: [B].self, capacity: chunks) { buffer in
      buffer.initialize(repeating: [])
      // Each iteration writes its own element only.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: chunks) { index in
        let range = index * chunk..<min((index + 1) * chunk, input.count)
        results[index] = input[range].map(transform)
      }
      defer { buffer.deinitialize() }
      return buffer.flatMap { $0 }
    }
  }
}
