import FuzzTargets

// libFuzzer's own entry for programs that have a main function; its library is linked by Scripts/fuzz.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ try: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

// usage: fuzz TARGET CORPUS... [libFuzzer's options]
nonisolated(unsafe) private var target = FuzzTarget.yaml

guard CommandLine.argc > 1, let chosen = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
  print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
  throw Exit.usage
}
target = chosen
// The name of the target is none of libFuzzer's arguments.
var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
_ = runFuzzer(&count, &arguments) { start, count in
  if let fault = target.broken(by: Array(UnsafeBufferPointer(start: start, count: count))) {
    fatalError(fault)
  }
  return 0
}

private enum Exit: Error { case usage }
