import Glibc

/// What the program leaves behind when it crashes: its last sentence and nothing of its memory.
///
/// Swift prints registers and the memory they point to when a program crashes, and the system writes all of its memory
/// into a core file. Both hold names and texts of families, passwords being checked, and the master key.
enum Crash {
    private static let signals = [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP]

    /// From now on a crash ends the process at once.
    static func keepMemoryToItself() {
        for number in signals { signal(number, SIG_DFL) }
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}
