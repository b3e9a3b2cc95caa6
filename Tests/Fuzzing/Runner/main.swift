import FuzzTargets
import Glibc

// libFuzzer's own entry for programs that have a main function; its library is linked by Scripts/fuzz.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ try: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

// usage: FUZZ_TARGET=TARGET fuzz [libFuzzer's options] CORPUS...
// By a variable, because libFuzzer starts itself anew to merge, with its own arguments only.
nonisolated(unsafe) private var target = FuzzTarget.yaml

guard let name = getenv("FUZZ_TARGET"), let chosen = FuzzTarget(rawValue: String(cString: name)) else {
  print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
  throw Exit.usage
}
target = chosen
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runFuzzer(&count, &arguments) { start, count in
  if let fault = target.broken(by: Array(UnsafeBufferPointer(start: start, count: count))) {
    fatalError(fault)
  }
  return 0
}

private enum Exit: Error { case usage }
