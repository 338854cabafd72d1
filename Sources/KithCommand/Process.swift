import CMalloc
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

/// How the program keeps memory that was given free.
enum Memory {
    /// A page needs some 100 KB for a moment. Giving that back to the system after each page, and asking for it again
    /// before the next, costs more than drawing the page; up to 16 MB a thread are kept instead.
    static func keepForTheNextPage() {
        mallopt(M_MMAP_THRESHOLD, 4 << 20)
        mallopt(M_TRIM_THRESHOLD, 16 << 20)
        mallopt(M_TOP_PAD, 1 << 20)
    }
}
